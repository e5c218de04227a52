// M6 — settlement: what cannot be computed or paid. Codes are never reused.

import { entry } from "./entry.ts";
import { m6Expectations } from "./m6-expectations.ts";
import { m6OverTime } from "./m6-over-time.ts";
import { m6Payments } from "./m6-payments.ts";
import { m6Spread } from "./m6-spread.ts";
import { m6Statements } from "./m6-statements.ts";
import { m6Tests } from "./m6-tests.ts";

export const m6 = {
  noValueInForce: entry<{ name: string; date: string }>({
    code: "M6001",
    slug: "no-value-in-force",
    severity: "error",
    en: {
      message: ({ name, date }) => `${name} has no value in force on ${date}.`,
      help: ({ date }) => `Write what it is on ${date}, or leave out the date of its first value.`,
    },
    sv: {
      message: ({ name, date }) => `${name} har inget värde som gäller den ${date}.`,
      help: ({ date }) => `Skriv vad det är den ${date}, eller utelämna datumet för det första värdet.`,
    },
  }),
  divisionByZero: entry<Record<never, never>>({
    code: "M6002",
    slug: "division-by-zero",
    severity: "error",
    en: {
      message: () => "Here an amount is divided by zero.",
      help: () => "Write what holds when the divisor is zero: “if … then … otherwise …”.",
    },
    sv: {
      message: () => "Här delas ett belopp med noll.",
      help: () => "Skriv vad som gäller när nämnaren är noll: ”om … så … annars …”.",
    },
  }),
  periodNotMeasured: entry<{ payment: string; period: string; metric: string; missing: string }>({
    code: "M6003",
    slug: "period-not-measured",
    severity: "information",
    en: {
      message: ({ payment, period, metric, missing }) =>
        `The payment of ${payment} for ${period} is not settled, because ${metric} is not measured for ${missing}.`,
      help: () => "Settle again when the data are there, or let an event leave out the months that will never come.",
    },
    sv: {
      message: ({ payment, period, metric, missing }) =>
        `Utbetalningen av ${payment} för ${period} avräknas inte, eftersom ${metric} inte är mätt för ${missing}.`,
      help: () => "Avräkna igen när uppgifterna finns, eller låt en händelse utelämna de månader som aldrig kommer.",
    },
  }),
  nothingExpected: entry<{ metric: string; from: string; to: string }>({
    code: "M6004",
    slug: "nothing-expected",
    severity: "error",
    en: {
      message: ({ metric, from, to }) =>
        `A change of ${metric} in per cent cannot be computed from ${from} to ${to}, because the expected value is zero.`,
      help: () => "Price the change in the metric's own unit, or in percentage points.",
    },
    sv: {
      message: ({ metric, from, to }) =>
        `En förändring av ${metric} i procent kan inte beräknas från ${from} till ${to}, eftersom det förväntade värdet är noll.`,
      help: () => "Prissätt förändringen i måttets egen enhet eller i procentenheter.",
    },
  }),
  priceChangesInsidePeriod: entry<{ name: string; date: string; metric: string; period: string }>({
    code: "M6005",
    slug: "price-changes-inside-period",
    severity: "error",
    en: {
      message: ({ name, date, metric, period }) =>
        `${name} changes on ${date}, in the middle of ${period}, for which ${metric} gives a single number.`,
      help: ({ metric }) =>
        `Measure ${metric} in shorter periods, or let the new value hold from the first day of a period.`,
    },
    sv: {
      message: ({ name, date, metric, period }) =>
        `${name} ändras den ${date}, mitt i ${period}, för vilken ${metric} ger ett enda tal.`,
      help: ({ metric }) =>
        `Mät ${metric} i kortare perioder, eller låt det nya värdet gälla från en periods första dag.`,
    },
  }),
  notExpected: entry<{ metric: string }>({
    code: "M6006",
    slug: "metric-without-expected-value",
    severity: "error",
    en: {
      message: ({ metric }) => `Nothing says what ${metric} would have been anyway, so its change cannot be computed.`,
      help: ({ metric }) => `Write “baseline of ${metric}”.`,
    },
    sv: {
      message: ({ metric }) => `Inget säger vad ${metric} hade varit ändå, så dess förändring kan inte beräknas.`,
      help: ({ metric }) => `Skriv ”baslinje för ${metric}”.`,
    },
  }),
  assuranceNotComputed: entry<{ pricing: string }>({
    code: "M6007",
    slug: "assurance-not-computed",
    severity: "error",
    en: {
      message: ({ pricing }) =>
        `${pricing} is met with a stated assurance, which Mast does not compute yet; it is not settled.`,
      help: () =>
        "State the uncertainty in the baseline, “uncertainty plus or minus …”, or settle this pricing outside the program.",
    },
    sv: {
      message: ({ pricing }) =>
        `${pricing} uppfylls med en angiven säkerhet, vilket Mast ännu inte beräknar; den avräknas inte.`,
      help: () =>
        "Ange osäkerheten i baslinjen, ”osäkerhet plus eller minus …”, eller avräkna denna prissättning utanför programmet.",
    },
  }),
  claimsWithoutPrice: entry<{ rateCard: string; outcome: string; claims: number }>({
    code: "M6010",
    slug: "claims-without-price",
    severity: "warning",
    en: {
      message: ({ rateCard, outcome, claims }) =>
        `${rateCard} has no price for “${outcome}”, which is claimed ${claims === 1 ? "once" : `${claims} times`}.`,
      help: () => "Add a line for it, or let the rate card count only the rows that it prices.",
    },
    sv: {
      message: ({ rateCard, outcome, claims }) =>
        `${rateCard} saknar pris för ”${outcome}”, som det ställs krav på ${claims === 1 ? "en gång" : `${claims} gånger`}.`,
      help: () => "Lägg till en rad för det, eller låt taxan räkna bara de rader som den prissätter.",
    },
  }),
  medianOverSeveralPeriods: entry<{ metric: string }>({
    code: "M6011",
    slug: "median-over-several-periods",
    severity: "error",
    en: {
      message: ({ metric }) => `${metric} is a median, and medians of several periods cannot be made into one.`,
      help: () => "Measure it once over the period that is paid for, or use the share at or above a level.",
    },
    sv: {
      message: ({ metric }) => `${metric} är en median, och medianer för flera perioder kan inte göras till en.`,
      help: () => "Mät den en gång över den period som betalas, eller använd andelen på eller över en nivå.",
    },
  }),
  cohortsNotPaidAlone: entry<{ pricing: string }>({
    code: "M6017",
    slug: "cohorts-not-paid-alone",
    severity: "error",
    en: {
      message: ({ pricing }) => `${pricing} does not price each cohort by itself, so no cohort is paid by it.`,
      help: ({ pricing }) => `Write “each cohort by itself” in ${pricing}, or use “nothing when ${pricing} pays”.`,
    },
    sv: {
      message: ({ pricing }) => `${pricing} prissätter inte varje kohort för sig, så ingen kohort betalas av den.`,
      help: ({ pricing }) => `Skriv ”varje kohort för sig” i ${pricing}, eller använd ”inget när ${pricing} betalar”.`,
    },
  }),
  claimsNotRead: entry<{ rateCard: string }>({
    code: "M6018",
    slug: "claims-not-read",
    severity: "error",
    en: {
      message: ({ rateCard }) => `The claims of ${rateCard} are not among what was measured, so it is not settled.`,
      help: () => "Give the file that holds the claims.",
    },
    sv: {
      message: ({ rateCard }) => `Kraven för ${rateCard} finns inte bland det som har mätts, så den avräknas inte.`,
      help: () => "Ange filen som innehåller kraven.",
    },
  }),
  partAboveOfAmount: entry<{ pricing: string }>({
    code: "M6019",
    slug: "part-above-of-amount",
    severity: "error",
    en: {
      message: ({ pricing }) => `${pricing} pays one amount, which has no part above an effect.`,
      help: () => "Write “nothing below”, or a price per unit.",
    },
    sv: {
      message: ({ pricing }) => `${pricing} betalar ett enda belopp, som inte har någon del över en effekt.`,
      help: () => "Skriv ”inget under”, eller ett pris per enhet.",
    },
  }),
  toBeDecided: entry<{ clause: string; by: string }>({
    code: "M6021",
    slug: "not-yet-decided",
    severity: "warning",
    en: {
      message: ({ clause, by }) => `${clause} is to be decided by ${by}, so what depends on it is not settled.`,
      help: () => "Write the value when it is decided.",
    },
    sv: {
      message: ({ clause, by }) => `${clause} ska bestämmas senast ${by}, så det som beror på det avräknas inte.`,
      help: () => "Skriv värdet när det är bestämt.",
    },
  }),
  ...m6Payments,
  ...m6OverTime,
  ...m6Tests,
  ...m6Expectations,
  ...m6Spread,
  ...m6Statements,
} as const;
