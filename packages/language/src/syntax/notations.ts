// How people write amounts, comparisons and days outside contracts, each with what the contract writes instead: `A$5,000`, `5 percent`,
// `SEK 1.5 million`, `500 kr/dag`, `från och med`, a library without quotation marks. What is recognised is read as what it means, so it is one mistake and no more.

import { isCurrency, multiply, type Rational, rational, readNumber, type Spelling, writeNumber } from "@mast/exact";
import { type Keyword, keywords, spell } from "../keywords/table.ts";
import { once } from "../source/once.ts";

/** A piece of text from an offset on, and what to write for it: the first reading is the one that is read on with. */
export interface Notation {
  readonly length: number;
  readonly writes: readonly string[];
}

interface Rule {
  /** Made when it is first tried. */
  readonly pattern: () => RegExp;
  readonly write: (found: readonly string[], spelling: Spelling) => string | undefined;
}

const number = "\\d+(?:[ \\u00a0\\u202f]\\d{3}(?!\\d))*(?:[.,]\\d+)*";
const currency = "(?:[A-Z]{3}|[£€$])";
const gap = "[ \\u00a0\\u202f]?";
const end = "(?![\\p{L}\\p{N}_])";
const rule = (pattern: string, write: Rule["write"]): Rule => ({
  pattern: once(() => new RegExp(pattern, "uy")),
  write,
});

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  tusen: 1e3,
  million: 1e6,
  millions: 1e6,
  miljon: 1e6,
  miljoner: 1e6,
  billion: 1e9,
  miljard: 1e9,
  miljarder: 1e9,
};
/** Short for a scale beside a currency only. */
const shortScales: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, m: 1e6, M: 1e6, mn: 1e6, mio: 1e6, bn: 1e9 };
/** Short for a scale and kronor. */
const kronorScales: Readonly<Record<string, number>> = {
  tkr: 1e3,
  kkr: 1e3,
  kSEK: 1e3,
  KSEK: 1e3,
  tSEK: 1e3,
  mkr: 1e6,
  Mkr: 1e6,
  MSEK: 1e6,
  mnkr: 1e6,
  mdkr: 1e9,
};
const dollars: Readonly<Record<string, string>> = {
  A: "AUD",
  AU: "AUD",
  C: "CAD",
  CA: "CAD",
  HK: "HKD",
  NZ: "NZD",
  S: "SGD",
  US: "USD",
};

const anyOf = (words: Readonly<Record<string, unknown>>) =>
  `(${Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join("|")})`;
const units = keywords.filter(({ use }) => use === "unit");
/** `people` is also what a sum is divided by. */
const unitWords = `(${units
  .flatMap(({ en, sv }) => [...en, ...sv])
  .filter((word) => !["people", "personer"].includes(word))
  .join("|")})`;

