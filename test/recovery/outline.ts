// What is left of a broken text, as a page shows it: each clause with its sub-clauses, holes marked `?`, and the messages with their
// places, in the language of the contract.

import { type Diagnostic, lineIndex, type Parsed, parse } from "@mast/language";

type Clause = Parsed["file"]["clauses"][number];

export function outline(text: string): string {
  const { file, diagnostics, spelling } = parse(text);
  const lines = lineIndex(text);
  const messages = diagnostics.map((each) => message(each, lines.at, spelling));
  return `${[...file.clauses.map(clauseLine), "", ...messages].join("\n").trim()}\n`;
}

function clauseLine(clause: Clause): string {
  const names = [nameOf(clause)].filter(Boolean).join(" ");
  const parts = clause.parts.map(partWord);
  return `${clause.clause}${names === "" ? "" : ` ${names}`}${parts.length === 0 ? "" : `: ${parts.join(" · ")}`}`;
}

function nameOf(clause: Clause): string {
  if ("name" in clause) return hole(clause.name) ?? (clause.name.node === "name" ? clause.name.text : "");
  if ("title" in clause) return hole(clause.title) ?? (clause.title.node === "text" ? `“${clause.title.text}”` : "");
  if ("metric" in clause) return hole(clause.metric) ?? (clause.metric.node === "name" ? clause.metric.text : "");
  if ("of" in clause) return clause.of.map((name) => (name.node === "name" ? name.text : "?")).join(", ");
  if ("subject" in clause)
    return `${clause.subject.node === "name" ? clause.subject.text : "?"}${isHoled(clause) ? " ?" : ""}`;
  return isHoled(clause) ? "?" : "";
}

const hole = (node: { readonly node: string }) => (node.node === "missing" ? "?" : undefined);

function partWord(part: Clause["parts"][number]): string {
  const { part: kind, ...rest } = part;
  const rows = "rows" in rest ? ` (${rest.rows.length} ${rest.rows.length === 1 ? "row" : "rows"})` : "";
  const nested = "clause" in rest && "clause" in rest.clause ? ` [${clauseLine(rest.clause)}]` : "";
  return `${kind}${rows}${nested}${isHoled(rest) && nested === "" ? " ?" : ""}`;
}

function isHoled(tree: unknown): boolean {
  if (tree === "missing") return true;
  if (typeof tree !== "object" || tree === null) return false;
  return Object.entries(tree).some(([key, value]) => key !== "at" && isHoled(value));
}

function message(
  { code, place, message: says, help, fixes }: Diagnostic,
  at: (offset: number) => { line: number; column: number },
  spelling: Parsed["spelling"],
): string {
  const where = place.in === "contract" ? at(place.span.start) : { line: 0, column: 0 };
  const offers = fixes.length === 0 ? "" : ` [${fixes.map((fix) => fix.title[spelling]).join("; ")}]`;
  return `${where.line}:${where.column} ${code} ${says[spelling]} ${help?.[spelling] ?? ""}${offers}`.trimEnd();
}
