// M3070–M3088 — baselines: windows, seasons, references, uncertainty. Codes are never reused.

import { entry } from "./entry.ts";

export const m3Baselines = {
  secondBaseline: entry<{ metric: string }>({
    code: "M3070",
    slug: "second-baseline",
    severity: "error",
    en: {
      message: ({ metric }) => `“${metric}” has two baselines.`,
      help: () => "Keep the one that is agreed, or say from which day the second is in force.",
    },
    sv: {
      message: ({ metric }) => `”${metric}” har två baslinjer.`,
      help: () => "Behåll den som är avtalad, eller ange från vilken dag den andra gäller.",
    },
  }),
  baselineOverlaps: entry<{ metric: string; to: string; start: string }>({
    code: "M3071",
    slug: "baseline-overlaps",
    severity: "error",
    en: {
      message: ({ metric, to, start }) =>
        `The baseline of “${metric}” ends on ${to}, after the contract has begun on ${start}: it already contains the intervention.`,
      help: ({ start }) => `End the baseline before ${start}.`,
    },
    sv: {
      message: ({ metric, to, start }) =>
        `Baslinjen för ”${metric}” slutar ${to}, efter att avtalet har börjat ${start}: den innehåller redan insatsen.`,
      help: ({ start }) => `Avsluta baslinjen före ${start}.`,
    },
  }),
  baselineLacksMonths: entry<{ metric: string; months: number; needed: number; season: boolean }>({
    code: "M3072",
    slug: "baseline-lacks-months",
    severity: "error",
    en: {
      message: ({ metric, months, needed }) =>
        `The baseline of “${metric}” has ${months} ${months === 1 ? "month" : "months"}; at least ${needed} are needed.`,
      help: ({ season }) =>
        season
          ? "Every calendar month must occur at least twice; use a longer period."
          : "Use a longer period: less than a year has only some of its seasons.",
    },
    sv: {
      message: ({ metric, months, needed }) =>
        `Baslinjen för ”${metric}” har ${months} ${months === 1 ? "månad" : "månader"}; minst ${needed} behövs.`,
      help: ({ season }) =>
        season
          ? "Varje kalendermånad måste finnas med minst två gånger; använd en längre period."
          : "Använd en längre period: mindre än ett år har bara några av årstiderna.",
    },
  }),
  baselineShort: entry<{ metric: string; months: number }>({
    code: "M3073",
    slug: "baseline-short",
    severity: "warning",
    en: {
      message: ({ metric, months }) =>
        `The baseline of “${metric}” has only ${months} months, so one unusual year decides the result.`,
      help: () => "Use at least 24 months, better 36.",
    },
    sv: {
      message: ({ metric, months }) =>
        `Baslinjen för ”${metric}” har bara ${months} månader, så ett ovanligt år avgör resultatet.`,
      help: () => "Använd minst 24 månader, helst 36.",
    },
  }),
  baselinePartYear: entry<{ metric: string; months: number }>({
    code: "M3074",
    slug: "baseline-part-year",
    severity: "warning",
    en: {
      message: ({ metric, months }) =>
        `The baseline of “${metric}” has ${months} months, which is not whole years, so some seasons count more often than others.`,
      help: () => "Use whole years, or detrend “with month effects” or by means of the same months.",
    },
    sv: {
      message: ({ metric, months }) =>
        `Baslinjen för ”${metric}” har ${months} månader, vilket inte är hela år, så vissa årstider räknas oftare än andra.`,
      help: () => "Använd hela år, eller trendrensa ”med månadseffekter” eller med medelvärden av samma månader.",
    },
  }),
  referenceContains: entry<{ metric: string; group: string }>({
    code: "M3075",
    slug: "reference-contains",
    severity: "error",
    en: {
      message: ({ metric, group }) => `“${metric}” is measured in “${group}” and compared with “${group}” itself.`,
      help: () => "Compare with a group that the intervention does not reach.",
    },
    sv: {
      message: ({ metric, group }) => `”${metric}” mäts i ”${group}” och jämförs med ”${group}” själv.`,
      help: () => "Jämför med en grupp som insatsen inte når.",
    },
  }),
  referenceOfOtherSource: entry<{ group: string; source: string }>({
    code: "M3076",
    slug: "reference-of-another-source",
    severity: "error",
    en: {
      message: ({ group, source }) =>
        `“${group}” is not in “${source}”, where the metric is measured, so the two cannot be compared.`,
      help: ({ source }) => `Use a group of people in ${source}.`,
    },
    sv: {
      message: ({ group, source }) =>
        `”${group}” finns inte i ”${source}”, där måttet mäts, så de två kan inte jämföras.`,
      help: ({ source }) => `Använd en grupp av personer i ${source}.`,
    },
  }),
  sameRuleNotFixed: entry<{ group: string }>({
    code: "M3077",
    slug: "same-rule-without-date",
    severity: "error",
    en: {
      message: ({ group }) => `“${group}” is not fixed on a day, so its rule cannot be run on an earlier one.`,
      help: () => "Add “fixed on” and a date to the group, or choose another baseline.",
    },
    sv: {
      message: ({ group }) =>
        `”${group}” fastställs inte en viss dag, så dess regel kan inte köras på en tidigare dag.`,
      help: () => "Lägg till ”fastställd den” och ett datum i gruppen, eller välj en annan baslinje.",
    },
  }),
  sameRuleNotEarlier: entry<{ date: string; fixedOn: string }>({
    code: "M3078",
    slug: "same-rule-not-earlier",
    severity: "error",
    en: {
      message: ({ date, fixedOn }) =>
        `The same rule is run on ${date}, which is not before the group is fixed on ${fixedOn}.`,
      help: () => "Choose an earlier day, usually the same day a year before.",
    },
    sv: {
      message: ({ date, fixedOn }) =>
        `Samma regel körs ${date}, som inte är före dagen då gruppen fastställs, ${fixedOn}.`,
      help: () => "Välj en tidigare dag, vanligen samma dag ett år tidigare.",
    },
  }),
  needsMonths: entry<{ metric: string }>({
    code: "M3079",
    slug: "needs-months",
    severity: "error",
    en: {
      message: ({ metric }) => `“${metric}” is not measured every month, so its months cannot be compared.`,
      help: () => "Measure every month, or detrend without months.",
    },
    sv: {
      message: ({ metric }) => `”${metric}” mäts inte varje månad, så dess månader kan inte jämföras.`,
      help: () => "Mät varje månad, eller trendrensa utan månader.",
    },
  }),
  leaveOutOutside: entry<{ metric: string }>({
    code: "M3080",
    slug: "leave-out-outside",
    severity: "error",
    en: {
      message: ({ metric }) => `A period that is left out lies outside the baseline of “${metric}”.`,
      help: () => "Leave out months of the baseline only; an event leaves out months of the contract.",
    },
    sv: {
      message: ({ metric }) => `En period som utelämnas ligger utanför baslinjen för ”${metric}”.`,
      help: () => "Utelämna bara månader i baslinjen; en händelse utelämnar månader i avtalet.",
    },
  }),
  notWholeMonths: entry<{ metric: string }>({
    code: "M3081",
    slug: "not-whole-months",
    severity: "error",
    en: {
      message: ({ metric }) => `The baseline of “${metric}” begins or ends inside a month.`,
      help: () => "Write its first and last month, as in “from 2015-10 to 2018-09”.",
    },
    sv: {
      message: ({ metric }) => `Baslinjen för ”${metric}” börjar eller slutar inne i en månad.`,
      help: () => "Skriv dess första och sista månad, som i ”från 2015-10 till 2018-09”.",
    },
  }),
  baselineOfMedian: entry<{ metric: string }>({
    code: "M3082",
    slug: "baseline-of-median",
    severity: "error",
    en: {
      message: ({ metric }) => `“${metric}” is a median of steps, from which no expected value can be calculated.`,
      help: () => "Measure the share at or above a level, or price the level without a baseline.",
    },
    sv: {
      message: ({ metric }) => `”${metric}” är en median av steg, av vilken inget förväntat värde kan räknas ut.`,
      help: () => "Mät andelen på eller över en nivå, eller prissätt nivån utan baslinje.",
    },
  }),
  notFixedNumber: entry<Record<never, never>>({
    code: "M3083",
    slug: "not-a-fixed-number",
    severity: "error",
    en: {
      message: () => "This is not the same number on every date and for every result.",
      help: () => "Write a number, or name a value that has one amount.",
    },
    sv: {
      message: () => "Detta är inte samma tal vid varje datum och för varje resultat.",
      help: () => "Skriv ett tal, eller ange ett värde som har ett enda belopp.",
    },
  }),
  uncertaintyNotComputed: entry<Record<never, never>>({
    code: "M3084",
    slug: "uncertainty-not-computed",
    severity: "warning",
    en: {
      message: () => "This uncertainty is part of the contract and is not yet computed.",
      help: () => "The statement says so; nothing that is paid depends on it.",
    },
    sv: {
      message: () => "Denna osäkerhet hör till avtalet och beräknas inte ännu.",
      help: () => "Avräkningen anger det; inget som betalas beror på den.",
    },
  }),
} as const;
