// Which tokens lead which way at each place where the grammar has a choice: as text that is made once, and from it the function that
// chooses while reading. The two tokens ahead decide, the first way that fits is taken.

import { Alternation, getLookaheadPaths, type IProduction, type IToken, NonTerminal, type TokenType } from "chevrotain";
import { allTokens } from "../tokens.ts";

/**
 * By the number that the parser gives a place: one way or several with `|` between, each of them paths with `,` between, a path one or
 * two tokens with `.` between, a token its place in `allTokens`. A place with a condition of its own begins with `?`, one where a part
 * may be left out with `!`.
 */
export type Choices = Readonly<Record<number, string>>;

/** Tokens ahead, from 1. */
export type Ahead = (howFar: number) => IToken;

export interface Way {
  readonly GATE?: () => boolean;
}

/** Gives the number of the way to take, or nothing; for a part that may be left out, whether it is there. */
export type Choose = (ways?: readonly Way[]) => number | boolean | undefined;

const kinds = [
  undefined,
  "Alternation",
  "Option",
  "Repetition",
  "RepetitionMandatory",
  "RepetitionWithSeparator",
  "RepetitionMandatoryWithSeparator",
] as const;

type Paths = Parameters<typeof getLookaheadPaths>[0];

/** What the parts of a grammar have beside their public face. */
interface Gated {
  readonly definition?: readonly IProduction[];
  readonly hasPredicates?: boolean;
}

/** What a parser keeps of its choices: chevrotain 11.2's own, whose version is pinned. */
export interface Analysed {
  readonly lookAheadFuncsCache: ReadonlyMap<number, unknown>;
  readonly shortRuleNameToFull: Readonly<Record<number, string>>;
  getGAstProductions(): Readonly<Record<string, Paths["rule"]>>;
}

/** Every choice of an analysed parser. */
export function choicesOf(parser: Analysed): Choices {
  const index = new Map(allTokens.map((type, at) => [type, at.toString(36)]));
  const placeOf = (type: TokenType): string => {
    const found = index.get(type);
    if (found === undefined) throw new Error(`no token ${type.name}`);
    return found;
  };
  const places = [...parser.lookAheadFuncsCache.keys()].map((key): [number, string] => {
    const occurrence = key & 0xff;
    const prodType = kinds[(key >> 8) & 0xf];
    const rule = parser.getGAstProductions()[parser.shortRuleNameToFull[key & ~0xfff] ?? ""];
    if (!prodType || !rule) throw new Error(`no choice ${key}`);
    const paths = getLookaheadPaths({ occurrence, rule, prodType, maxLookahead: 2 });
    const ways = prodType === "Alternation" ? paths : paths.slice(0, 1);
    const text = ways.map((way) => way.map((path) => path.map(placeOf).join(".")).join(","));
    const mark = prodType !== "Alternation" ? "!" : hasCondition(rule, occurrence) ? "?" : "";
    return [key, mark + text.join("|")];
  });
  return Object.fromEntries(places);
}

function hasCondition(production: IProduction, occurrence: number): boolean {
  if (production instanceof NonTerminal) return false;
  const { definition = [], hasPredicates } = production as Gated;
  if (production instanceof Alternation && production.idx === occurrence) return hasPredicates === true;
  return definition.some((each) => hasCondition(each, occurrence));
}

/** A parser that has the choices of another. */
export interface Choosing {
  readonly lookAheadFuncsCache: Map<number, Choose>;
}

/** Has a parser take the choices as they were worked out; the function of a place is made when it is first met. */
export function decideBy(choices: Choices, { lookAheadFuncsCache }: Choosing, ahead: Ahead): void {
  for (const [place, text] of Object.entries(choices)) {
    const key = Number(place);
    lookAheadFuncsCache.set(key, (ways) => {
      const choose = chooser(text, ahead);
      lookAheadFuncsCache.set(key, choose);
      return choose(ways);
    });
  }
}

/** Makes the function that chooses at a place. */
function chooser(text: string, ahead: Ahead): Choose {
  const ways = text.replace(/^[!?]/, "").split("|").map(pathsOf);
  if (text.startsWith("!")) {
    const here = fitting(ways, ahead);
    return () => here() === 0;
  }
  if (!text.startsWith("?")) return fitting(ways, ahead);
  const each = ways.map((way) => fitting([way], ahead));
  return (conditions = []) => {
    const found = each.findIndex((fits, way) => conditions[way]?.GATE?.() !== false && fits() === 0);
    return found < 0 ? undefined : found;
  };
}

const pathsOf = (way: string): TokenType[][] =>
  way
    .split(",")
    .map((path) => (path === "" ? [] : path.split(".").map((at) => allTokens[Number.parseInt(at, 36)] as TokenType)));

/** Where one token is not enough, the way by the second and, failing that, the one that needs no second. */
interface Further {
  readonly next: Map<number, number>;
  otherwise: number | undefined;
}

function fitting(ways: readonly (readonly TokenType[][])[], ahead: Ahead): () => number | undefined {
  const table: (number | Further | undefined)[] = [];
  let empty: number | undefined;
  const add = (way: number, [first, second]: readonly TokenType[]) => {
    if (empty !== undefined) return;
    if (!first) {
      empty = way;
      return;
    }
    for (const one of typesOf(first)) {
      const known = table[one];
      if (typeof known === "number" || known?.otherwise !== undefined) continue;
      if (!second) {
        if (known) known.otherwise = way;
        else table[one] = way;
        continue;
      }
      const further = known ?? { next: new Map(), otherwise: undefined };
      table[one] = further;
      for (const two of typesOf(second)) if (!further.next.has(two)) further.next.set(two, way);
    }
  };
  ways.forEach((paths, way) => {
    for (const path of paths) add(way, path);
  });
  return () => {
    const found = table[ahead(1).tokenTypeIdx];
    if (found === undefined || typeof found === "number") return found ?? empty;
    return found.next.get(ahead(2).tokenTypeIdx) ?? found.otherwise ?? empty;
  };
}

/** The numbers of a type and, for one that stands for others, theirs. */
const typesOf = ({ tokenTypeIdx = 0, categoryMatches = [] }: TokenType): readonly number[] => [
  tokenTypeIdx,
  ...categoryMatches,
];
