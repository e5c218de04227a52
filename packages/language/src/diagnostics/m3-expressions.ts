// M31 — numbers and calculations: units, currencies, shares and percentage points, circles, keys. Codes are never reused.

import { divide, rational, readNumber, writeNumber } from "@mast/exact";
import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";

/** A number as it is written and what it is: `in SEK per day`, `a share`, `i SEK per dag`, `en andel`. */
export interface Operand {
  readonly text: string;
  readonly type: Bilingual;
}

export type Operation = "added" | "subtracted" | "compared" | "chosen between";
export interface Pair {
  readonly left: Operand;
  readonly right: Operand;
  readonly operation: Operation;
}

const together: Readonly<Record<Operation, Bilingual>> = {
  added: { en: "be added", sv: "läggas ihop" },
  subtracted: { en: "be subtracted", sv: "dras från varandra" },
  compared: { en: "be compared", sv: "jämföras" },
  "chosen between": { en: "stand in for each other", sv: "träda i varandras ställe" },
};

const bothEn = ({ left, right, operation }: Pair) =>
  `“${left.text}” is ${left.type.en} and “${right.text}” is ${right.type.en}, so they cannot ${together[operation].en}.`;
const bothSv = ({ left, right, operation }: Pair) =>
  `”${left.text}” är ${left.type.sv} och ”${right.text}” är ${right.type.sv}, så de kan inte ${together[operation].sv}.`;

/** `18.6 %` as the plain number that it is, 0.186, in the spelling that it is written in. */
function plainNumber({ text }: Operand): string | undefined {
  const digits = /^(\d[\d.,\s]*?)\s*%$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const spelling = /,\d{3}|\.\d+$/.test(digits) && !/\s/.test(digits) ? "en" : "sv";
  const read = readNumber(digits, spelling);
  return "fault" in read ? undefined : writeNumber(divide(read.value, rational(100)), spelling);
}

/** Where a plain number belongs: what 18.6 % is without its sign. A ratio of two sums is no share of a whole. */
function instead(found: Operand, wanted: Bilingual): string | undefined {
  return wanted.en === textOfPlain.en ? plainNumber(found) : undefined;
}

const textOfPlain: Bilingual = { en: "a plain number", sv: "ett tal utan enhet" };