const afterNumber: readonly Rule[] = [
  rule(
    `(${number})${gap}(?:pp|ppt|p\\.p\\.|procentpoäng|(?:%-|%|per ?cent |percent[- ])points?|(?:%-|procent-)enhet(?:er)?)${end}`,
    ([, n], spelling) => plain(n, spelling, ` ${pointsOf(spelling)}`),
  ),
  rule(`(${number})${gap}(?:percent|per cent|pct\\.?|procent)${end}`, ([, n], spelling) => plain(n, spelling, " %")),
  rule(`(${number})${gap}${anyOf(kronorScales)}${end}`, ([, n, scale = ""], spelling) =>
    amount(n, kronorScales[scale], "kr", spelling),
  ),
  rule(
    `(${number})${gap}${anyOf({ ...scales, ...shortScales })}${gap}(kr|kronor|${currency})${end}`,
    ([, n, scale = "", code], spelling) => amount(n, scaleOf(scale), code, spelling),
  ),
  rule(`(${number})${gap}${anyOf(scales)}${end}`, ([, n, scale = ""], spelling) =>
    amount(n, scaleOf(scale), undefined, spelling),
  ),
  rule(`(${number})(?::-|,-|\\.-|,--|${gap}kron(?:or|a)${end})`, ([, n], spelling) => amount(n, 1, "kr", spelling)),
  rule(`(${number})${gap}(kr|${currency})/${unitWords}${end}`, ([, n, code, unit], spelling) =>
    perUnit(n, code, unit, spelling),
  ),
];
const afterWord: readonly Rule[] = [
  rule(`mast:[a-z]+(?:-[a-z]+)*${end}`, ([library]) => `"${library}"`),
  rule(`([A-Z]{1,2})\\$${gap}(${number})`, ([, sign = "", n], spelling) => amount(n, 1, dollars[sign], spelling)),
  // After a number the currency is that number's: `27 NOK - 5 NOK`.
  rule(`(?<!\\d${gap})(${currency})${gap}[-−]${gap}(${number})`, ([, code, n], spelling) =>
    negative(amount(n, 1, code, spelling)),
  ),
  rule(
    `(${currency})${gap}(${number})${gap}${anyOf({ ...scales, ...shortScales })}${end}`,
    ([, code, n, scale = ""], spelling) => amount(n, scaleOf(scale), code, spelling),
  ),
  rule(`(${currency})${gap}(${number})/${unitWords}${end}`, ([, code, n, unit], spelling) =>
    perUnit(n, code, unit, spelling),
  ),
  rule("(?:fr\\.? ?o(?:\\. ?| )m\\.?|från och med|from and including)(?= \\d)", (_, spelling) =>
    spell("From", spelling),
  ),
  rule("(?:t\\.? ?o\\.? ?m\\.?|till och med|(?:up )?to and including)(?= \\d)", (_, spelling) => spell("To", spelling)),
  rule(
    `(?:är|is) (?:större än eller lika med|större eller lika med|inte mindre än|inte lägre än|greater than or equal to|no less than|not less than|no fewer than)${end}`,
    (_, spelling) => compared("AtLeast", spelling),
  ),
  rule(
    `(?:är|is) (?:mindre än eller lika med|mindre eller lika med|inte mer än|inte större än|inte högre än|less than or equal to|no more than|not more than|no greater than)${end}`,
    (_, spelling) => compared("AtMost", spelling),
  ),
  rule(`(?:är lika med|is equal to|equals)${end}`, (_, spelling) => spell("Is", spelling)),
  // `plus or minus` is the contract's own.
  rule(`(?<!plus\\s+(?:or|eller)\\s+)minus (?=\\d|${currency})`, () => "-"),
];
const interest = once(() => new RegExp(`(?:interest of|ränta om)${end}`, "uy"));
/** How any of these begins, in one pattern: hardly any word or number of a contract does, and then none need be tried. */
const sign = `(?:kr|${currency})`;
const scaled = `(?:thous|tus|mi[lo]|bi?[ln]|[tkKmM]n?d?(?:kr|SEK)|(?:mn?|[kKM])${gap}${sign})`;
const beginnings = {
  number: new RegExp(
    `${number}(?:[:,.]-|${gap}(?:%[-p]|% ?(?:int|rän)|p(?:p|\\.p|er ?cent(?!age)|ct|rocent(?!e))|${scaled}|kron|${sign}${gap}/))`,
    "uy",
  ),
  word: new RegExp(
    `[A-Z]{1,2}\\$|${currency}${gap}(?:[-−]|${number}${gap}(?:/|thous|tus|mi|bi?[ln]|m|[kKM]))|` +
      "fr\\.? ?o|från och|from and|t\\.? ?o|till och|up to and|(?:är|is) (?:s|m|i|g|n|l|e)|equals|minus |interest of|ränta om|mast:",
    "uy",
  ),
};
/** `4 % interest a year on`, the words before the amount. */
const rate = once(
  () => new RegExp(`(${number}) ?% ?(?:interest|ränta)(?: a year| per year| om året| per år)? (?:on|på)${end}`, "uy"),
);
/** After these the kind of interest has been said. */
const kinds: ReadonlySet<string> = new Set(["simple", "compound", "enkel", "på"]);

