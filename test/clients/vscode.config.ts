// A real VS Code in a browser is driven only when asked for: npm run test:vscode.
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
