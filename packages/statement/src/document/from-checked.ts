// Takes a checked contract, gives the document that its parties read: clauses numbered in the order of the text, every sub-clause said,
// names with the number of their clause where a clause first uses them. A contract with mistakes gives what can be read of it.

import {
  type Ast,
  amendmentsBefore,
  checkUnder,
  type Diagnostic,
  type Findings,
  lineIndex,
  type MessageLanguage,
  type OpenPoint,
  type Span,
} from "@mast/language";
import { headingOf, kindOf, type Surroundings, sayClause } from "./clause.ts";
import { sayHeading } from "./clauses-heading.ts";
import { rolesOf } from "./clauses-people.ts";
import type { Outcome } from "./clauses-proof.ts";
import { addedBy, definedNames, stillOpen, wordsUsed } from "./definitions.ts";
import type { Appendix, Clause, ContractDocument, Inline, Item, Run, Table } from "./document.ts";
import { plainText } from "./run.ts";
import { labelOf, table, type Wording, wordingOf } from "./wording.ts";

/** What the document is made of: a checked text, and how its worked examples turned out. */
export interface Readable {
  readonly text: string;
  readonly spelling: "en" | "sv";
  readonly file: Ast.ContractFile;
  readonly symbols: Findings["symbols"];
  readonly contract?: Findings["contract"];
  readonly accepted: readonly Diagnostic[];
  readonly open: readonly OpenPoint[];
}

export interface DocumentOptions {
  readonly language: MessageLanguage;
  /** In the order of the text; none while the contract has errors. */
  readonly outcomes: readonly Outcome[];
  /** Pieces of the text that could not be read as a clause. */
  readonly unread?: readonly { readonly at: Span; readonly key: string }[];
}

/** The readable contract in a language. */
export function documentOf(checked: Readable, { language, outcomes, unread = [] }: DocumentOptions): ContractDocument {
  const { clauses } = checked.file;
  const heading = clauses.find((clause) => clause.clause === "contract");
  const w = wordingIn(checked, language);
  const lines = lineIndex(checked.text);
  const tests = testsAsRun(clauses);
  const around: Surroundings = {
    outcomeOf: (test) => outcomes[tests.indexOf(test)] ?? "unknown",
    acceptedBy: (accept) => acceptedBy(accept, checked, language),
    symbolsUnder: symbolsUnder(checked),
  };
  const parties = clauses.filter((clause) => clause.clause === "party");
  const pieces = [
    ...clauses.filter(isNumbered).map((ast) => ({ at: ast.at, ast, key: keyOf(ast) })),
    ...unread.map(({ at, key }) => ({ at, ast: undefined, key })),
  ].sort((a, b) => a.at.start - b.at.start);
  const numbers = numbersOf(pieces.map(({ ast }) => ast));
  const said = pieces.map(({ at, ast, key }, index): { ast: Ast.Clause | undefined; said: Clause } => ({
    ast,
    said: {
      number: `${index + 1}`,
      at,
      key,
      ...(ast === undefined ? unreadable(at, checked.text, w) : saidOf(ast, around, numbers, w)),
    },
  }));
  const text = said.flatMap(({ said: clause }) => wordsOf(clause.items)).join(" ");
  const at = heading?.at ?? { start: 0, end: 0 };
  const appendices = [
    wordsUsed(text, at, w),
    definedNames(
      said.flatMap(({ ast, said: clause }) => (ast === undefined ? [] : [{ ast, said: clause }])),
      w,
    ),
    stillOpen(checked.open, clauses, w),
  ].filter(({ items }: Appendix) => items.length > 0);
  return {
    language,
    title: labelOf(heading?.title, w),
    titleAt: heading?.at ?? { start: 0, end: 0 },
    prose: [heading, ...parties].flatMap((clause) => clause?.prose ?? []),
    preamble: sayHeading(heading, w),
    parties: partyTable(parties, w),
    partiesHeading: w.pick("Parties", "Parter"),
    clauses: said.map(({ said: clause }) => clause),
    appendices,
    lines: (span) => ({ from: lines.at(span.start).line, to: lines.at(Math.max(span.start, span.end - 1)).line }),
  };
}

