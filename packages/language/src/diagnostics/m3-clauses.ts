// M3001–M3019 — what a clause must say, may say once, and cannot say together; dates and currencies. Codes are never reused.

import type { Clause } from "../syntax/ast/index.ts";
import { clauseTitle, quotedKeywords } from "./clause-words.ts";
import type { MessageLanguage } from "./diagnostic.ts";
import { entry } from "./entry.ts";

export const m3Clauses = {
  /** `parts` are ids of the keywords of which one must begin a line of the clause. */
  partMissing: entry<{ clause: Clause; spelling: MessageLanguage; parts: readonly string[] }>({
    code: "M3001",
    slug: "part-missing",
    severity: "error",
    en: {
      message: ({ clause, spelling, parts }) =>
        `“${clauseTitle(clause, spelling)}” lacks ${quotedKeywords(parts, "en", spelling)}.`,
      help: ({ spelling, parts }) =>
        `Add a line that begins with ${quotedKeywords(parts, "en", spelling)}; nothing is assumed.`,
    },
    sv: {
      message: ({ clause, spelling, parts }) =>
        `”${clauseTitle(clause, spelling)}” saknar ${quotedKeywords(parts, "sv", spelling)}.`,
      help: ({ spelling, parts }) =>
        `Lägg till en rad som börjar med ${quotedKeywords(parts, "sv", spelling)}; inget antas.`,
    },
  }),
  partDoubled: entry<{ clause: Clause; spelling: MessageLanguage; part: string }>({
    code: "M3002",
    slug: "part-doubled",
    severity: "error",
    en: {
      message: ({ clause, spelling, part }) =>
        `“${clauseTitle(clause, spelling)}” says ${quotedKeywords([part], "en", spelling)} twice.`,
      help: () => "Keep the one that is meant and remove the other.",
    },
    sv: {
      message: ({ clause, spelling, part }) =>
        `”${clauseTitle(clause, spelling)}” anger ${quotedKeywords([part], "sv", spelling)} två gånger.`,
      help: () => "Behåll den som avses och ta bort den andra.",
    },
  }),
  partsConflict: entry<{ clause: Clause; spelling: MessageLanguage; first: string; second: string }>({
    code: "M3003",
    slug: "parts-conflict",
    severity: "error",
    en: {
      message: ({ clause, spelling, first, second }) =>
        `“${clauseTitle(clause, spelling)}” says both ${quotedKeywords([first], "en", spelling)} and ${quotedKeywords([second], "en", spelling)}, which cannot both hold.`,
      help: () => "Keep the one that is meant and remove the other.",
    },
    sv: {
      message: ({ clause, spelling, first, second }) =>
        `”${clauseTitle(clause, spelling)}” anger både ${quotedKeywords([first], "sv", spelling)} och ${quotedKeywords([second], "sv", spelling)}, som inte kan gälla samtidigt.`,
      help: () => "Behåll den som avses och ta bort den andra.",
    },
  }),
  secondContract: entry<Record<never, never>>({
    code: "M3005",
    slug: "second-contract",
    severity: "error",
    en: {
      message: () => "The text has two contract clauses.",
      help: () => "Keep one contract clause, first in the text.",
    },
    sv: {
      message: () => "Texten har två avtalsklausuler.",
      help: () => "Behåll en avtalsklausul, först i texten.",
    },
  }),
  unknownCurrency: entry<{ code: string; nearest?: string }>({
    code: "M3006",
    slug: "unknown-currency",
    severity: "error",
    en: {
      message: ({ code }) => `“${code}” is not a currency in use according to ISO 4217.`,
      help: ({ nearest }) => (nearest ? `Did you mean ${nearest}?` : "Write its three letters, for example SEK."),
    },
    sv: {
      message: ({ code }) => `”${code}” är inte en valuta i bruk enligt ISO 4217.`,
      help: ({ nearest }) => (nearest ? `Menade du ${nearest}?` : "Skriv dess tre bokstäver, till exempel SEK."),
    },
  }),
  datesReversed: entry<{ from: string; to: string }>({
    code: "M3007",
    slug: "dates-reversed",
    severity: "error",
    en: {
      message: ({ from, to }) => `The period from ${from} to ${to} ends before it begins.`,
      help: () => "Write the earlier date first; both dates are in the period.",
    },
    sv: {
      message: ({ from, to }) => `Perioden från ${from} till ${to} slutar innan den börjar.`,
      help: () => "Skriv det tidigare datumet först; båda datumen ingår i perioden.",
    },
  }),
  roleDoubled: entry<{ party: string }>({
    code: "M3008",
    slug: "role-doubled",
    severity: "error",
    en: {
      message: ({ party }) => `“${party}” has the same role twice.`,
      help: () => "Name each role of a party once.",
    },
    sv: {
      message: ({ party }) => `”${party}” har samma roll två gånger.`,
      help: () => "Ange varje roll för en part en gång.",
    },
  }),
  unitGoesInCircle: entry<{ name: string }>({
    code: "M3009",
    slug: "unit-in-circle",
    severity: "error",
    en: {
      message: ({ name }) => `The unit “${name}” is explained by way of itself.`,
      help: () => "State it in another unit, as in “unit shift, shifts is 8 hours”.",
    },
    sv: {
      message: ({ name }) => `Enheten ”${name}” förklaras genom sig själv.`,
      help: () => "Ange den i en annan enhet, som i ”enhet skift, skift är 8 timmar”.",
    },
  }),
  unitNotAnAmount: entry<{ name: string }>({
    code: "M3010",
    slug: "unit-not-an-amount",
    severity: "error",
    en: {
      message: ({ name }) => `One “${name}” must be a number above zero of another unit.`,
      help: () => "Write a number and a unit, as in “unit shift, shifts is 8 hours”.",
    },
    sv: {
      message: ({ name }) => `En ”${name}” måste vara ett tal över noll av en annan enhet.`,
      help: () => "Skriv ett tal och en enhet, som i ”enhet skift, skift är 8 timmar”.",
    },
  }),
  countNotWhole: entry<{ written: string; least: number }>({
    code: "M3011",
    slug: "count-not-whole",
    severity: "error",
    en: {
      message: ({ written, least }) => `“${written}” stands where a whole number of at least ${least} belongs.`,
      help: () => "Write a whole number.",
    },
    sv: {
      message: ({ written, least }) => `”${written}” står där ett heltal på minst ${least} hör hemma.`,
      help: () => "Skriv ett heltal.",
    },
  }),
  outcomeNotPriced: entry<{ name: string }>({
    code: "M3012",
    slug: "outcome-not-priced",
    severity: "warning",
    en: {
      message: ({ name }) => `Nothing is paid for the outcome “${name}”.`,
      help: () => "Price it, or call it an indicator when it is only to be followed.",
    },
    sv: {
      message: ({ name }) => `Inget betalas för utfallet ”${name}”.`,
      help: () => "Prissätt det, eller kalla det indikator om det bara ska följas.",
    },
  }),
  notPaid: entry<{ name: string }>({
    code: "M3013",
    slug: "not-paid",
    severity: "warning",
    en: {
      message: ({ name }) => `“${name}” is priced, but no payment pays it.`,
      help: ({ name }) => `Add a clause: “payment of ${name}”.`,
    },
    sv: {
      message: ({ name }) => `”${name}” är prissatt men betalas inte av någon utbetalning.`,
      help: ({ name }) => `Lägg till en klausul: ”utbetalning av ${name}”.`,
    },
  }),
} as const;
