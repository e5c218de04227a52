// Takes one working, gives the phrase that says what its number is. The table is complete: a rule without words does not compile.

import { fromText } from "@mast/exact";
import type { Kind, MessageLanguage, Unit } from "@mast/language";
import type { ParamsOf, WorkingRuleName } from "@mast/settlement";
import type { StatementWorking } from "../schema.ts";
import { amountText, type Plurals, valueName } from "./amounts.ts";
import { rulesInEnglish } from "./rules-en.ts";
import { rulesInSwedish } from "./rules-sv.ts";
import { periodText, term } from "./terms.ts";

/** What a phrase may use: the rule's own parameters, and ways to word them. */
export interface Wording {
  readonly of: string;
  /** A word of the contract's vocabulary. */
  readonly term: (word: string) => string;
  /** What holds when a comparison does not. */
  readonly not: (comparison: string) => string;
  readonly periodName: (key: string) => string;
  /** An exact number in the working's own unit. */
  readonly unit: (text: string) => string;
  /** An exact number in the unit of the effect that is priced. */
  readonly scale: (text: string) => string;
}

export type RuleWords = { readonly [R in WorkingRuleName]: (w: Wording & ParamsOf<R>) => string };

/** Unit and kind of the effect that the working below belongs to. */
export interface EffectScale {
  readonly unit: Unit;
  readonly kind: Kind;
}

const opposite: Readonly<Record<string, string>> = {
  is: "is not",
  "is not": "is",
  "is at least": "is less than",
  "is more than": "is at most",
  "is at most": "is more than",
  "is less than": "is at least",
};

const tables: Readonly<Record<MessageLanguage, Readonly<Record<string, (w: never) => string>>>> = {
  en: rulesInEnglish,
  sv: rulesInSwedish,
};

/** Whether a rule has words in the language. */
export function isWorded(rule: string, language: MessageLanguage): boolean {
  return Object.hasOwn(tables[language], rule);
}

/** The phrase of a working, without its number. A rule of a newer statement than this program stands as its name. */
export function phraseOf(
  working: StatementWorking,
  scale: EffectScale | undefined,
  language: MessageLanguage,
  plurals: Plurals = {},
): string {
  if (!isWorded(working.rule, language)) return working.rule;
  const worded = tables[language][working.rule] as (w: Wording & Readonly<Record<string, unknown>>) => string;
  const effect = scale ?? working;
  return worded({
    ...working.params,
    of: valueName(working.of, language),
    term: (word) => term(word, language),
    not: (comparison) => term(opposite[comparison] ?? comparison, language),
    periodName: (key) => periodText(key, language),
    unit: (text) => amountText(fromText(text), working.unit, working.kind, language, plurals),
    scale: (text) => amountText(fromText(text), effect.unit, effect.kind, language, plurals),
  });
}
