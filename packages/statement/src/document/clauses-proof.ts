// Worked examples, promises and accepted warnings in sentences.

import type { Ast } from "@mast/language";
import { outcomeOf } from "./clauses-rate-card.ts";
import type { Item, Run } from "./document.ts";
import { amount } from "./expressions.ts";
import { run } from "./run.ts";
import {
  countOf,
  gap,
  nameOf,
  number,
  plural,
  quoteOf,
  type Sayings,
  sayParts,
  sentence,
  type Wording,
} from "./wording.ts";

/** How a worked example turned out; `unknown` while the contract has errors. */
export type Outcome = "holds" | "fails" | "waits" | "unknown";

export function sayTest(clause: Ast.TestClause, outcome: Outcome, w: Wording): readonly Item[] {
  const results: Readonly<Record<Outcome, string>> = {
    holds: w.pick("Result: the example holds.", "Resultat: exemplet stämmer."),
    fails: w.pick("Result: the example does not hold.", "Resultat: exemplet stämmer inte."),
    waits: w.pick(
      "Result: the example waits for what is still to be decided.",
      "Resultat: exemplet väntar på det som ännu inte är bestämt.",
    ),
    unknown: w.pick(
      "Result: not known while the contract has errors.",
      "Resultat: inte känt så länge avtalet har fel.",
    ),
  };
  return [...sayParts(clause, testSayings, w), sentence(clause.at, [results[outcome]])];
}

const testSayings: Sayings<Ast.TestClause> = {
  "given metric": (part, w) => {
    const expected =
      part.expected === undefined
        ? []
        : run` ${w.pick("is expected to be", "förväntas vara")} ${amount(part.expected, w)} ${w.pick("and", "och")}`;
    const people =
      part.people === undefined
        ? []
        : run` ${w.pick("for", "för")} ${countOf(part.people, w)} ${w.pick(plural(part.people, "person", "people"), plural(part.people, "person", "personer"))}`;
    const { periods } = part;
    const grains = {
      month: w.pick(["month", "months"] as const, ["månaden", "månaderna"] as const),
      quarter: w.pick(["quarter", "quarters"] as const, ["kvartalet", "kvartalen"] as const),
      year: w.pick(["year", "years"] as const, ["året", "åren"] as const),
    };
    const time = periods === undefined ? [] : firstPeriods(periods.count, grains[periods.grain], w);
    return [
      sentence(
        part.at,
        w.pick(
          run`Given that ${nameOf(part.metric, w)}${expected} is observed to be ${amount(part.observed, w)}${people}${time}.`,
          run`Givet att ${nameOf(part.metric, w)}${expected} observeras vara ${amount(part.observed, w)}${people}${time}.`,
        ),
      ),
    ];
  },
  "given claims": (part, w) => {
    const people =
      part.people === undefined
        ? []
        : run` ${w.pick("by", "hos")} ${countOf(part.people, w)} ${w.pick(plural(part.people, "person", "different people"), plural(part.people, "person", "olika personer"))}`;
    return [
      sentence(
        part.at,
        w.pick(
          run`Given that ${outcomeOf(part.outcome, w)} of ${nameOf(part.rateCard, w)} is claimed ${countOf(part.times, w)} ${plural(part.times, "time", "times")}${people}.`,
          run`Givet att ${outcomeOf(part.outcome, w)} i ${nameOf(part.rateCard, w)} krävs ${countOf(part.times, w)} ${plural(part.times, "gång", "gånger")}${people}.`,
        ),
      ),
    ];
  },
  "expect pricing": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`Then ${nameOf(part.pricing, w)} comes to ${amount(part.amount, w)}, before limits and sharing.`,
        run`Då uppgår ${nameOf(part.pricing, w)} till ${amount(part.amount, w)}, före begränsningar och delning.`,
      ),
    ),
  ],
  "expect payment": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`Then ${nameOf(part.from, w)} pays ${nameOf(part.to, w)} ${amount(part.amount, w)} in all, rounded, without what is still held back.`,
        run`Då betalar ${nameOf(part.from, w)} sammanlagt ${amount(part.amount, w)} till ${nameOf(part.to, w)}, avrundat, utan vad som fortfarande hålls inne.`,
      ),
    ),
  ],
};

function firstPeriods(count: Ast.Count, [one, many]: readonly [string, string], w: Wording): Run {
  if (plural(count, "one", "many") === "one")
    return w.pick([` in the first ${one}`], [` under ${one === "månaden" ? "den" : "det"} första ${one}`]);
  return w.pick(
    run` in each of the first ${number(count.value, w)} ${many}`,
    run` under ${many === "månaderna" ? "var och en" : "vart och ett"} av de ${number(count.value, w)} första ${many}`,
  );
}

export function sayEnsure(clause: Ast.EnsureClause, w: Wording): readonly Item[] {
  const verb =
    clause.verb === "missing"
      ? gap(w)
      : [clause.verb === "pays" ? w.pick("pays", "betalar") : w.pick("receives", "får")];
  const bound =
    clause.bound === "missing"
      ? gap(w)
      : [clause.bound === "more than" ? w.pick("more than", "mer än") : w.pick("less than", "mindre än")];
  return [
    sentence(
      clause.at,
      w.pick(
        run`Whatever the outcome, ${nameOf(clause.subject, w)} never ${verb} ${bound} ${amount(clause.amount, w)}.`,
        run`Vad utfallet än blir ${verb} ${nameOf(clause.subject, w)} aldrig ${bound} ${amount(clause.amount, w)}.`,
      ),
    ),
  ];
}

/** `said` is what the warning says, one sentence each time it is found. */
export function sayAccept(clause: Ast.AcceptClause, said: readonly string[], w: Wording): readonly Item[] {
  const code = clause.code.node === "missing" ? gap(w) : [clause.code.text];
  const where: Run =
    clause.in === undefined ? [w.pick("everywhere", "överallt")] : run`${w.pick("in", "i")} ${nameOf(clause.in, w)}`;
  return [
    sentence(
      clause.at,
      w.pick(
        run`The parties let the remark ${code} stand ${where}.`,
        run`Parterna låter anmärkningen ${code} stå ${where}.`,
      ),
    ),
    ...said.map((each) => sentence(clause.at, run`${w.pick("It says:", "Den säger:")} ${{ quote: each }}`)),
    sentence(
      clause.at,
      w.pick(run`The reason is: ${quoteOf(clause.because, w)}.`, run`Skälet är: ${quoteOf(clause.because, w)}.`),
    ),
  ];
}
