// The edits that mends are made of: a word for another, a line more or less, a clause more or less. Words are given as ids of the
// keyword table in braces, `{NothingBelow} 5 %`, and written as the contract is spelled; `{Day+}` is the plural.

import type { Spelling } from "@mast/exact";
import { type Ast, type Fix, formsOf, keyword, type Span, spell } from "@mast/language";
import type { Analysis } from "../analysis.ts";
import { type Broken, textAt } from "./broken.ts";

/** Words of the table in a text, as a contract of this spelling has them. */
export function worded(template: string, spelling: Spelling): string {
  return template.replace(/\{(\w+)(\+?)\}/g, (_, id: string, plural: string) =>
    plural ? (formsOf(keyword(id), spelling)[1] ?? spell(id, spelling)) : spell(id, spelling),
  );
}

/** Writes something at a place. */
export function write({ analysis }: Broken, at: Span, template: string): Fix {
  const text = worded(template, analysis.parsed.spelling);
  const shown = text.trim().replace(/\s+/g, " ");
  return { title: { en: `Write ${shown}`, sv: `Skriv ${shown}` }, edits: [{ span: at, text }] };
}

/** Takes away the lines that a place is on, up to three words of which are in the title. */
export function removeLines({ analysis }: Broken, at: Span): Fix {
  const words = textAt(analysis, at).trim().split(/\s+/);
  const shown = words.length > 6 ? `${words.slice(0, 6).join(" ")} …` : words.join(" ");
  return {
    title: { en: `Remove “${shown}”`, sv: `Ta bort ”${shown}”` },
    edits: [{ span: linesOf(analysis, at), text: "" }],
  };
}

/** Takes away a place alone, with the space before it. */
export function remove({ analysis }: Broken, at: Span): Fix {
  const before = /[ \t]*$/.exec(analysis.text.slice(0, at.start))?.[0].length ?? 0;
  const shown = textAt(analysis, at).trim().replace(/\s+/g, " ");
  return {
    title: { en: `Remove “${shown}”`, sv: `Ta bort ”${shown}”` },
    edits: [{ span: { start: at.start - before, end: at.end }, text: "" }],
  };
}

/** Takes away one of a list with its comma. */
export function removeItem(broken: Broken, at: Span): Fix {
  const { text } = broken.analysis;
  const comma = /,\s*$/.exec(text.slice(0, at.start));
  const after = /^\s*,\s*/.exec(text.slice(at.end));
  const span = comma
    ? { start: comma.index, end: at.end }
    : { start: at.start, end: at.end + (after?.[0].length ?? 0) };
  return { ...remove(broken, at), edits: [{ span, text: "" }] };
}

/** Takes away a clause with its prose and the empty line after it. */
export function removeClause({ analysis }: Broken, clause: Ast.Clause): Fix {
  const { text } = analysis;
  const start = clause.prose[0]?.at.start ?? clause.at.start;
  const lines = linesOf(analysis, { start: text.lastIndexOf("\n", start - 1) + 1, end: clause.at.end });
  const blank = /^(?:[ \t]*\n)*/.exec(text.slice(lines.end))?.[0].length ?? 0;
  const title = { en: "Remove the clause", sv: "Ta bort klausulen" };
  return { title, edits: [{ span: { start: lines.start, end: lines.end + blank }, text: "" }] };
}

/** Adds a sub-clause to a clause, after one that it has or at its end. */
export function addLine({ analysis }: Broken, clause: Ast.Clause, template: string, after: Span = clause.at): Fix {
  const { text, lines, parsed } = analysis;
  const line = worded(template, parsed.spelling);
  const start = lines.start(lines.at(clause.at.start).line);
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  const end = { start: after.end, end: after.end };
  const shown = line.replace(/\s+/g, " ");
  return {
    title: { en: `Add “${shown}”`, sv: `Lägg till ”${shown}”` },
    edits: [{ span: end, text: `\n${indent}  ${line.replace(/\n/g, `\n${indent}`)}` }],
  };
}

/** Adds a clause before another, or at the end of the text. */
export function addClause({ analysis }: Broken, template: string, before?: Ast.Clause): Fix {
  const { text, parsed } = analysis;
  const clause = worded(template, parsed.spelling);
  const start = before ? (before.prose[0]?.at.start ?? before.at.start) : text.trimEnd().length;
  const at = before ? text.lastIndexOf("\n", start - 1) + 1 : start;
  const first = clause.split("\n", 1)[0] ?? clause;
  return {
    title: { en: `Add “${first} …”`, sv: `Lägg till ”${first} …”` },
    edits: [{ span: { start: at, end: at }, text: before ? `${clause}\n\n` : `\n\n${clause}` }],
  };
}

/** Puts each of two places where the other stands. */
export function swap(broken: Broken, first: Span, second: Span): Fix {
  const { analysis } = broken;
  const shown = `${textAt(analysis, second)} … ${textAt(analysis, first)}`;
  return {
    title: { en: `Write ${shown}`, sv: `Skriv ${shown}` },
    edits: [
      { span: first, text: textAt(analysis, second) },
      { span: second, text: textAt(analysis, first) },
    ],
  };
}

/** Puts the lines of several places in another order, each where one of them stood. */
export function reorder(broken: Broken, places: readonly Span[], inOrder: readonly Span[]): Fix {
  const { analysis } = broken;
  return {
    title: { en: "Put the lines in order", sv: "Sätt raderna i ordning" },
    edits: places.map((span, index) => ({ span, text: textAt(analysis, inOrder[index] ?? span) })),
  };
}

/** Several edits under one title. */
export function together(title: Fix["title"], ...fixes: readonly (Fix | undefined)[]): Fix {
  return { title, edits: fixes.flatMap((fix) => fix?.edits ?? []) };
}

/** The whole lines that a place is on, with the line break. */
export function linesOf({ text }: Analysis, { start, end }: Span): Span {
  const next = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: next < 0 ? text.length : next + 1 };
}
