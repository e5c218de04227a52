// The names and dates that fit a place: which kinds a name may be of follows from the rule of the grammar that would take it.

import {
  acceptable,
  amendable,
  type Expected,
  expectedNext,
  type MastSymbol,
  registry,
  type Span,
  type SymbolKind,
} from "@mast/language";
import type { Analysis } from "./analysis.ts";
import type { Completion } from "./completion.ts";
import { libraryText } from "./library-text.ts";
import { clauseAt } from "./mending/broken.ts";
import { type CursorPlace, endOf } from "./place.ts";
import { columnsOf } from "./source-of.ts";
import { inForceBefore, inForceUnder } from "./under-amendment.ts";

type Wanted = SymbolKind | "column";

const priced: readonly Wanted[] = ["pricing", "rate card"];
const groups: readonly Wanted[] = ["comparison group", "target group"];

/** What a name may be of, by the innermost rule that it would stand in. */
const wanted: Readonly<Record<string, readonly Wanted[]>> = {
  effect: ["metric"],
  spread: ["metric"],
  moving: ["metric"],
  leavesOut: ["metric"],
  baselineClause: ["metric"],
  given: ["metric", "rate card"],
  fromName: ["column"],
  moment: ["column"],
  cell: ["column"],
  compare: ["column"],
  history: ["column"],
  oneRowPer: ["column"],
  inCohortsBy: ["column"],
  measureAtom: ["column"],
  standsForRow: ["column"],
  resampling: ["column"],
  defined: ["definition", "instrument"],
  ownedBy: ["party"],
  verifiedBy: ["party"],
  remainderTo: ["party"],
  layers: ["party"],
  split: ["party"],
  ensureClause: ["party", "pricing"],
  expect: ["pricing", "rate card", "party"],
  peopleIn: ["data"],
  inGroup: groups,
  detrendBy: groups,
  expectedAsIn: groups,
  nothingWhen: ["pricing"],
  withoutPaidBy: ["pricing"],
  countsAfresh: priced,
  riskShareClause: priced,
  paymentClause: priced,
  on: priced,
  limitsInOrder: ["cap", "floor"],
  test: ["event"],
  lookup: ["value", "formula", "pricing", "rate card"],
  removes: amendable,
  acceptClause: acceptable,
};

/** What it may be of behind one word more than elsewhere in the rule. */
const behind: Readonly<Record<string, readonly Wanted[]>> = {
  What: ["party"],
  OnTheDayOf: ["event"],
  "acceptClause Accept": [],
  "expect Pays": ["party"],
  "removes BaselineOf": ["metric"],
  "removes RiskShareOf": priced,
  "removes PaymentOf": priced,
};

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

const takesName: ReadonlySet<string> = new Set(["Name", "Identifier"]);

/** Names that may stand at a place: of clauses, columns, units and currencies, and the codes of warnings that can be accepted. */
export function namesFitting(
  analysis: Analysis,
  place: CursorPlace,
  expected: readonly Expected[],
): readonly Completion[] {
  const clause = place.before[0]?.tokenType.name ?? "";
  const last = place.before.at(-1)?.tokenType.name ?? "";
  const rules = expected.filter(({ token }) => takesName.has(token)).map(({ within }) => within);
  const kindsOf = (rule: string): readonly Wanted[] => {
    if (rule === "forMetric") return clause === "RateCard" ? ["data"] : ["metric"];
    if (rule === "lookup" && clause === "Data" && last !== "OnTheDayOf") return ["column"];
    return behind[last] ?? behind[`${rule} ${last}`] ?? wanted[rule] ?? [];
  };
  const renewed = place.amending && place.before.length === 1 ? replaced[clause] : undefined;
  const kinds = new Set<Wanted>(renewed ?? rules.filter((rule) => !names.has(rule)).flatMap(kindsOf));
  const own = place.before[1]?.tokenType.name === "Identifier" && !renewed ? place.before[1].image : undefined;
  const inForce = inForceAfter(analysis, place, renewed !== undefined || (!place.amending && last !== "CountsAfresh"));
  const found: Completion[] = [];
  const add = (label: string, detail: string, documentation: string, order = 0) =>
    found.push({
      label,
      kind: "name",
      detail,
      documentation,
      insert: label,
      snippet: false,
      replace: place.word,
      order,
    });
  for (const symbol of inForce.symbols.named.values()) {
    if (!kinds.has(symbol.kind) || symbol.name === own) continue;
    add(
      symbol.name,
      detailOf(symbol),
      fenced(libraryText(inForce, symbol.clause)) ?? quoted(analysis, symbol.clause.at),
    );
  }
  if (kinds.has("column")) {
    const inner = clauseAt(analysis, place.before[0]?.startOffset ?? -1) ?? place.piece?.clause;
    for (const column of columnsOf(inForce, inner))
      add(column.name, column.source, quoted(analysis, column.declared.at));
  }
  if (rules.includes("unitName"))
    for (const unit of inForce.symbols.units.values())
      add(onlyOne.has(last) ? unit.name : (unit.plural ?? unit.name), "unit", quoted(analysis, unit.clause.at));
  if (rules.includes("acceptClause") && last === "Accept") {
    const { spelling } = analysis.parsed;
    for (const { code, severity, message } of withoutClause(analysis, place))
      if (severity !== "error") add(code, message[spelling], "");
    for (const code of warnedOnData) add(code, spelling === "sv" ? "varnas för på data" : "warned of on data", "", 1);
  }
  if (expected.some(({ token, within: rule }) => token === "Word" && rule === "standsForRow"))
    for (const need of needsAt(analysis, place)) add(need.name, need.detail, "");
  for (const currency of currenciesFitting(analysis, last, expected)) add(currency, "currency", "");
  return found;
}

