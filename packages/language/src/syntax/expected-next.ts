// What may come next in a half-written clause, asked of the grammar: every word that it takes there and the rule that would take it, and
// the sub-clauses of a clause.

import {
  Alternation,
  Alternative,
  type IProduction,
  type IToken,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  Rule,
  Terminal,
  tokenMatcher,
} from "chevrotain";
import { grammarProductions } from "./grammar/read.ts";
import { inline } from "./layout/leaves.ts";
import { CellBar, RowStart } from "./tokens.ts";

export interface Expected {
  /** Name of the token type: the id of a keyword, `Name`, `Number`, … */
  readonly token: string;
  /** The innermost rule that it would stand in and that says more than that it is a name. */
  readonly within: string;
  /** It begins another line of the clause: a sub-clause. */
  readonly opens: boolean;
}

/** A place in a rule: what stands from `at` on is still to come, and then what the rule was read for. */
interface Frame {
  readonly list: readonly IProduction[];
  readonly at: number;
  readonly rule: string;
  readonly up: Frame | undefined;
  readonly id: number;
}

interface Reached {
  readonly terminal: Terminal;
  readonly behind: Frame;
  readonly opens: boolean;
}

/**
 * Every token that the grammar takes after those of a clause so far, at all places where the clause may then be. What goes wrong earlier is
 * passed over until the next sub-clause. Asks no further than one token: what a rule would refuse for the one after it is told too.
 */
export function expectedNext(clauseSoFar: readonly IToken[]): readonly Expected[] {
  const frames = new Map<string, Frame>();
  const numbers = new Map<readonly IProduction[], number>();
  const frame = (list: readonly IProduction[], at: number, rule: string, up: Frame | undefined): Frame => {
    const number = numbers.get(list) ?? numbers.size;
    numbers.set(list, number);
    const key = `${number} ${at} ${up?.id}`;
    const made = frames.get(key) ?? { list, at, rule, up, id: frames.size };
    frames.set(key, made);
    return made;
  };
  const productions = grammarProductions();
  const start = frame((productions.clause as Rule).definition, 0, "clause", undefined);
  let places: readonly Frame[] = [start];
  for (let index = 0; index < clauseSoFar.length; index++) {
    const token = clauseSoFar[index] as IToken;
    const all = reached(places, frame).filter(({ terminal }) => tokenMatcher(token, terminal.terminalType));
    // A row behind a row belongs to its table.
    const rows = token.tokenType === RowStart ? all.filter(({ opens }) => !opens) : [];
    const taken = rows.length > 0 ? rows : all;
    if (taken.length > 0) places = [...new Set(taken.map(({ behind }) => behind))];
    else {
      const lines = linesOf(clauseSoFar[0]?.tokenType.name ?? "");
      if (!lines) return [];
      places = [frame(lines.rule.definition, lines.at, lines.rule.name, undefined)];
      const opening = new Set(reached(places, frame).map(({ terminal }) => terminal.terminalType));
      while (index < clauseSoFar.length && !opening.has((clauseSoFar[index] as IToken).tokenType)) index += 1;
      index -= 1;
    }
  }
  return reached(places, frame).map(({ terminal, behind, opens }) => ({
    token: terminal.terminalType.name,
    within: ruleOfPlace(behind),
    opens,
  }));
}

/** The innermost rule that says more than that a name stands there. */
function ruleOfPlace(place: Frame): string {
  let at: Frame | undefined = place;
  while (at?.up && (at.rule === "name" || at.rule === "names")) at = at.up;
  return at.rule;
}

