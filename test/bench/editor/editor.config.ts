// Language servers are measured beside each other when asked for: npm run bench:editor. The others are downloaded then, not before.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/bench/editor/editor.drive.ts"], testTimeout: 3_600_000, pool: "forks" },
});
