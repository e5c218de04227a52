// Takes a separated file that is known to be sound, gives the SQL that reads every column as text and by its position.
// An empty cell, quoted or not, is NULL; nothing is guessed, skipped, padded or trimmed.

import { quoted } from "../sql-text.ts";

export interface SoundCsv {
  readonly separator: string;
  readonly width: number;
  /** The longest record, in bytes. */
  readonly longest: number;
  /** Whether a quoted cell may hold a line end. */
  readonly quotedLineEnds: boolean;
}

export function csvSql(path: string, { separator, width, longest, quotedLineEnds }: SoundCsv): string {
  const columns = Array.from({ length: width }, (_, index) => `c${index}: 'VARCHAR'`).join(", ");
  // With quoted line ends DuckDB must guess where its threads may begin; then one thread reads.
  return `read_csv(${quoted(path)}, auto_detect = false, header = true, delim = ${quoted(separator)}, quote = '"',
    escape = '"', comment = '', strict_mode = true, null_padding = false, nullstr = '', allow_quoted_nulls = true,
    ignore_errors = false, max_line_size = ${Math.max(2_097_152, longest + 1)}, parallel = ${!quotedLineEnds},
    columns = {${columns}})`;
}