/** The tokens that come first at any of the places, each with the place behind it. */
function reached(
  places: readonly Frame[],
  frame: (list: readonly IProduction[], at: number, rule: string, up: Frame | undefined) => Frame,
): readonly Reached[] {
  const found: Reached[] = [];
  const seen = new Set<string>();
  const follow = (place: Frame | undefined, opens: boolean): void => {
    if (!place || seen.has(`${place.id} ${opens}`)) return;
    seen.add(`${place.id} ${opens}`);
    const { list, at, rule, up } = place;
    const production = list[at];
    if (!production) {
      follow(up, opens);
      return;
    }
    const after = frame(list, at + 1, rule, up);
    const into = (inner: readonly IProduction[], then: Frame, opening = opens) =>
      follow(frame(inner, 0, rule, then), opening);
    if (production instanceof Terminal) found.push({ terminal: production, behind: after, opens });
    else if (production instanceof NonTerminal)
      follow(frame(production.referencedRule.definition, 0, production.nonTerminalName, after), opens);
    else if (production instanceof Alternation)
      for (const each of production.definition) into(each instanceof Alternative ? each.definition : [each], after);
    else if (production instanceof RepetitionMandatoryWithSeparator) {
      const separator = new Terminal({ terminalType: production.separator });
      into(production.definition, frame(again(production, [separator, ...production.definition]), 0, rule, after));
    } else if (production instanceof Option || production instanceof RepetitionMandatory) {
      const { definition } = production;
      const repeats = production instanceof RepetitionMandatory;
      into(definition, repeats ? frame(again(production, definition), 0, rule, after) : after);
      if (!repeats) follow(after, opens);
    } else if (production instanceof Repetition) {
      into(production.definition, place, opens || (rule.endsWith("Clause") && !inline.has(rule)));
      follow(after, opens);
    }
  };
  for (const place of places) follow(place, false);
  return found;
}

const repeated = new WeakMap<IProduction, readonly IProduction[]>();

/** What may stand any number of times behind the first of a repetition. */
function again(production: IProduction, definition: IProduction[]): readonly IProduction[] {
  const known = repeated.get(production) ?? [new Repetition({ definition })];
  repeated.set(production, known);
  return known;
}

/** The rule of the clause that a keyword opens, and where its lines begin in it. */
function linesOf(clauseKeyword: string): { readonly rule: Rule; readonly at: number } | undefined {
  const rule = ruleOf(clauseKeyword);
  const at = rule?.definition.findIndex((each) => each instanceof Repetition) ?? -1;
  return rule && at >= 0 ? { rule, at } : undefined;
}

function ruleOf(clauseKeyword: string): Rule | undefined {
  return Object.values(grammarProductions()).find(
    (rule): rule is Rule =>
      rule instanceof Rule &&
      rule.name.endsWith("Clause") &&
      rule.definition[0] !== undefined &&
      firstsOf(rule.definition[0]).includes(clauseKeyword),
  );
}

function first(alternative: IProduction): IProduction | undefined {
  return alternative instanceof Alternative ? alternative.definition[0] : undefined;
}

function firstsOf(production: IProduction | undefined): string[] {
  if (production instanceof Terminal) return [production.terminalType.name];
  if (production instanceof NonTerminal) return firstsOf(production.referencedRule.definition[0]);
  if (production instanceof Alternation) return production.definition.flatMap((each) => firstsOf(first(each)));
  return [];
}

/** Keywords that open a sub-clause of the clause that a keyword opens, in the order of the grammar; none for other words. */
export function subClausesOf(clauseKeyword: string): readonly string[] {
  const lines = linesOf(clauseKeyword);
  const parts = lines?.rule.definition[lines.at];
  const choice = parts instanceof Repetition ? parts.definition.find((each) => each instanceof Alternation) : undefined;
  if (!(choice instanceof Alternation)) return [];
  return choice.definition.flatMap((alternative) => firstsOf(first(alternative))).filter((name) => name !== "RowStart");
}

/** A bar that ends a row as one that divides it: more is to be written in the row. */
export function asCellBar(bar: IToken): IToken {
  return { ...bar, tokenType: CellBar, tokenTypeIdx: CellBar.tokenTypeIdx as number };
}
