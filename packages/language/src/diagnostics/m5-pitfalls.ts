// M5920–M5929 — faults of published outcome contracts that show in the numbers when they are measured, and up to which day there is none.
// Codes are never reused.

import { multiply, type Rational, rational, roundTo, writeNumber, writeRounded } from "@mast/exact";
import { entry } from "./entry.ts";

const people = (count: bigint | number, language: "en" | "sv") =>
  language === "en"
    ? `${count} ${`${count}` === "1" ? "person" : "people"}`
    : `${count} ${`${count}` === "1" ? "person" : "personer"}`;

/** A distance between two values of a metric, to four decimals; of shares, in percentage points. */
function distance(amount: Rational, isPoints: boolean, language: "en" | "sv"): string {
  const rounded = roundTo(amount, rational(1, 10_000), "half up");
  if (!isPoints) return writeNumber(rounded, language);
  const points = writeNumber(multiply(rounded, rational(100)), language);
  const words = points === "1" ? ["percentage point", "procentenhet"] : ["percentage points", "procentenheter"];
  return `${points} ${words[language === "en" ? 0 : 1]}`;
}

export const m5Pitfalls = {
  milestonesReversed: entry<{ later: string; laterPeople: number; earlier: string; earlierPeople: number }>({
    code: "M5920",
    slug: "later-milestone-has-more",
    severity: "warning",
    en: {
      message: ({ later, laterPeople, earlier, earlierPeople }) =>
        `“${later}” is claimed for ${people(laterPeople, "en")} and “${earlier}”, which comes before it, for ${people(earlierPeople, "en")}.`,
      help: () => "Check the claims: whoever reaches the later milestone has passed the earlier.",
    },
    sv: {
      message: ({ later, laterPeople, earlier, earlierPeople }) =>
        `”${later}” krävs för ${people(laterPeople, "sv")} och ”${earlier}”, som kommer före, för ${people(earlierPeople, "sv")}.`,
      help: () => "Kontrollera kraven: den som når det senare steget har passerat det tidigare.",
    },
  }),
  fewPeople: entry<{ metric: string; people: bigint; period: string; points: Rational }>({
    code: "M5921",
    slug: "rate-of-few",
    severity: "warning",
    en: {
      message: ({ metric, people: count, period, points }) =>
        `“${metric}” is a rate of ${people(count, "en")} in ${period}, where one of them is ${writeRounded(points, "en", 1)} percentage points and may decide a payment.`,
      help: () => "Measure over more people or a longer period, or pay along a line in the place of an edge.",
    },
    sv: {
      message: ({ metric, people: count, period, points }) =>
        `”${metric}” är en andel av ${people(count, "sv")} i ${period}, där en av dem är ${writeRounded(points, "sv", 1)} procentenheter och kan avgöra en utbetalning.`,
      help: () =>
        "Mät över fler personer eller en längre period, eller betala längs en linje i stället för vid en gräns.",
    },
  }),
  groupShrinks: entry<{ metric: string; before: bigint; first: string; after: bigint; last: string }>({
    code: "M5922",
    slug: "group-shrinks",
    severity: "information",
    en: {
      message: ({ metric, before, first, after, last }) =>
        `“${metric}” is measured for ${people(after, "en")} in ${last} and was for ${people(before, "en")} in ${first}, though the group is fixed.`,
      help: () => "Find out what became of the others; whoever has no row is not in the metric.",
    },
    sv: {
      message: ({ metric, before, first, after, last }) =>
        `”${metric}” mäts för ${people(after, "sv")} i ${last} och mättes för ${people(before, "sv")} i ${first}, fast gruppen är fastställd.`,
      help: () => "Ta reda på vad som hänt de andra; den som inte har någon rad ingår inte i måttet.",
    },
  }),
  effectUntold: entry<{
    metric: string;
    amount: Rational;
    differs: Rational;
    isPoints: boolean;
    periods: string;
  }>({
    code: "M5924",
    slug: "effect-within-uncertainty",
    severity: "warning",
    en: {
      message: ({ metric, amount, differs, isPoints, periods }) =>
        `“${metric}” differs by ${distance(differs, isPoints, "en")} from what was expected over ${periods}, which is no more than the stated uncertainty of ${distance(amount, isPoints, "en")}.`,
      help: () => "Pay from an edge beyond the uncertainty, or over a longer period, if chance is not to be paid for.",
    },
    sv: {
      message: ({ metric, amount, differs, isPoints, periods }) =>
        `”${metric}” skiljer sig ${distance(differs, isPoints, "sv")} från det förväntade under ${periods}, vilket inte är mer än den angivna osäkerheten på ${distance(amount, isPoints, "sv")}.`,
      help: () =>
        "Betala från en gräns bortom osäkerheten, eller över en längre period, om slumpen inte ska ge betalt.",
    },
  }),
  settledBefore: entry<{ day: string }>({
    code: "M5925",
    slug: "settled-before",
    severity: "information",
    en: {
      message: ({ day }) => `Everything up to ${day} can be settled: what is at fault comes after that day.`,
      help: ({ day }) => `Settle up to that day meanwhile, with --as-of ${day}, and the rest when the data are mended.`,
    },
    sv: {
      message: ({ day }) => `Allt till och med ${day} kan avräknas: det som är fel kommer efter den dagen.`,
      help: ({ day }) => `Räkna av till den dagen så länge, med --as-of ${day}, och resten när underlaget är rättat.`,
    },
  }),
  emptyLeftOut: entry<{ metric: string; group: string; periods: string }>({
    code: "M5926",
    slug: "empty-period-left-out",
    severity: "information",
    en: {
      message: ({ metric, group, periods }) =>
        `${metric} is left out for ${group} in ${periods}: there is nothing to divide by.`,
      help: () => "Check that the denominator is zero there in fact, and not for want of data.",
    },
    sv: {
      message: ({ metric, group, periods }) =>
        `${metric} utelämnas för ${group} i ${periods}: det finns inget att dela med.`,
      help: () => "Kontrollera att nämnaren faktiskt är noll där, och inte för att uppgifter saknas.",
    },
  }),
  smallCell: entry<{ of: string; number: number } & ({ period: string } | { outcome: string })>({
    code: "M5923",
    slug: "small-cell",
    severity: "warning",
    en: {
      message: ({ of, number, ...where }) =>
        `The statement shows a count of fewer than 5 people for “${of}”: ${"period" in where ? where.period : where.outcome}${number > 1 ? ` and ${number - 1} more` : ""}.`,
      help: () => "Keep the statement between the parties; who is counted may be recognised in so small a number.",
    },
    sv: {
      message: ({ of, number, ...where }) =>
        `Avräkningen visar ett antal under 5 personer för ”${of}”: ${"period" in where ? where.period : where.outcome}${number > 1 ? ` och ${number - 1} till` : ""}.`,
      help: () => "Behåll avräkningen mellan parterna; den som räknas kan kännas igen i ett så litet antal.",
    },
  }),
} as const;
