// What may be written at a cursor: the words that the grammar takes there, and the names that fit. The grammar is asked by reading the
// clause up to the cursor; which names fit follows from the words before it.

import {
  amendable,
  expectedNext,
  type Keyword,
  keyword,
  keywords,
  type MastSymbol,
  type MessageLanguage,
  type Span,
  type SymbolKind,
  spell,
  subClausesOf,
} from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { continuations } from "./continuations.ts";
import { aboutKeyword } from "./hover.ts";
import { libraryNames, libraryParts } from "./library-completions.ts";
import { libraryText } from "./library-text.ts";
import { clauseAt } from "./mending/broken.ts";
import { type CursorPlace, endOf, placeAt } from "./place.ts";
import { snippetOf } from "./snippets.ts";
import { columnsOf } from "./source-of.ts";
import { inForceBefore, inForceUnder } from "./under-amendment.ts";

export interface Completion {
  readonly label: string;
  readonly kind: "keyword" | "name" | "unit" | "snippet" | "date";
  readonly detail: string;
  /** Markdown: what a name stands for, or a word in both spellings. */
  readonly documentation: string;
  /** What is written; `${1:…}` marks places to fill in when `snippet` is set. */
  readonly insert: string;
  readonly snippet: boolean;
  readonly replace: { readonly start: number; readonly end: number };
  /** Lower comes first. */
  readonly order: number;
}

/** Proposals at an offset, best first; none inside texts and comments. */
export function completions(
  analysis: Analysis,
  offset: number,
  language: MessageLanguage = analysis.parsed.spelling,
): readonly Completion[] {
  const place = placeAt(analysis, offset);
  if (place.inText) return libraryNames(analysis, place, language);
  if (place.inComment) return [];
  const ofLibrary = libraryParts(analysis, place, language);
  if (ofLibrary.length > 0) return ofLibrary;
  const expected = expectedAt(analysis, place);
  const last = place.before.at(-1);
  const found: Completion[] = [];
  const push = (item: Omit<Completion, "replace">) => {
    if (!found.some((each) => each.label === item.label)) found.push({ ...item, replace: place.word });
  };
  const { spelling } = analysis.parsed;
  const word = (id: string, order: number, opens = false): Omit<Completion, "replace"> => {
    const snippet = opens ? snippetOf(id, spelling) : undefined;
    const { use } = keyword(id);
    const clause = use === "clause" ? id : place.before[0]?.tokenType.name;
    return {
      label: spell(id, spelling),
      kind: snippet === undefined ? (use === "unit" ? "unit" : "keyword") : "snippet",
      detail: use,
      documentation: aboutKeyword(id, language, clause, spelling),
      insert: snippet ?? spell(id, spelling),
      snippet: snippet !== undefined,
      order,
    };
  };
  for (const { name, detail, documentation } of namesFitting(analysis, place, expected)) {
    push({ label: name, kind: "name", detail, documentation, insert: name, snippet: false, order: 0 });
  }
  const goesOn = last ? (continuations[last.tokenType.name] ?? []) : [];
  for (const id of [...expected.filter((each) => keywordIds.has(each)), ...goesOn]) push(word(id, 1));
  if (last && bringsClause.has(last.tokenType.name))
    for (const { id } of keywords.filter(({ use, id }) => use === "clause" && !alone.has(id))) push(word(id, 1));
  if (place.lineStart) for (const { id, use } of openers(place)) push(word(id, use === "clause" ? 3 : 2, true));
  const typed = analysis.text.slice(place.word.start, offset).toLowerCase();
  return found.filter((item) => matches(item.label, typed)).sort((a, b) => a.order - b.order);
}

/** Words after which a clause stands, and clauses that no amendment brings. */
const bringsClause: ReadonlySet<string> = new Set(["Replaces", "Adds"]);
const alone: ReadonlySet<string> = new Set(["Amendment", "Test", "Ensure", "Accept"]);