/** Worked examples in the order in which they are run: those of the text as signed, then those that amendments bring, by their days. */
function testsAsRun(clauses: readonly Ast.Clause[]): readonly Ast.TestClause[] {
  const amendments = clauses.filter((clause) => clause.clause === "amendment");
  const inOrder = amendments.toSorted(
    (a, b) => amendmentsBefore({ clauses }, a).length - amendmentsBefore({ clauses }, b).length,
  );
  const brought = inOrder.flatMap(({ parts }) =>
    parts.flatMap((part) => ("clause" in part && "clause" in part.clause ? [part.clause] : [])),
  );
  return [...clauses, ...brought].filter((clause) => clause.clause === "test");
}

/** One clause of a contract as it is said there; nothing for the heading and the parties, which are no clauses of the document. */
export function clauseInDocument(checked: Readable, ast: Ast.Clause, language: MessageLanguage): Clause | undefined {
  return isNumbered(ast) ? sayingsOf(checked, language, [])(ast) : undefined;
}

/**
 * What says the clauses of a contract one by one, as the document does; also the heading, the parties and clauses of libraries, which have no
 * number there. Outcomes are those of the worked examples, in the order of the text; clauses have the numbers of the text as
 * signed.
 */
export function sayingsOf(
  checked: Readable,
  language: MessageLanguage,
  outcomes: readonly Outcome[],
  signed: Pick<Readable, "file"> = checked,
): (ast: Ast.Clause) => Clause {
  const w = wordingIn(checked, language);
  const tests = checked.file.clauses.filter(({ clause }) => clause === "test");
  const around: Surroundings = {
    outcomeOf: (test) => outcomes[tests.indexOf(test)] ?? "unknown",
    acceptedBy: (accept) => acceptedBy(accept, checked, language),
    symbolsUnder: symbolsUnder(checked),
  };
  const numbered = signed.file.clauses.filter(isNumbered);
  const numbers = numbersOf(numbered);
  return (ast) => {
    const number = numbered.includes(ast) ? `${numbered.indexOf(ast) + 1}` : "";
    return { number, at: ast.at, key: keyOf(ast), ...saidOf(ast, around, numbers, w) };
  };
}

function isNumbered({ clause }: Ast.Clause): boolean {
  return clause !== "contract" && clause !== "party";
}

/** Numbers of the clauses that have a name. */
function numbersOf(clauses: readonly (Ast.Clause | undefined)[]): ReadonlyMap<string, string> {
  return new Map(
    clauses
      .flatMap((ast, index): [string, string][] =>
        (ast ? [ast, ...addedBy(ast)] : []).flatMap((each): [string, string][] =>
          "name" in each && each.name.node === "name" ? [[each.name.text, `${index + 1}`]] : [],
        ),
      )
      .toReversed(),
  );
}

function wordingIn({ file, symbols }: Readable, language: MessageLanguage): Wording {
  const heading = file.clauses.find((clause) => clause.clause === "contract");
  const currency = heading?.parts.flatMap((part) =>
    part.part === "currency" && part.code.node === "name" ? [part.code.text] : [],
  )[0];
  return wordingOf(language, currency ?? "", symbols);
}

function saidOf(ast: Ast.Clause, around: Surroundings, numbers: ReadonlyMap<string, string>, w: Wording) {
  return {
    kind: kindOf(ast, w),
    heading: headingOf(ast, w),
    prose: ast.prose,
    items: referred(sayClause(ast, around, w), numbers, ast),
    broken: ast.broken,
  };
}

