// M5 — data: files, columns, cells, keys, periods. Codes are never reused.

import { m5Cells } from "./m5-cells.ts";
import { m5Files } from "./m5-files.ts";
import { m5Formats } from "./m5-formats.ts";
import { m5Measurement } from "./m5-measurement.ts";
import { m5Numbers } from "./m5-numbers.ts";
import { m5Pitfalls } from "./m5-pitfalls.ts";
import { m5Structure } from "./m5-structure.ts";
import { m5WholeFile } from "./m5-whole-file.ts";

export const m5 = {
  ...m5Files,
  ...m5Structure,
  ...m5Numbers,
  ...m5Cells,
  ...m5Formats,
  ...m5Measurement,
  ...m5Pitfalls,
  ...m5WholeFile,
} as const;
