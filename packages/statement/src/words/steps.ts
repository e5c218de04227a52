// Every step of a baseline's working as a phrase, in both languages.

import type { MessageLanguage } from "@mast/language";
import { monthName, periodText } from "./terms.ts";

type Params = Readonly<Record<string, string>>;
type Phrase = (p: Params) => string;

const inEnglish: Readonly<Record<string, Phrase>> = {
  "baseline periods": () => "periods in the baseline",
  "months left out": (p) => `months left out, from ${p.from} to ${p.to}: ${p.because}`,
  "baseline mean": () => "mean of the baseline",
  "baseline mean of the month": (p) => `mean of the baseline in ${monthName(p.month ?? "", "en")}`,
  "reference in the baseline": () => "mean of the comparison group in the baseline",
  "reference in the baseline, of the month": (p) =>
    `mean of the comparison group in the baseline in ${monthName(p.month ?? "", "en")}`,
  "reference in the period": (p) => `the comparison group in ${periodText(p.period ?? "", "en")}`,
  intercept: () => "where the line starts",
  slope: () => "how much the line rises per period",
  "slope on the reference": () => "how much the group moves when the comparison group moves by one",
  "effect of the month": (p) => `what ${monthName(p.month ?? "", "en")} adds to the line`,
  "intercept of the difference": () => "where the line of the difference starts",
  "slope of the difference": () => "how much the line of the difference rises per period",
  "difference in slopes before": () => "how much more the group rose per period than the comparison group, before",
  "the earlier group": (p) =>
    `the group of the same rule on an earlier date, ${periodText(p.earlier ?? "", "en")}, for ${periodText(p.period ?? "", "en")}`,
  "agreed number": (p) => `agreed number: ${p.because}`,
};

const inSwedish: Readonly<Record<string, Phrase>> = {
  "baseline periods": () => "perioder i baslinjen",
  "months left out": (p) => `månader utelämnade, från ${p.from} till ${p.to}: ${p.because}`,
  "baseline mean": () => "baslinjens medelvärde",
  "baseline mean of the month": (p) => `baslinjens medelvärde för ${monthName(p.month ?? "", "sv")}`,
  "reference in the baseline": () => "jämförelsegruppens medelvärde under baslinjen",
  "reference in the baseline, of the month": (p) =>
    `jämförelsegruppens medelvärde under baslinjen för ${monthName(p.month ?? "", "sv")}`,
  "reference in the period": (p) => `jämförelsegruppen i ${periodText(p.period ?? "", "sv")}`,
  intercept: () => "där linjen börjar",
  slope: () => "så mycket linjen stiger per period",
  "slope on the reference": () => "så mycket gruppen rör sig när jämförelsegruppen rör sig ett steg",
  "effect of the month": (p) => `vad ${monthName(p.month ?? "", "sv")} lägger till linjen`,
  "intercept of the difference": () => "där skillnadens linje börjar",
  "slope of the difference": () => "så mycket skillnadens linje stiger per period",
  "difference in slopes before": () => "så mycket mer gruppen steg per period än jämförelsegruppen, tidigare",
  "the earlier group": (p) =>
    `gruppen enligt samma regel vid ett tidigare datum, ${periodText(p.earlier ?? "", "sv")}, för ${periodText(p.period ?? "", "sv")}`,
  "agreed number": (p) => `överenskommet tal: ${p.because}`,
};

const tables = { en: inEnglish, sv: inSwedish } as const;

/** Whether a step has words in the language. */
export function isStepWorded(step: string, language: MessageLanguage): boolean {
  return Object.hasOwn(tables[language], step);
}

/** The phrase of a step, without its number. */
export function stepPhrase(step: string, params: Params, language: MessageLanguage): string {
  return tables[language][step]?.(params) ?? step;
}