function unreadable(
  at: Span,
  text: string,
  w: Wording,
): Pick<Clause, "kind" | "heading" | "prose" | "items" | "broken"> {
  const heading = w.pick("A clause that cannot be read yet", "En bestämmelse som ännu inte kan läsas");
  const items: Item[] = [{ item: "sentence", at, text: [text.slice(at.start, at.end).split("\n")[0]?.trim() ?? ""] }];
  return { kind: heading, heading: [heading], prose: [], items, broken: true };
}

/** Stable while the rest of the clause is written: `outcome ShortAbsence`. */
function keyOf(clause: Ast.Clause): string {
  if ("name" in clause) return `${clause.clause} ${clause.name.node === "name" ? clause.name.text : ""}`;
  if (clause.clause === "baseline") return `baseline ${clause.metric.node === "name" ? clause.metric.text : ""}`;
  if (clause.clause === "test") return `test ${clause.title.node === "text" ? clause.title.text : ""}`;
  const of = "of" in clause ? clause.of.flatMap((name) => (name.node === "name" ? [name.text] : [])) : [];
  return `${clause.clause} ${of.join(", ")}`;
}

function partyTable(parties: readonly Ast.PartyClause[], w: Wording): Table | undefined {
  const [first] = parties;
  if (first === undefined) return undefined;
  const rows = parties.map((clause) => ({
    at: clause.at,
    cells: [
      [clause.name.node === "name" ? { term: clause.name.text } : ""] as Run,
      [labelOf(clause.label, w)],
      rolesOf(clause, w),
    ],
  }));
  return table(first.at, w.pick(["Party", "Is", "Role"], ["Part", "Är", "Roll"]), rows);
}

function acceptedBy(accept: Ast.AcceptClause, { accepted, file }: Readable, language: MessageLanguage): string[] {
  const code = accept.code.node === "name" ? accept.code.text : "";
  const inside = accept.in?.node === "name" ? accept.in.text : undefined;
  const clause = file.clauses.find((each) => "name" in each && each.name.node === "name" && each.name.text === inside);
  const found = accepted.filter(
    (one) =>
      one.code === code &&
      (clause === undefined ||
        (one.place.in === "contract" &&
          clause.at.start <= one.place.span.start &&
          one.place.span.end <= clause.at.end)),
  );
  return [...new Set(found.map(({ message }) => message[language]))];
}

/** The names that each amendment leaves in force, found when one is asked for. */
function symbolsUnder(checked: Readable): Surroundings["symbolsUnder"] {
  const found = new Map<Ast.AmendmentClause, Findings["symbols"]>();
  return (amendment) => {
    const symbols = found.get(amendment) ?? checkUnder(checked, amendment).symbols;
    found.set(amendment, symbols);
    return symbols;
  };
}

/** The first mention of each defined name in a clause refers to the clause that defines it. */
function referred(items: readonly Item[], numbers: ReadonlyMap<string, string>, own: Ast.Clause): readonly Item[] {
  const ownName = "name" in own && own.name.node === "name" ? own.name.text : "";
  const told = new Set([ownName]);
  const inline = (piece: Inline): Inline => {
    if (typeof piece === "string" || !("term" in piece) || told.has(piece.term)) return piece;
    told.add(piece.term);
    const clause = numbers.get(piece.term);
    return clause === undefined ? piece : { ...piece, clause };
  };
  const mapped = (of: readonly Item[]): readonly Item[] =>
    of.map((item): Item => {
      if (item.item === "sentence") return { ...item, text: item.text.map(inline) };
      if (item.item === "nested") return { ...item, items: mapped(item.items) };
      return { ...item, rows: item.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map(inline)) })) };
    });
  return mapped(items);
}

function wordsOf(items: readonly Item[]): readonly string[] {
  const words = (of: Run) => plainText(of, () => "");
  return items.flatMap((item) => {
    if (item.item === "sentence") return [words(item.text)];
    if (item.item === "nested") return wordsOf(item.items);
    return [...item.columns, ...item.rows.flatMap((row) => row.cells.map(words))];
  });
}
