// Takes a statement, gives Markdown for readers: its sections, the working of every payment as nested lists, and
// what was expected and observed in every period.

import type { MessageLanguage } from "@mast/language";
import { type Branch, baselineBranch, explainPayment } from "./explain.ts";
import { outline, periodSections, type Section } from "./outline.ts";
import type { Statement } from "./schema.ts";
import { headings } from "./words/headings.ts";

/** The whole statement in a language; ends with a line break. */
export function toMarkdown(statement: Statement, language: MessageLanguage): string {
  const { title, sections } = outline(statement, language);
  const workings = statement.payments.map((_, index) =>
    list(explainPayment(statement, index, language, { down: "windows" }), 0).join("\n"),
  );
  const working = workings.length === 0 ? [] : [`## ${headings[language].working}`, ...workings];
  const baselines = statement.metrics.flatMap((metric) => baselineBranch(metric, language, () => false));
  const periods = [
    ...baselines.map((branch) => list(branch, 0).join("\n")),
    ...periodSections(statement, language).map(section),
  ];
  return `${[`# ${escaped(title)}`, ...sections.map(section), ...working, ...periods].join("\n\n")}\n`;
}

function section({ heading, facts, lines, table, totals }: Section): string {
  const parts: string[] = [];
  if (heading !== undefined) parts.push(`## ${heading}`);
  if (facts) parts.push(facts.map(([name, value]) => `- **${escaped(name)}**: ${escaped(value)}`).join("\n"));
  if (lines) parts.push(lines.map((line) => (lines.length === 1 ? escaped(line) : `- ${escaped(line)}`)).join("\n"));
  if (table) {
    const head = row(table.columns.map(({ title }) => title));
    const rule = row(table.columns.map(({ numbers }) => (numbers ? "---:" : "---")));
    const sums = (totals ?? []).map((cells) => row(cells.map((text) => (text === "" ? "" : `**${escaped(text)}**`))));
    parts.push([head, rule, ...table.rows.map((cells) => row(cells.map(escaped))), ...sums].join("\n"));
  }
  return parts.join("\n\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function list(branch: Branch, depth: number): string[] {
  const head = `${"  ".repeat(depth)}- ${branch.value === "" ? "" : `**${escaped(branch.value)}** `}${escaped(branch.text)}${branch.place === "" ? "" : ` *(${escaped(branch.place)})*`}`;
  return [head, ...branch.inputs.flatMap((input) => list(input, depth + 1))];
}

// Characters that Markdown would read as its own.
function escaped(text: string): string {
  return text.replace(/[\\|*_`<[\]#]/g, "\\$&").replace(/\n/g, " ");
}
