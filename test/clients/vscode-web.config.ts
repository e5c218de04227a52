// VS Code for the Web is driven only when asked for: npm run test:vscode-web.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/clients/vscode-web.drive.ts"],
    testTimeout: 240_000,
    hookTimeout: 600_000,

    pool: "forks",
  },
});
