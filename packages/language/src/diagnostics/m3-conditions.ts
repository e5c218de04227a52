// M3040–M3049 — groups and the conditions on rows: and with or, order, empty cells, history. Codes are never reused.

import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";

export const m3Conditions = {
  mixedAndOr: entry<Record<never, never>>({
    code: "M3040",
    slug: "mixed-and-or",
    severity: "error",
    en: {
      message: () => "“and” and “or” join conditions without saying which belong together.",
      help: () => "Put parentheses around those that belong together.",
    },
    sv: {
      message: () => "”och” och ”eller” förenar villkor utan att säga vilka som hör ihop.",
      help: () => "Sätt parenteser om dem som hör ihop.",
    },
  }),
  orderWithoutOrder: entry<{ column: string; holds: Bilingual; comparison: Bilingual }>({
    code: "M3041",
    slug: "order-without-order",
    severity: "error",
    en: {
      message: ({ column, holds, comparison }) =>
        `“${column}” holds ${holds.en}, where nothing is more or less, so “${comparison.en}” has no meaning.`,
      help: () =>
        "Compare with “is”, “is not” or “is one of”, or declare the column as ordinal with its values from lowest to highest.",
    },
    sv: {
      message: ({ column, holds, comparison }) =>
        `”${column}” innehåller ${holds.sv}, där inget är mer eller mindre, så ”${comparison.sv}” betyder inget.`,
      help: () =>
        "Jämför med ”är”, ”är inte” eller ”är en av”, eller ange kolumnen som ordinal med värdena från lägst till högst.",
    },
  }),
  neverEmpty: entry<{ column: string }>({
    code: "M3042",
    slug: "never-empty",
    severity: "error",
    en: {
      message: ({ column }) => `“${column}” is never empty here, so asking whether it is missing has no meaning.`,
      help: () => "Let an empty cell of the column mean none, or remove the condition.",
    },
    sv: {
      message: ({ column }) => `”${column}” är aldrig tom här, så att fråga om den saknas betyder inget.`,
      help: () => "Låt en tom cell i kolumnen betyda inget, eller ta bort villkoret.",
    },
  }),
  groupNotFixed: entry<Record<never, never>>({
    code: "M3043",
    slug: "group-not-fixed",
    severity: "error",
    en: {
      message: () => "A condition looks back from the day the group is fixed, and no day fixes the group.",
      help: () => "Add “fixed on” and a date to the group, or look back “before each row” or before a date.",
    },
    sv: {
      message: () => "Ett villkor ser bakåt från dagen då gruppen fastställs, och ingen dag fastställer gruppen.",
      help: () =>
        "Lägg till ”fastställd den” och ett datum i gruppen, eller se bakåt ”före varje rad” eller före ett datum.",
    },
  }),
  moreThanThereAre: entry<{ count: string; parts: number }>({
    code: "M3044",
    slug: "more-than-there-are",
    severity: "error",
    en: {
      message: ({ count, parts }) => `At least ${count} of ${parts} conditions are asked for.`,
      help: ({ parts }) => `Ask for a whole number from 1 to ${parts}.`,
    },
    sv: {
      message: ({ count, parts }) => `Minst ${count} av ${parts} villkor krävs.`,
      help: ({ parts }) => `Kräv ett heltal från 1 till ${parts}.`,
    },
  }),
  historyOf: entry<{ word: Bilingual; column: string; holds: Bilingual }>({
    code: "M3045",
    slug: "history-of-wrong-column",
    severity: "error",
    en: {
      message: ({ word, column, holds }) => `“${word.en}” has no meaning for “${column}”, which holds ${holds.en}.`,
      help: () => "Add up numbers and money only; take the highest or lowest of what has an order; or count rows.",
    },
    sv: {
      message: ({ word, column, holds }) => `”${word.sv}” betyder inget för ”${column}”, som innehåller ${holds.sv}.`,
      help: () =>
        "Summera bara tal och pengar; ta det högsta eller lägsta av det som har en ordning; eller räkna rader.",
    },
  }),
  fixedAfterEnd: entry<{ date: string; end: string }>({
    code: "M3046",
    slug: "fixed-after-the-end",
    severity: "error",
    en: {
      message: ({ date, end }) => `The group is fixed on ${date}, after the contract has ended on ${end}.`,
      help: () => "Fix the group on a day before its results count.",
    },
    sv: {
      message: ({ date, end }) => `Gruppen fastställs ${date}, efter att avtalet har löpt ut ${end}.`,
      help: () => "Fastställ gruppen en dag innan dess resultat räknas.",
    },
  }),
  dayWanted: entry<{ written: string }>({
    code: "M3047",
    slug: "day-wanted",
    severity: "error",
    en: {
      message: ({ written }) => `“${written}” is longer than a day, and a single day is needed here.`,
      help: () => "Write the day, as in 2018-10-01.",
    },
    sv: {
      message: ({ written }) => `”${written}” är längre än en dag, och här behövs en enda dag.`,
      help: () => "Skriv dagen, som i 2018-10-01.",
    },
  }),
  cohortByWrongColumn: entry<{ column: string; holds: Bilingual }>({
    code: "M3048",
    slug: "cohort-by-wrong-column",
    severity: "error",
    en: {
      message: ({ column, holds }) => `“${column}” holds ${holds.en}, which does not name a cohort.`,
      help: () => "Use a column that holds text, nominal or ordinal values, or a month, quarter or year.",
    },
    sv: {
      message: ({ column, holds }) => `”${column}” innehåller ${holds.sv}, som inte anger en kohort.`,
      help: () =>
        "Använd en kolumn som innehåller text, nominala eller ordinala värden, eller en månad, ett kvartal eller ett år.",
    },
  }),
} as const;
