// A real Neovim is driven when asked for: npm run test:neovim. The README's test command needs Node and npm alone.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/clients/neovim.drive.ts"], testTimeout: 120_000, pool: "forks" },
});
