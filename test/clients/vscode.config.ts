// A real VS Code in a browser is driven only when asked for: npm run test:vscode.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/clients/vscode.drive.ts", "test/clients/vscode-panels.drive.ts"],
    fileParallelism: false,
    // A window may be slow to take a key on a busy machine: each step has a second try.
    retry: 1,
    testTimeout: 240_000,
    hookTimeout: 600_000,
    pool: "forks",
  },
});
