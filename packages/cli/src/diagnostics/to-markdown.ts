// Takes findings, gives Markdown that can stand in a review: one table row per diagnostic, then what is to be decided.

import { words } from "../words.ts";
import type { Findings } from "./findings.ts";
import { placeText } from "./frame.ts";

/** The whole report, with a line break at its end. */
export function toMarkdown(all: readonly Findings[]): string {
  return `${all.map(section).join("\n\n")}\n`;
}

function section(found: Findings): string {
  const said = words[found.language];
  const heading = `## ${found.file}`;
  const rows = found.diagnostics.map((diagnostic) => {
    const help = diagnostic.help?.[found.language];
    const text = diagnostic.message[found.language] + (help ? ` *${help}*` : "");
    const cells = [placeText(diagnostic, found), `${said.severity[diagnostic.severity]} ${diagnostic.code}`, text];
    return `| ${cells.map(cell).join(" | ")} |`;
  });
  const [place, kind, what] = said.reportColumns;
  const table =
    rows.length > 0
      ? [`| ${place} | ${kind} | ${what} |`, "| --- | --- | --- |", ...rows].join("\n")
      : said.clean(found.file);
  const open = found.open.map(
    (point) => `- ${found.file}:${found.lines.at(point.at.start).line}: ${said.open(point.clause, point.by)}`,
  );
  return [heading, table, ...(open.length > 0 ? [said.openHeading, open.join("\n")] : [])].join("\n\n");
}

function cell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\n/g, " ");
}