/** What a clause that an amendment replaces is named, by its keyword. */
const replaced: Readonly<Record<string, readonly SymbolKind[]>> = {
  Party: ["party"],
  Data: ["data"],
  TargetGroup: ["target group"],
  ComparisonGroup: ["comparison group"],
  Outcome: ["metric"],
  Output: ["metric"],
  Activity: ["metric"],
  Guardrail: ["metric"],
  Indicator: ["metric"],
  Instrument: ["instrument"],
  Value: ["value"],
  Formula: ["formula"],
  Pricing: ["pricing"],
  RateCard: ["rate card"],
  CapClause: ["cap"],
  FloorClause: ["floor"],
  Event: ["event"],
};

const keywordIds = new Set(keywords.map((each) => each.id));

const matches = (label: string, typed: string): boolean =>
  typed === "" || label.toLowerCase().startsWith(typed) || label.toLowerCase().includes(` ${typed}`);

/** Token names that the grammar takes next, when it cannot do without. */
function expectedAt(analysis: Analysis, place: CursorPlace): readonly string[] {
  const first = place.before[0];
  const last = place.before.at(-1);
  if (!first || !last) return [];
  return expectedNext(analysis.text.slice(first.startOffset, endOf(last)), analysis.parsed.spelling);
}

interface Fitting {
  readonly name: string;
  readonly detail: string;
  readonly documentation: string;
}

/** Kinds of names that follow a word, by the word's keyword; `column` is a column of the clause's source. */
const wanted: Readonly<Record<string, readonly (SymbolKind | "column" | "unit" | "currency")[]>> = {
  PeopleIn: ["data"],
  OneRowPer: ["column"],
  InCohortsBy: ["column"],
  Where: ["column"],
  SumOf: ["column"],
  MeanOf: ["column"],
  MedianOf: ["column"],
  DaysFrom: ["column"],
  Until: ["column"],
  After: ["column"],
  FirstOf: ["column"],
  LastOf: ["column"],
  HighestOf: ["column"],
  LowestOf: ["column"],
  UncertaintyByResampling: ["column"],
  Measures: ["definition", "instrument"],
  In: ["target group", "comparison group"],
  VerifiedBy: ["party"],
  OwnedBy: ["party"],
  RemainderTo: ["party"],
  What: ["party"],
  Ensure: ["party", "pricing"],
  BaselineOf: ["metric"],
  TheRatioTo: ["comparison group", "target group"],
  TheDifferenceTo: ["comparison group", "target group"],
  RegressionOn: ["comparison group", "target group"],
  LinearTrendOfTheDifferenceTo: ["comparison group", "target group"],
  DifferenceInDifferencesAgainst: ["comparison group", "target group"],
  ExpectedAsIn: ["comparison group", "target group"],
  RiskShareOf: ["pricing", "rate card"],
  PaymentOf: ["pricing", "rate card"],
  WithoutCohortsPaidBy: ["pricing"],
  NothingWhen: ["metric", "pricing", "event"],
  OnlyWhen: ["event"],
  OnTheDayOf: ["event"],
  If: ["event"],
  LeavesOut: ["metric"],
  Removes: amendable,
  CountsAfresh: ["pricing", "rate card"],
  Given: ["metric", "rate card"],
  Expect: ["pricing", "rate card", "party"],
  LimitsInThisOrder: ["cap", "floor"],
  On: ["pricing", "rate card"],
  ReductionOf: ["metric"],
  IncreaseOf: ["metric"],
  LevelOf: ["metric"],
  AvoidedIn: ["metric"],
  GainedIn: ["metric"],
  CountIn: ["metric"],
  StandardDeviationOf: ["metric"],
  PooledStandardDeviationOf: ["metric"],
  Is: ["value", "formula"],
  Per: ["unit"],
  Avoided: ["unit"],
  Gained: ["unit"],
  WholeNumberOf: ["unit"],
  NumberOf: ["unit"],
  ScoreOf: ["unit"],
  CurrencyWord: ["currency"],
  MoneyIn: ["currency"],
};

/** Words whose names depend on the clause they stand in. */
function wantedIn(clause: string, word: string): readonly (SymbolKind | "column" | "unit" | "currency")[] {
  if (word === "For") return clause === "RateCard" ? ["data"] : ["metric"];
  if (word === "From" || word === "To") return clause === "PaymentOf" ? ["party"] : [];
  if (word === "Pays") return clause === "Test" ? ["party"] : ["value", "formula"];
  if (word === "CellBar" && clause === "RiskShareOf") return ["party"];
  if (word === "And" || word === "Or" || word === "LeftParen") return ["column"];
  return wanted[word] ?? [];
}

