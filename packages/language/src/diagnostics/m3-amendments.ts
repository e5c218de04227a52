// M3230–M3236, M3250–M3251, M3265–M3266 — amendments: on which day a change may take effect, and what it may change. Codes are never reused.

import type { Clause } from "../syntax/ast/index.ts";
import { clauseTitle } from "./clause-words.ts";
import { entry } from "./entry.ts";
import { listInWords } from "./words.ts";

/** A day in the middle of something, and the days nearest to it that are not. */
export interface CutAt {
  readonly amendment: string;
  readonly date: string;
  readonly pricing: string;
  readonly from: string;
  readonly to: string;
  readonly dates: readonly string[];
}

function inForceFrom(dates: readonly string[], language: "en" | "sv"): string {
  if (language === "en") return dates.length === 0 ? "" : `Let it be in force from ${listInWords(dates, "or")}`;
  return dates.length === 0 ? "" : `Låt den gälla från ${listInWords(dates, "eller")}`;
}

function eitherOr(first: string, second: string, or: string): string {
  if (first === "") return `${second[0]?.toUpperCase()}${second.slice(1)}.`;
  return `${first}, ${or} ${second}.`;
}

export const m3Amendments = {
  amendmentCutsPeriod: entry<CutAt & { payment: string }>({
    code: "M3230",
    slug: "amendment-cuts-period",
    severity: "error",
    en: {
      message: ({ amendment, date, payment, pricing, from, to }) =>
        `“${amendment}” is in force from ${date}, inside the period ${from} to ${to} of the payment of ${payment}, and “${pricing}” is one amount for the whole period.`,
      help: ({ pricing, dates }) =>
        eitherOr(
          inForceFrom(dates, "en"),
          `write “counts afresh ${pricing}” in the amendment, so that the time before the day and the time after it are priced each by itself`,
          "or",
        ),
    },
    sv: {
      message: ({ amendment, date, payment, pricing, from, to }) =>
        `”${amendment}” gäller från ${date}, inuti perioden ${from} till ${to} för utbetalningen av ${payment}, och ”${pricing}” är ett enda belopp för hela perioden.`,
      help: ({ pricing, dates }) =>
        eitherOr(
          inForceFrom(dates, "sv"),
          `skriv ”räknar på nytt ${pricing}” i ändringen, så att tiden före dagen och tiden efter den prissätts var för sig`,
          "eller",
        ),
    },
  }),
  amendmentCutsMetric: entry<CutAt & { metric: string }>({
    code: "M3231",
    slug: "amendment-cuts-metric",
    severity: "error",
    en: {
      message: ({ amendment, date, metric, pricing, from, to }) =>
        `“${amendment}” is in force from ${date}, inside the period ${from} to ${to} in which “${metric}” is measured, so what “${pricing}” pays for that period falls under two texts.`,
      help: ({ dates }) => eitherOr(inForceFrom(dates, "en"), "measure over periods that begin on that day", "or"),
    },
    sv: {
      message: ({ amendment, date, metric, pricing, from, to }) =>
        `”${amendment}” gäller från ${date}, inuti perioden ${from} till ${to} som ”${metric}” mäts i, så det som ”${pricing}” betalar för perioden faller under två lydelser.`,
      help: ({ dates }) => eitherOr(inForceFrom(dates, "sv"), "mät i perioder som börjar den dagen", "eller"),
    },
  }),
  amendmentChangesTotal: entry<{ amendment: string; date: string; pricing: string; start: string }>({
    code: "M3232",
    slug: "amendment-changes-total",
    severity: "error",
    en: {
      message: ({ amendment, date, pricing }) =>
        `“${amendment}” changes “${pricing}” from ${date}, and “${pricing}” is one amount for all the time so far.`,
      help: ({ pricing, start }) =>
        `Write “counts afresh ${pricing}” in the amendment, so that what came before the day stands and the result begins anew, or let it be in force from ${start}, so that it holds for all the time.`,
    },
    sv: {
      message: ({ amendment, date, pricing }) =>
        `”${amendment}” ändrar ”${pricing}” från ${date}, och ”${pricing}” är ett enda belopp för hela tiden hittills.`,
      help: ({ pricing, start }) =>
        `Skriv ”räknar på nytt ${pricing}” i ändringen, så att det som var före dagen står fast och resultatet börjar om, eller låt den gälla från ${start}, så att den gäller för hela tiden.`,
    },
  }),
  amendmentsOnOneDay: entry<{ first: string; second: string; date: string }>({
    code: "M3233",
    slug: "amendments-on-one-day",
    severity: "error",
    en: {
      message: ({ first, second, date }) =>
        `“${first}” and “${second}” are both in force from ${date}, so it is not said which of them changes the other.`,
      help: () => "Write them as one amendment, or give one of them another day.",
    },
    sv: {
      message: ({ first, second, date }) =>
        `”${first}” och ”${second}” gäller båda från ${date}, så det är inte sagt vilken av dem som ändrar den andra.`,
      help: () => "Skriv dem som en ändring, eller ge en av dem en annan dag.",
    },
  }),
  amendmentMovesStart: entry<{ amendment: string; was: string; becomes: string }>({
    code: "M3234",
    slug: "amendment-moves-start",
    severity: "error",
    en: {
      message: ({ amendment, was, becomes }) =>
        `“${amendment}” writes ${becomes} where the contract has ${was}, and neither the first day nor the currency of a running contract can change.`,
      help: ({ was }) => `Write ${was}; the last day may be another.`,
    },
    sv: {
      message: ({ amendment, was, becomes }) =>
        `”${amendment}” skriver ${becomes} där avtalet har ${was}, och varken första dagen eller valutan kan ändras i ett avtal som löper.`,
      help: ({ was }) => `Skriv ${was}; den sista dagen får vara en annan.`,
    },
  }),
  amendmentReplacesData: entry<{ data: string }>({
    code: "M3235",
    slug: "amendment-replaces-data",
    severity: "error",
    en: {
      message: ({ data }) => `The amendment replaces “${data}”, which the time before it is still measured on.`,
      help: () => "Add the new file as data with another name, and let the amendment replace the groups that read it.",
    },
    sv: {
      message: ({ data }) => `Ändringen ersätter ”${data}”, som tiden före den fortfarande mäts på.`,
      help: () =>
        "Tillför den nya filen som data med ett annat namn, och låt ändringen ersätta de grupper som läser den.",
    },
  }),
  nothingToRemove: entry<{ names: string; date: string }>({
    code: "M3236",
    slug: "nothing-to-remove",
    severity: "error",
    en: {
      message: ({ names, date }) => `On ${date} the contract has no “${names}” that the amendment could remove.`,
      help: () => "Name a clause that is in force on the day before, or leave the line out.",
    },
    sv: {
      message: ({ names, date }) => `Den ${date} har avtalet inget ”${names}” som ändringen kan ta bort.`,
      help: () => "Namnge en klausul som gäller dagen före, eller stryk raden.",
    },
  }),
  oneOfSeveralBaselines: entry<{ metric: string; days: readonly string[] }>({
    code: "M3250",
    slug: "one-of-several-baselines",
    severity: "error",
    en: {
      message: ({ metric }) =>
        `“${metric}” has several baselines, and the amendment does not say which of them it replaces.`,
      help: ({ metric, days }) =>
        `Write the day of the one that is replaced, “in force from ${days[0]}” or “in force from ${days.slice(1).join("” or “in force from ")}”, or remove them all with “removes baseline of ${metric}” and add the new one.`,
    },
    sv: {
      message: ({ metric }) => `”${metric}” har flera baslinjer, och ändringen säger inte vilken av dem den ersätter.`,
      help: ({ metric, days }) =>
        `Skriv dagen för den som ersätts, ”gäller från ${days[0]}” eller ”gäller från ${days.slice(1).join("” eller ”gäller från ")}”, eller ta bort alla med ”tar bort baslinje för ${metric}” och tillför den nya.`,
    },
  }),
  changedTwice: entry<{ clause: Clause }>({
    code: "M3251",
    slug: "changed-twice",
    severity: "error",
    en: {
      message: ({ clause }) => `The amendment changes “${clauseTitle(clause, "en")}” twice.`,
      help: () => "Keep the one change that is agreed, or let the other be in force by an amendment of its own.",
    },
    sv: {
      message: ({ clause }) => `Ändringen ändrar ”${clauseTitle(clause, "sv")}” två gånger.`,
      help: () => "Behåll den ändring som är avtalad, eller låt den andra gälla genom en egen ändring.",
    },
  }),
  amendedNameOfLibrary: entry<{ name: string; library: string }>({
    code: "M3265",
    slug: "amendment-of-a-library-name",
    severity: "error",
    en: {
      message: ({ name, library }) =>
        `“${name}” is a name of the library “${library}”, whose text an amendment cannot change.`,
      help: () =>
        "Replace the clause “use” by one with another version of the library, or the contract's clauses that use the name.",
    },
    sv: {
      message: ({ name, library }) =>
        `”${name}” är ett namn i biblioteket ”${library}”, vars text en ändring inte kan ändra.`,
      help: () =>
        "Ersätt klausulen ”använd” med en som har en annan version av biblioteket, eller de av avtalets klausuler som använder namnet.",
    },
  }),
  addedLibraryInUse: entry<{ name: string }>({
    code: "M3266",
    slug: "added-library-in-use",
    severity: "error",
    en: {
      message: ({ name }) => `The amendment adds the library “${name}”, which the contract uses already.`,
      help: () => "Write “replaces” for another version of the library, or remove the line.",
    },
    sv: {
      message: ({ name }) => `Ändringen tillför biblioteket ”${name}”, som avtalet redan använder.`,
      help: () => "Skriv ”ersätter” för en annan version av biblioteket, eller ta bort raden.",
    },
  }),
} as const;