/** What data and settlement warn of, which nobody knows before there are data. */
const warnedOnData: readonly string[] = registry.flatMap(({ code, severity }) =>
  severity === "warning" && /^M[56]/.test(code) ? [code] : [],
);

/** What is found in the contract when the clause at the cursor is not there: a clause that is being typed hides it. */
function withoutClause({ text, instead }: Analysis, { piece, before: [first] }: CursorPlace) {
  const last = piece?.tokens.at(-1);
  if (!first || !last) return [];
  return instead(text.slice(0, first.startOffset) + text.slice(endOf(last))).checked.diagnostics;
}

/** What the definition that a metric is measured by needs of its source. */
function needsAt({ symbols }: Analysis, { before }: CursorPlace): readonly { name: string; detail: string }[] {
  const named = before[before.findIndex(({ tokenType }) => tokenType.name === "Measures") + 1];
  const clause = symbols.named.get(named?.image ?? "")?.clause;
  if (clause?.clause !== "definition") return [];
  const rows = clause.parts.flatMap((part) => (part.part === "needs" ? part.rows : []));
  return rows.flatMap(({ name, label }) =>
    name.node === "name" ? [{ name: name.text, detail: label?.text ?? "" }] : [],
  );
}

/** The contract whose names fit: in an amendment as it leaves it, what it changes as it finds it. */
function inForceAfter(analysis: Analysis, { piece }: CursorPlace, isChanged: boolean): Analysis {
  const clause = piece?.clause;
  if (clause?.clause !== "amendment") return analysis;
  return isChanged ? inForceBefore(analysis, clause) : inForceUnder(analysis, clause);
}

const names: ReadonlySet<string> = new Set(["unitName", "currency"]);
const onlyOne: ReadonlySet<string> = new Set(["Per", "Avoided", "Gained"]);
const common = ["SEK", "EUR", "GBP", "USD", "NOK", "DKK", "AUD", "CAD", "CHF", "INR", "JPY", "NZD", "KES", "PLN"];

/** All that are common where a currency is named; before or behind an amount, as the spelling has it, those that the contract speaks of. */
function currenciesFitting({ parsed }: Analysis, last: string, expected: readonly Expected[]): readonly string[] {
  const rules = expected.filter(({ token }) => token === "Currency").map(({ within }) => within);
  const written = new Set(
    parsed.tokens.filter(({ tokenType }) => tokenType.name === "Currency").map(({ image }) => image),
  );
  if (rules.some((rule) => rule !== "literal"))
    return [...new Set([...written, ...common])].filter((code) => /^[A-Z]{3}$/.test(code));
  if (rules.length === 0 || (last === "Number") !== (parsed.spelling === "sv")) return [];
  if (parsed.spelling === "sv" && written.has("SEK"))
    return ["kr", ...[...written].filter((each) => each !== "kr" && each !== "SEK")];
  return [...written];
}

const notations: ReadonlySet<string> = new Set(["DateLiteral", "MonthLiteral", "QuarterLiteral", "WeekLiteral"]);

/** The dates of the contract's text, its first and last day before others. */
export function datesFitting(
  { parsed, text }: Analysis,
  place: CursorPlace,
  atWord: readonly Expected[],
): readonly Completion[] {
  const typed = /[\dQW-]*$/.exec(text.slice(0, place.offset))?.[0] ?? "";
  const rest = /^[\dQW-]*/.exec(text.slice(place.offset))?.[0] ?? "";
  const replace = { start: place.offset - typed.length, end: place.offset + rest.length };
  const expected =
    replace.start === place.word.start
      ? atWord
      : expectedNext(place.before.filter((token) => endOf(token) <= replace.start));
  if (!expected.some(({ token, within: rule }) => notations.has(token) && rule === "date")) return [];
  const runs = parsed.file.clauses
    .find((clause) => clause.clause === "contract")
    ?.parts.find((part) => part.part === "runs");
  const isOfRuns = ({ startOffset }: CursorPlace["before"][number]) =>
    runs !== undefined && runs.at.start <= startOffset && startOffset < runs.at.end;
  const dates = parsed.tokens.filter(
    ({ tokenType, startOffset }) => notations.has(tokenType.name) && startOffset !== replace.start,
  );
  const ordered = [...dates.filter(isOfRuns), ...dates.filter((token) => !isOfRuns(token))];
  return [...new Set(ordered.map(({ image }) => image))].map((label) => ({
    label,
    kind: "date",
    detail: parsed.spelling === "sv" ? "datum i avtalet" : "date in the contract",
    documentation: "",
    insert: label,
    snippet: false,
    replace,
    order: 0,
  }));
}

const detailOf = (symbol: MastSymbol): string =>
  "label" in symbol.clause && symbol.clause.label ? symbol.clause.label.text : symbol.kind;

const fenced = (text: string | undefined) => (text === undefined ? undefined : `\`\`\`mast\n${text}\n\`\`\``);

/** The words of the contract themselves. */
function quoted({ text }: Analysis, { start, end }: Span): string {
  return `\`\`\`mast\n${text.slice(start, end).trimEnd()}\n\`\`\``;
}