function namesFitting(analysis: Analysis, place: CursorPlace, expected: readonly string[]): readonly Fitting[] {
  const clause = place.before[0]?.tokenType.name ?? "";
  const word = wordBefore(place);
  const names = place.amending && place.before.length === 1 ? replaced[word] : undefined;
  const kinds = names ?? wantedIn(clause, word);
  const takesName =
    expected.includes("Name") || expected.includes("Identifier") || expected.includes("Currency") || kinds.length > 0;
  if (!takesName) return [];
  const inForce = inForceAfter(analysis, place, names !== undefined || (!place.amending && word !== "CountsAfresh"));
  const { symbols } = inForce;
  const detailOf = (symbol: MastSymbol) =>
    "label" in symbol.clause && symbol.clause.label ? symbol.clause.label.text : symbol.kind;
  const named = [...symbols.named.values()]
    .filter((symbol) => kinds.includes(symbol.kind))
    .map((symbol) => ({
      name: symbol.name,
      detail: detailOf(symbol),
      documentation: fenced(libraryText(inForce, symbol.clause)) ?? quoted(analysis, symbol.clause.at),
    }));
  const columns = kinds.includes("column") ? columnsIn(analysis, inForce, place) : [];
  const units = kinds.includes("unit")
    ? [...symbols.units.values()].map((unit) => ({
        name: unit.plural ?? unit.name,
        detail: "unit",
        documentation: quoted(analysis, unit.clause.at),
      }))
    : [];
  const currencies = kinds.includes("currency")
    ? ["SEK", "EUR", "GBP", "USD", "NOK", "DKK"].map((name) => ({ name, detail: "currency", documentation: "" }))
    : [];
  return [...named, ...columns, ...units, ...currencies];
}

/** The contract whose names fit: in an amendment as it leaves it, what it changes as it finds it. */
function inForceAfter(analysis: Analysis, { piece }: CursorPlace, isChanged: boolean): Analysis {
  const clause = piece?.clause;
  if (clause?.clause !== "amendment") return analysis;
  return isChanged ? inForceBefore(analysis, clause) : inForceUnder(analysis, clause);
}

const fenced = (text: string | undefined) => (text === undefined ? undefined : `\`\`\`mast\n${text}\n\`\`\``);

/** The words of the contract themselves. */
function quoted({ text }: Analysis, { start, end }: Span): string {
  return `\`\`\`mast\n${text.slice(start, end).trimEnd()}\n\`\`\``;
}

/** The last word before the cursor that is not a name of a list, or of a product in a sum, that goes on. */
function wordBefore({ before }: CursorPlace): string {
  const past = (sign: string) => {
    let index = before.length - 1;
    while (index > 0 && before[index]?.tokenType.name === sign && before[index - 1]?.tokenType.name === "Identifier")
      index -= 2;
    return before[index]?.tokenType.name ?? "";
  };
  return past("Star") === "SumOf" ? "SumOf" : past("Comma");
}

/** Columns of the source that the clause at the cursor reads: its own, its group's, or its rate card's. */
function columnsIn(analysis: Analysis, inForce: Analysis, { piece, before }: CursorPlace): readonly Fitting[] {
  const inner = clauseAt(analysis, before[0]?.startOffset ?? -1) ?? piece?.clause;
  return columnsOf(inForce, inner).map((column) => ({
    name: column.name,
    detail: column.source,
    documentation: quoted(analysis, column.declared.at),
  }));
}

/** Clauses at the start of a line; after two spaces, or inside a clause, its sub-clauses. */
function openers(place: CursorPlace): readonly Keyword[] {
  const clause = place.before[0]?.tokenType.name;
  const own = clause === undefined ? [] : subClausesOf(clause);
  const parts = [...new Set([...own, ...(place.amending ? subClausesOf("Amendment") : [])])].map(keyword);
  const clauses = keywords.filter((entry) => entry.use === "clause");
  return place.column === 0 ? [...clauses, ...parts] : parts;
}