export const m3Expressions = {
  mixedCurrencies: entry<Pair>({
    code: "M3100",
    slug: "mixed-currencies",
    severity: "error",
    en: {
      message: bothEn,
      help: () => "Convert one of them first: name the rate as a value, such as SEK 11.50 / EUR 1, and multiply by it.",
    },
    sv: {
      message: bothSv,
      help: () =>
        "Räkna om den ena först: namnge kursen som ett värde, till exempel 11,50 SEK / 1 EUR, och multiplicera med den.",
    },
  }),
  unlikeUnits: entry<Pair>({
    code: "M3101",
    slug: "unlike-units",
    severity: "error",
    en: { message: bothEn, help: () => "Give both the same unit, or multiply one by a price or a rate first." },
    sv: {
      message: bothSv,
      help: () => "Ge båda samma enhet, eller multiplicera den ena med ett pris eller ett tal per enhet först.",
    },
  }),
  shareAndNumber: entry<Pair>({
    code: "M3102",
    slug: "share-and-number",
    severity: "error",
    en: {
      message: bothEn,
      help: ({ left, right }) => {
        const number = instead(right, left.type) ?? instead(left, right.type);
        return number === undefined
          ? "Say what it is a share of: write 5 % of the amount."
          : `Write “${number}”: what it is compared with is a ratio, not a share of a whole.`;
      },
    },
    sv: {
      message: bothSv,
      help: ({ left, right }) => {
        const number = instead(right, left.type) ?? instead(left, right.type);
        return number === undefined
          ? "Ange vad det är en andel av: skriv 5 % av beloppet."
          : `Skriv ”${number}”: det som jämförs är en kvot, inte en andel av en helhet.`;
      },
    },
  }),
  percentAndPoints: entry<Pair>({
    code: "M3103",
    slug: "percent-and-points",
    severity: "error",
    en: {
      message: bothEn,
      help: () =>
        "From 8 %, a fall of 12 % ends at 7.04 %, a fall of 2 percentage points at 6 %. Write both in one of the two ways.",
    },
    sv: {
      message: bothSv,
      help: () =>
        "Från 8 % slutar en minskning på 12 % vid 7,04 %, en på 2 procentenheter vid 6 %. Skriv båda på ett av sätten.",
    },
  }),
  moneyTimesMoney: entry<{ left: Operand; right: Operand }>({
    code: "M3104",
    slug: "money-times-money",
    severity: "error",
    en: {
      message: ({ left, right }) =>
        `“${left.text}” is ${left.type.en} and “${right.text}” is ${right.type.en}: money times money is not an amount.`,
      help: () => "Multiply money by a number, a share or a quantity.",
    },
    sv: {
      message: ({ left, right }) =>
        `”${left.text}” är ${left.type.sv} och ”${right.text}” är ${right.type.sv}: pengar gånger pengar är inget belopp.`,
      help: () => "Multiplicera pengar med ett tal, en andel eller en mängd.",
    },
  }),
  pointsOfAmount: entry<{ left: Operand; right: Operand }>({
    code: "M3105",
    slug: "points-of-an-amount",
    severity: "error",
    en: {
      message: ({ left, right }) =>
        `“${left.text}” is ${left.type.en} and “${right.text}” is ${right.type.en}: percentage points are the distance between two shares, not a part of an amount.`,
      help: () => "Write % for a part of an amount, or divide by 1 percentage point to count the points.",
    },
    sv: {
      message: ({ left, right }) =>
        `”${left.text}” är ${left.type.sv} och ”${right.text}” är ${right.type.sv}: procentenheter är avståndet mellan två andelar, inte en del av ett belopp.`,
      help: () => "Skriv % för en del av ett belopp, eller dividera med 1 procentenhet för att räkna procentenheterna.",
    },
  }),
  divisionByZero: entry<{ left: Operand; right: Operand }>({
    code: "M3106",
    slug: "divided-by-written-zero",
    severity: "error",
    en: {
      message: ({ left, right }) => `“${left.text}” is divided by “${right.text}”, which is zero.`,
      help: () => "Divide by something that is not zero.",
    },
    sv: {
      message: ({ left, right }) => `”${left.text}” divideras med ”${right.text}”, som är noll.`,
      help: () => "Dividera med något som inte är noll.",
    },
  }),
  signOfOtherCurrency: entry<{ text: string; sign: string; currency: string }>({
    code: "M3107",
    slug: "sign-of-another-currency",
    severity: "error",
    en: {
      message: ({ text, sign, currency }) => `“${text}” has the sign ${sign}, but the contract is in ${currency}.`,
      help: ({ currency }) => `Write the amount in ${currency}, or with the code of the other currency and a rate.`,
    },
    sv: {
      message: ({ text, sign, currency }) => `”${text}” har tecknet ${sign}, men avtalet är i ${currency}.`,
      help: ({ currency }) => `Skriv beloppet i ${currency}, eller med den andra valutans kod och en kurs.`,
    },
  }),
  wrongUnit: entry<{ found: Operand; wanted: Bilingual }>({
    code: "M3108",
    slug: "wrong-unit",
    severity: "error",
    en: {
      message: ({ found, wanted }) => `“${found.text}” is ${found.type.en}, where ${wanted.en} belongs.`,
      help: ({ found, wanted }) => {
        const number = instead(found, wanted);
        return number === undefined
          ? `Write ${wanted.en} here.`
          : `Write “${number}”: what is measured is a ratio, not a share of a whole.`;
      },
    },
    sv: {
      message: ({ found, wanted }) => `”${found.text}” är ${found.type.sv}, men här ska ${wanted.sv} stå.`,
      help: ({ found, wanted }) => {
        const number = instead(found, wanted);
        return number === undefined
          ? `Skriv ${wanted.sv} här.`
          : `Skriv ”${number}”: det som mäts är en kvot, inte en andel av en helhet.`;
      },
    },
  }),
  foreignCurrency: entry<{ found: Operand; currency: string }>({
    code: "M3109",
    slug: "foreign-currency",
    severity: "error",
    en: {
      message: ({ found, currency }) => `“${found.text}” is ${found.type.en}, but the contract pays in ${currency}.`,
      help: ({ currency }) => `Write it in ${currency}, or multiply it by a rate that the contract names.`,
    },
    sv: {
      message: ({ found, currency }) => `”${found.text}” är ${found.type.sv}, men avtalet betalar i ${currency}.`,
      help: ({ currency }) => `Skriv det i ${currency}, eller multiplicera med en kurs som avtalet anger.`,
    },
  }),
  pointsForPercent: entry<{ found: Operand }>({
    code: "M3110",
    slug: "points-where-percent-is-meant",
    severity: "error",
    en: {
      message: ({ found }) => `“${found.text}” is in percentage points, where a share belongs.`,
      help: () => "Write %: what stands here is a part of a whole, not the distance between two shares.",
    },
    sv: {
      message: ({ found }) => `”${found.text}” är i procentenheter, men här ska en andel stå.`,
      help: () => "Skriv %: det som står här är en del av en helhet, inte avståndet mellan två andelar.",
    },
  }),
  circle: entry<{ name: string; names: readonly string[] }>({
    code: "M3111",
    slug: "depends-on-itself",
    severity: "error",
    en: {
      message: ({ name, names }) => `“${name}” depends on itself: ${names.join(" → ")}.`,
      help: () => "Let one of them be a number of its own.",
    },
    sv: {
      message: ({ name, names }) => `”${name}” beror på sig själv: ${names.join(" → ")}.`,
      help: () => "Låt en av dem vara ett eget tal.",
    },
  }),
  keyNeeded: entry<{ name: string; example: string }>({
    code: "M3112",
    slug: "row-of-table-not-said",
    severity: "error",
    en: {
      message: ({ name }) => `“${name}” is a table of several values, and which of them is meant is not said.`,
      help: ({ name, example }) => `Name the row: ${name} for "${example}".`,
    },
    sv: {
      message: ({ name }) => `”${name}” är en tabell med flera värden, och vilket av dem som avses anges inte.`,
      help: ({ name, example }) => `Ange raden: ${name} för "${example}".`,
    },
  }),
  unknownKey: entry<{ name: string; key: string; nearest?: string }>({
    code: "M3113",
    slug: "unknown-row-of-table",
    severity: "error",
    en: {
      message: ({ name, key }) => `“${name}” has no value for “${key}”.`,
      help: ({ nearest }) => (nearest === undefined ? "Name a row that the table has." : `Did you mean “${nearest}”?`),
    },
    sv: {
      message: ({ name, key }) => `”${name}” har inget värde för ”${key}”.`,
      help: ({ nearest }) => (nearest === undefined ? "Ange en rad som tabellen har." : `Menade du ”${nearest}”?`),
    },
  }),
  keyNotNeeded: entry<{ name: string }>({
    code: "M3114",
    slug: "no-table-to-choose-from",
    severity: "error",
    en: {
      message: ({ name }) => `“${name}” is not a table of values, so there is no row to choose.`,
      help: ({ name }) => `Write ${name} alone.`,
    },
    sv: {
      message: ({ name }) => `”${name}” är ingen tabell med värden, så det finns ingen rad att välja.`,
      help: ({ name }) => `Skriv bara ${name}.`,
    },
  }),
  basisAgainstDirection: entry<{ metric: string; better: "lower" | "higher"; basis: Bilingual; instead: Bilingual }>({
    code: "M3115",
    slug: "effect-against-its-direction",
    severity: "error",
    en: {
      message: ({ metric, better, basis, instead }) =>
        `For “${metric}” ${better} is better, so its effect is ${instead.en}, not ${basis.en}.`,
      help: ({ instead }) => `Write ${instead.en}, or change which direction is better.`,
    },
    sv: {
      message: ({ metric, better, basis, instead }) =>
        `För ”${metric}” är ${better === "lower" ? "lägre" : "högre"} bättre, så dess effekt är ${instead.sv}, inte ${basis.sv}.`,
      help: ({ instead }) => `Skriv ${instead.sv}, eller ändra vilket håll som är bättre.`,
    },
  }),
} as const;
