// Words of the contract's own vocabulary that a statement repeats, in both languages: periods, comparisons, bases, modes.

import type { MessageLanguage } from "@mast/language";

type Terms = Readonly<Record<string, string>>;

const swedish: Terms = {
  replaces: "ersätter",
  adds: "tillför",
  removes: "tar bort",
  is: "är",
  "is not": "är inte",
  "is at least": "är minst",
  "is more than": "är mer än",
  "is at most": "är högst",
  "is less than": "är mindre än",
  avoided: "undviket",
  gained: "vunnet",
  reduction: "minskning",
  increase: "ökning",
  level: "nivå",
  count: "antal",
  rises: "stiger",
  falls: "sjunker",
  "half up": "till närmaste, hälften uppåt",
  "half even": "till närmaste, hälften till jämnt",
  up: "uppåt",
  down: "nedåt",
  "toward zero": "mot noll",
  "away from zero": "från noll",
  cumulative: "sammanlagt sedan start",
  "each period by itself": "varje period för sig",
  latest: "senaste",
  earliest: "tidigaste",
  smallest: "minsta",
  largest: "största",
  first: "första lagret",
  next: "nästa lager",
  rest: "resten",
  month: "månad",
  quarter: "kvartal",
  "calendar year": "kalenderår",
  "contract year": "avtalsår",
  contract: "hela avtalstiden",
  cohort: "kohort",
  outcome: "utfall",
  output: "prestation",
  activity: "aktivitet",
  guardrail: "skyddsmått",
  indicator: "indikator",
  payment: "betalning",
  release: "innehållet belopp som betalas ut",
  repayment: "återbetalning",
  "outcome payer": "utfallsbetalare",
  "service provider": "utförare",
  investor: "investerare",
  guarantor: "garant",
  intermediary: "samordnare",
  evaluator: "utvärderare",
  "data provider": "uppgiftslämnare",
  lower: "lägre",
  higher: "högre",
  "fixed mean": "fast medelvärde",
  "same-month means": "medelvärden för samma månad",
  "linear trend": "rät trendlinje",
  ratio: "kvoten till jämförelsegruppen",
  difference: "skillnaden mot jämförelsegruppen",
  regression: "regression på jämförelsegruppen",
  "difference and trend": "skillnaden mot jämförelsegruppen och dess trend",
  "difference in differences": "skillnad i skillnader",
  "contemporary group": "jämförelsegruppens eget värde samma period",
  "same rule": "samma regel vid ett tidigare datum",
  "fixed number": "överenskommet tal",
  "no baseline": "ingen baslinje",
};

const english: Terms = {
  "half up": "to the nearest, halves up",
  "half even": "to the nearest, halves to even",
  contract: "the whole running time",
  cumulative: "cumulative since the start",
  first: "the first layer",
  next: "the next layer",
  rest: "the rest",
  release: "release of what was held back",
  "same-month means": "means of the same month",
  ratio: "the ratio to the comparison group",
  difference: "the difference from the comparison group",
  regression: "regression on the comparison group",
  "difference and trend": "the difference from the comparison group, and its trend",
  "contemporary group": "the comparison group's own value in the same period",
  "same rule": "the same rule on an earlier date",
  "fixed number": "an agreed number",
};

/** A word of the vocabulary in the language; one that is not in it is given back as it is. */
export function term(word: string, language: MessageLanguage): string {
  return (language === "sv" ? swedish : english)[word] ?? word;
}

/** Name of a period: `contract year 1`, `avtalsår 1`, `2018-10`. */
export function periodText(key: string, language: MessageLanguage): string {
  if (key === "contract") return term("contract", language);
  if (language === "en") return key;
  return key
    .replace(/^contract year /, "avtalsår ")
    .replace(/^12 months to /, "12 månader till ")
    .replace(/ from /, " från ")
    .replace(/ to /, " till ");
}

/** Texts of a contract by the names of their amendments, divided by commas; an empty one is the contract as signed. */
export function textsText(names: string, language: MessageLanguage): string {
  const signed = language === "sv" ? "avtalet som det undertecknades" : "the contract as signed";
  const list = names.split(",").map((name) => name || signed);
  const last = list.pop() ?? "";
  return list.length === 0 ? last : `${list.join(", ")} ${language === "sv" ? "och" : "and"} ${last}`;
}

const months = {
  en: "January February March April May June July August September October November December".split(" "),
  sv: "januari februari mars april maj juni juli augusti september oktober november december".split(" "),
} as const;

/** Name of a month given as 1–12. */
export function monthName(number: string, language: MessageLanguage): string {
  return months[language][Number.parseInt(number, 10) - 1] ?? number;
}