/** What begins at the offset, with a number (or a currency's sign) or with a word, if it is written in another way than contracts do. */
export function notationAt(
  text: string,
  offset: number,
  spelling: Spelling,
  begins: "number" | "word",
  before: string | undefined,
): Notation | undefined {
  if (!at(beginnings[begins], offset).test(text)) return undefined;
  const rules = begins === "number" ? afterNumber : isOr(before) ? [] : afterWord;
  for (const { pattern, write } of rules) {
    const found = at(pattern(), offset).exec(text);
    const right = found === null ? undefined : write(found, spelling);
    if (found !== null && right !== undefined) return { length: found[0].trimEnd().length, writes: [right] };
  }
  const rated = begins === "number" ? at(rate(), offset).exec(text) : null;
  if (rated !== null) {
    const rest = spelling === "en" ? `${rated[1]} % a year on` : `${rated[1]} % om året på`;
    return { length: rated[0].length, writes: bothKinds(spelling).map((kind) => `${kind} ${rest}`) };
  }
  const found = begins === "word" && !kinds.has(before ?? "") ? at(interest(), offset).exec(text) : null;
  if (found === null) return undefined;
  return {
    length: found[0].length,
    writes: bothKinds(spelling),
  };
}

/** A pattern that reads from an offset on. */
function at(pattern: RegExp, offset: number): RegExp {
  pattern.lastIndex = offset;
  return pattern;
}

/** `plus or minus` is the contract's own. */
function isOr(before: string | undefined): boolean {
  return before === "or" || before === "eller";
}

function bothKinds(spelling: Spelling): readonly string[] {
  return [spell("SimpleInterestOf", spelling), spell("CompoundInterestOf", spelling)];
}

function compared(id: "AtLeast" | "AtMost", spelling: Spelling): string {
  return `${spell("Is", spelling)} ${spell(id, spelling)}`;
}

function pointsOf(spelling: Spelling): string {
  const points = keywords.find(({ id }) => id === "PercentagePoints") as Keyword;
  return points[spelling][1] ?? "";
}

function scaleOf(scale: string): number | undefined {
  return scales[scale] ?? shortScales[scale];
}

/** A number as either spelling writes it, or undefined. */
function read(n: string | undefined, spelling: Spelling): Rational | undefined {
  for (const each of [spelling, spelling === "en" ? ("sv" as const) : ("en" as const)]) {
    const found = readNumber(n ?? "", each);
    if (!("fault" in found)) return found.value;
  }
  return undefined;
}

function plain(n: string | undefined, spelling: Spelling, after: string): string | undefined {
  const value = read(n, spelling);
  return value && `${writeNumber(value, spelling)}${after}`;
}

/** An amount as the contract writes it; `kr` is a Swedish contract's word for SEK. */
function amount(n: string | undefined, scale: number | undefined, of: string | undefined, spelling: Spelling) {
  const value = read(n, spelling);
  if (value === undefined || scale === undefined) return undefined;
  const digits = writeNumber(multiply(value, rational(scale)), spelling);
  const code = of === "kronor" ? "kr" : of;
  if (code === undefined) return digits;
  if (code.length === 1) return spelling === "en" ? `${code}${digits}` : `${digits} ${code}`;
  if (code !== "kr" && !isCurrency(code)) return undefined;
  if (spelling === "sv") return `${digits} ${code}`;
  return `${code === "kr" ? "SEK" : code} ${digits}`;
}

function negative(written: string | undefined): string | undefined {
  return written && `-${written}`;
}

function perUnit(n: string | undefined, code: string | undefined, unit: string | undefined, spelling: Spelling) {
  const written = amount(n, 1, code, spelling);
  const found = units.find(({ en, sv }) => [...en, ...sv].includes(unit ?? ""));
  return written && found && `${written} ${spell("Per", spelling)} ${spell(found.id, spelling)}`;
}
