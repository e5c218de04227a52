// M40 — what is priced and what it rewards. Codes are never reused.

import { entry } from "./entry.ts";

export const m4Money = {
  noCounterfactual: entry<{ metric: string }>({
    code: "M4001",
    slug: "compared-with-what",
    severity: "error",
    en: {
      message: ({ metric }) => `Compared with what? An effect of “${metric}” is paid for, and it has no baseline.`,
      help: ({ metric }) => `Write a clause that begins: “baseline of ${metric}”.`,
    },
    sv: {
      message: ({ metric }) => `Jämfört med vad? En effekt på ”${metric}” betalas, men den har ingen baslinje.`,
      help: ({ metric }) => `Skriv en klausul som börjar: ”baslinje för ${metric}”.`,
    },
  }),
  worseResultUnstated: entry<{ name: string; metric: string }>({
    code: "M4002",
    slug: "worse-result-unstated",
    severity: "error",
    en: {
      message: ({ name, metric }) =>
        `If “${metric}” turns out worse than expected, whether “${name}” pays nothing or is paid back is not said.`,
      help: () => "Write “a worse result pays nothing”, or “a worse result is paid back”.",
    },
    sv: {
      message: ({ name, metric }) =>
        `Om ”${metric}” blir sämre än förväntat anges inte om ”${name}” betalar inget eller betalas tillbaka.`,
      help: () => "Skriv ”ett sämre resultat betalar inget”, eller ”ett sämre resultat betalas tillbaka”.",
    },
  }),
  activityPriced: entry<{ metric: string }>({
    code: "M4003",
    slug: "activity-priced",
    severity: "error",
    en: {
      message: ({ metric }) => `“${metric}” is an activity: what is done is paid for, whether it helps anyone or not.`,
      help: () => "Price the outcome that the activity serves.",
    },
    sv: {
      message: ({ metric }) =>
        `”${metric}” är en aktivitet: det som görs betalas, vare sig det hjälper någon eller inte.`,
      help: () => "Prissätt det utfall som aktiviteten ska leda till.",
    },
  }),
  outputPriced: entry<{ metric: string }>({
    code: "M4004",
    slug: "output-priced",
    severity: "error",
    en: {
      message: ({ metric }) =>
        `“${metric}” is an output: more of it is paid for, and more of it is not yet a better result.`,
      help: () => 'Price the outcome that it serves, or write why not: “pay anyway because "…"”.',
    },
    sv: {
      message: ({ metric }) =>
        `”${metric}” är en prestation: mer av den betalas, och mer av den är ännu inget bättre resultat.`,
      help: () => 'Prissätt det utfall den ska leda till, eller skriv varför inte: ”betala ändå eftersom "…"”.',
    },
  }),
  indicatorPriced: entry<{ metric: string }>({
    code: "M4005",
    slug: "indicator-priced",
    severity: "warning",
    en: {
      message: ({ metric }) => `“${metric}” is an indicator, which is followed and not paid for, and it is priced.`,
      help: () => "Call it an outcome if that is what it is, or price another metric.",
    },
    sv: {
      message: ({ metric }) => `”${metric}” är en indikator, som följs men inte betalas, och den är prissatt.`,
      help: () => "Kalla det utfall om det är vad det är, eller prissätt ett annat mått.",
    },
  }),
  guardrailPriced: entry<{ metric: string }>({
    code: "M4006",
    slug: "guardrail-priced",
    severity: "warning",
    en: {
      message: ({ metric }) => `“${metric}” is a guardrail: it is there to stop a payment, and here it also earns one.`,
      help: () => "Call it an outcome, or use it as a condition: “nothing when … rises by more than …”.",
    },
    sv: {
      message: ({ metric }) =>
        `”${metric}” är ett skyddsmått: det ska hindra en utbetalning, och här ger det också en.`,
      help: () => "Kalla det utfall, eller använd det som villkor: ”inget när … stiger med mer än …”.",
    },
  }),
  betterPaysLess: entry<{ metric: string; better: "lower" | "higher"; text: string; before: string }>({
    code: "M4007",
    slug: "better-result-pays-less",
    severity: "error",
    en: {
      message: ({ metric, better, text, before }) =>
        `A better result pays less at “${text}”: ${better} is better for “${metric}”, and “${before}” pays more.`,
      help: () => "Turn the amounts round, or correct which direction is better.",
    },
    sv: {
      message: ({ metric, better, text, before }) =>
        `Ett bättre resultat ger mindre vid ”${text}”: ${better === "lower" ? "lägre" : "högre"} är bättre för ”${metric}”, och ”${before}” ger mer.`,
      help: () => "Vänd på beloppen, eller rätta vilket håll som är bättre.",
    },
  }),
  worsePaysMore: entry<{ metric: string; better: "lower" | "higher"; text: string }>({
    code: "M4008",
    slug: "worse-result-pays-more",
    severity: "error",
    en: {
      message: ({ metric, better, text }) => `“${text}” rewards a worse result: ${better} is better for “${metric}”.`,
      help: () => "Price what is avoided or gained against the baseline, or turn the comparison round.",
    },
    sv: {
      message: ({ metric, better, text }) =>
        `”${text}” belönar ett sämre resultat: ${better === "lower" ? "lägre" : "högre"} är bättre för ”${metric}”.`,
      help: () => "Prissätt det som undviks eller vinns mot baslinjen, eller vänd på jämförelsen.",
    },
  }),
  assuranceNotComputed: entry<Record<never, never>>({
    code: "M4009",
    slug: "assurance-not-yet-computed",
    severity: "warning",
    en: {
      message: () => "The assurance asked for here is not yet computed, so what depends on it is not settled.",
      help: () =>
        "State the uncertainty in the baseline, “uncertainty plus or minus …”, or have the figure computed elsewhere.",
    },
    sv: {
      message: () => "Den säkerhet som krävs här beräknas ännu inte, så det som beror på den avräknas inte.",
      help: () =>
        "Ange osäkerheten i baslinjen, ”osäkerhet plus eller minus …”, eller låt beräkna siffran på annat håll.",
    },
  }),
  notYetProved: entry<{ subject: string }>({
    code: "M4010",
    slug: "not-yet-proved",
    severity: "warning",
    en: {
      message: ({ subject }) => `What is promised here about “${subject}” is not yet proved.`,
      help: () => "It binds the parties as it stands; a proof over all possible outcomes is yet to come.",
    },
    sv: {
      message: ({ subject }) => `Det som säkerställs här om ”${subject}” är ännu inte bevisat.`,
      help: () => "Det gäller för parterna som det står; ett bevis över alla möjliga utfall återstår.",
    },
  }),
} as const;
