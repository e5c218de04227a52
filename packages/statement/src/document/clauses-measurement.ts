// Metrics and baselines in sentences: what is measured, and what would have happened anyway.

import type { Ast } from "@mast/language";
import { measure } from "./conditions.ts";
import type { Run } from "./document.ts";
import { amount } from "./expressions.ts";
import { run } from "./run.ts";
import {
  columnOf,
  countOf,
  dayOf,
  gap,
  hasPart,
  nameOf,
  quoteOf,
  rangeOf,
  type Sayings,
  sentence,
  type Wording,
} from "./wording.ts";

/** `for each contract year`, `over the whole contract`. */
export function everyOf(every: Ast.Every, w: Wording): Run {
  if (every.node === "missing") return gap(w);
  const words = {
    month: ["each month", "varje månad"],
    quarter: ["each quarter", "varje kvartal"],
    "calendar year": ["each calendar year", "varje kalenderår"],
    "contract year": ["each contract year", "varje avtalsår"],
    contract: ["the whole running time", "hela avtalstiden"],
    cohort: ["each cohort", "varje kohort"],
    payment: ["each payment", "varje utbetalning"],
  } as const;
  const [en, sv] = words[every.grain];
  return [w.pick(en, sv)];
}

export const metricSayings: Sayings<Ast.MetricClause> = {
  in: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`It is measured in ${nameOf(part.group, w)}, with one value for ${everyOf(part.every, w)}.`,
        run`Det mäts i ${nameOf(part.group, w)}, med ett värde för ${everyOf(part.every, w)}.`,
      ),
    ),
  ],
  measures: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`In the group and for the period, the metric is ${measure(part.measure, w)}.`,
        run`I gruppen och för perioden är måttet ${measure(part.measure, w)}.`,
      ),
    ),
  ],
  "lower is better": (part, w) => [
    sentence(part.at, [w.pick("A lower value is better.", "Ett lägre värde är bättre.")]),
  ],
  "higher is better": (part, w) => [
    sentence(part.at, [w.pick("A higher value is better.", "Ett högre värde är bättre.")]),
  ],
  "empty periods left out": (part, w) => [
    sentence(part.at, [
      w.pick(
        "A period in which there is nothing to divide by is left out: nothing is measured, expected or paid in it.",
        "En period då det inte finns något att dela med utelämnas: inget mäts, förväntas eller betalas i den.",
      ),
    ]),
  ],
  "verified by": (part, w) => [
    sentence(
      part.at,
      w.pick(run`It is verified by ${nameOf(part.name, w)}.`, run`Det granskas av ${nameOf(part.name, w)}.`),
    ),
  ],
};

