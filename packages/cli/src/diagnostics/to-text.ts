// Takes findings, gives the text of a terminal: a frame per diagnostic, what is to be decided, a line that sums up.

import type { Paint } from "../paint.ts";
import { words } from "../words.ts";
import { countsOf, type Findings } from "./findings.ts";
import { frame } from "./frame.ts";

/** All frames and the list of what is open; empty when there is nothing to tell. */
export function toText(found: Findings, paint: Paint): string {
  const frames = found.diagnostics.map((diagnostic) => `${frame(diagnostic, { ...found, paint })}\n\n`);
  return frames.join("") + openText(found, paint);
}

/** One line: `2 errors, 1 warning.` or `contract.mast: no errors.` */
export function summary(found: Findings, paint: Paint): string {
  const { errors, warnings } = countsOf(found.diagnostics);
  const said = words[found.language];
  if (errors + warnings === 0) return `${paint.green(said.clean(found.file))}\n`;
  const tone = errors > 0 ? paint.red : paint.yellow;
  return `${tone(`${found.file}: ${said.found(errors, warnings)}.`)}\n`;
}

function openText({ open, lines, file, language }: Findings, paint: Paint): string {
  if (open.length === 0) return "";
  const rows = open.map((point) => {
    const { line, column } = lines.at(point.at.start);
    return `  ${file}:${line}:${column}: ${words[language].open(point.clause, point.by)}\n`;
  });
  return `${paint.bold(words[language].openHeading)}\n${rows.join("")}\n`;
}
