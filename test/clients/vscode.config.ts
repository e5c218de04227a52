// A real VS Code in a browser, and VS Code for the Web, are driven by npm run test:vscode, in CI too; the README's test command needs Node and npm alone.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/clients/vscode*.drive.ts"],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 600_000,
    pool: "forks",
  },
});