export const baselineSayings: Sayings<Ast.BaselineClause> = {
  from: (part, w) => [
    sentence(
      part.at,
      w.pick(run`The baseline period is ${rangeOf(part, w)}.`, run`Baslinjens period är ${rangeOf(part, w)}.`),
    ),
  ],
  "detrend by": (part, w, clause) => [sentence(part.at, w.pick(inEnglish, inSwedish)(part.method, clause, w))],
  "no detrending": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`In every period the expected value is the mean of the baseline, without any trend. The reason is: ${quoteOf(part.because, w)}.`,
        run`I varje period är det förväntade värdet baslinjens medelvärde, utan trend. Skälet är: ${quoteOf(part.because, w)}.`,
      ),
    ),
  ],
  "expected as in": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The expected value of a period is the value that ${nameOf(part.name, w)} has in the same period; there is no baseline period.`,
        run`Det förväntade värdet för en period är det värde som ${nameOf(part.name, w)} har i samma period; det finns ingen baslinjeperiod.`,
      ),
    ),
  ],
  "expected by the same rule on": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The expected value is that of the people whom the group's own rule chooses on the earlier day ${dayOf(part.date, "from", w)}, followed equally long.`,
        run`Det förväntade värdet är värdet för de personer som gruppens egen regel väljer den tidigare dagen ${dayOf(part.date, "from", w)}, följda lika länge.`,
      ),
    ),
  ],
  "expected is": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The expected value is agreed to be ${amount(part.amount, w)} in every period. The reason is: ${quoteOf(part.because, w)}.`,
        run`Det förväntade värdet är enligt överenskommelse ${amount(part.amount, w)} i varje period. Skälet är: ${quoteOf(part.because, w)}.`,
      ),
    ),
  ],
  "in force from": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`This baseline is for periods that begin on ${dayOf(part.date, "from", w)} or later.`,
        run`Denna baslinje gäller perioder som börjar den ${dayOf(part.date, "from", w)} eller senare.`,
      ),
    ),
  ],
  unweighted: (part, w) => [
    sentence(part.at, [w.pick("In a mean each period weighs the same.", "I ett medelvärde väger varje period lika.")]),
  ],
  vintage: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`It rests on this delivery of the data: ${quoteOf(part.text, w)}.`,
        run`Den vilar på denna leverans av uppgifter: ${quoteOf(part.text, w)}.`,
      ),
    ),
  ],
  "leave out": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The time ${rangeOf(part, w)}, is left out of the baseline. The reason is: ${quoteOf(part.because, w)}.`,
        run`Tiden ${rangeOf(part, w)} utelämnas ur baslinjen. Skälet är: ${quoteOf(part.because, w)}.`,
      ),
    ),
  ],
  "uncertainty by resampling": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`How sure the expected value is, is found by resampling ${columnOf(part.column, w)} ${countOf(part.times, w)} times with the seed ${quoteOf(part.seed, w)}.`,
        run`Hur säkert det förväntade värdet är, fås genom omsampling av ${columnOf(part.column, w)} ${countOf(part.times, w)} gånger med fröet ${quoteOf(part.seed, w)}.`,
      ),
    ),
  ],
  "uncertainty from the prediction": (part, w) => [
    sentence(part.at, [
      w.pick(
        "How sure the expected value is, follows from the prediction.",
        "Hur säkert det förväntade värdet är, följer av prognosen.",
      ),
    ]),
  ],
  "uncertainty from the size of the groups": (part, w) => [
    sentence(part.at, [
      w.pick(
        "How far chance may move the observed and the expected value follows from how many were counted and how they are spread.",
        "Hur långt slumpen kan flytta det observerade och det förväntade värdet följer av hur många som räknats och hur de är spridda.",
      ),
    ]),
  ],
  "uncertainty plus or minus": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The standard uncertainty of the expected value, which is one standard deviation, is ${amount(part.amount, w)}.`,
        run`Det förväntade värdets standardosäkerhet, som är en standardavvikelse, är ${amount(part.amount, w)}.`,
      ),
    ),
  ],
  "uncertainty not known": (part, w) => [
    sentence(part.at, [
      w.pick(
        "It is not known how sure the expected value is.",
        "Det är inte känt hur säkert det förväntade värdet är.",
      ),
    ]),
  ],
};

type Method = (of: Ast.DetrendMethod, clause: Ast.BaselineClause, w: Wording) => Run;

const inEnglish: Method = (of, clause, w) => {
  if ("node" in of) return run`The expected value is found by ${gap(w)}.`;
  const m = nameOf(clause.metric, w);
  switch (of.method) {
    case "linear trend":
      return of.monthEffects
        ? run`The expected value of ${m} follows the least-squares line through the baseline, prolonged, and how each calendar month lies above or below that line.`
        : run`The expected value of ${m} follows the least-squares line through the baseline, prolonged.`;
    case "same-month means":
      return run`The expected value of ${m} in a month is the mean of that calendar month in the baseline.`;
    case "ratio":
      return run`The expected value of ${m} is its mean in the baseline, changed by as many per cent as ${nameOf(of.group, w)} has changed since the baseline${of.sameMonths ? ", each month compared with the same calendar month" : ""}.`;
    case "difference":
      return run`The expected value of ${m} is its mean in the baseline, changed by as much as ${nameOf(of.group, w)} has changed since the baseline${of.sameMonths ? ", each month compared with the same calendar month" : ""}.`;
    case "regression":
      return run`The expected value of ${m} follows ${nameOf(of.group, w)} as it did in the baseline, by least squares.`;
    case "difference and trend":
      return run`The expected value of ${m} lies at a distance from ${nameOf(of.group, w)} that goes on along the least-squares line of that distance in the baseline.`;
    case "difference in differences":
      return run`The expected value of ${m} is its own mean in the baseline, plus how much ${nameOf(of.group, w)} has changed since (difference in differences).`;
  }
};

const inSwedish: Method = (of, clause, w) => {
  if ("node" in of) return run`Det förväntade värdet fås genom ${gap(w)}.`;
  const m = nameOf(clause.metric, w);
  switch (of.method) {
    case "linear trend":
      return of.monthEffects
        ? run`Det förväntade värdet av ${m} följer minsta kvadrat-linjen genom baslinjen, förlängd, och hur varje kalendermånad ligger över eller under den linjen.`
        : run`Det förväntade värdet av ${m} följer minsta kvadrat-linjen genom baslinjen, förlängd.`;
    case "same-month means":
      return run`Det förväntade värdet av ${m} i en månad är medelvärdet för den kalendermånaden i baslinjen.`;
    case "ratio":
      return run`Det förväntade värdet av ${m} är dess medelvärde i baslinjen, ändrat med lika många procent som ${nameOf(of.group, w)} har ändrats sedan baslinjen${of.sameMonths ? ", varje månad jämförd med samma kalendermånad" : ""}.`;
    case "difference":
      return run`Det förväntade värdet av ${m} är dess medelvärde i baslinjen, ändrat lika mycket som ${nameOf(of.group, w)} har ändrats sedan baslinjen${of.sameMonths ? ", varje månad jämförd med samma kalendermånad" : ""}.`;
    case "regression":
      return run`Det förväntade värdet av ${m} följer ${nameOf(of.group, w)} som det gjorde i baslinjen, enligt minsta kvadratmetoden.`;
    case "difference and trend":
      return run`Det förväntade värdet av ${m} ligger på ett avstånd från ${nameOf(of.group, w)} som fortsätter längs minsta kvadrat-linjen för det avståndet i baslinjen.`;
    case "difference in differences":
      return run`Det förväntade värdet av ${m} är dess eget medelvärde i baslinjen, plus hur mycket ${nameOf(of.group, w)} har ändrats sedan dess (skillnad i skillnader).`;
  }
};

const byMeans: readonly string[] = ["same-month means", "ratio", "difference", "difference in differences"];

/** What a mean is when nothing is said of weights. */
export function meanOf(clause: Ast.BaselineClause, w: Wording): readonly Run[] {
  const means = clause.parts.some(
    (part) =>
      part.part === "no detrending" ||
      (part.part === "detrend by" && "method" in part.method && byMeans.includes(part.method.method)),
  );
  if (!means || hasPart(clause, "unweighted")) return [];
  return [
    [
      w.pick(
        "A mean over periods is the sum of what was counted divided by the sum of what it was divided by in each period.",
        "Ett medelvärde över perioder är summan av det räknade delad med summan av det som det delats med i varje period.",
      ),
    ],
  ];
}
