// Pricings in sentences, their tables as tables.

import type { Ast } from "@mast/language";
import type { Item } from "./document.ts";
import { amount, comparing, comparison, effect } from "./expressions.ts";
import { run } from "./run.ts";
import { gap, nameOf, namesOf, quoteOf, type Sayings, sentence, table, unitOf, type Wording } from "./wording.ts";

export const pricingSayings: Sayings<Ast.PricingClause> = {
  for: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The price is for the result of ${nameOf(part.name, w)}.`,
        run`Priset gäller resultatet av ${nameOf(part.name, w)}.`,
      ),
    ),
  ],
  pays: (part, w) => {
    const price = amount(part.price, w);
    if (part.per === undefined) return [sentence(part.at, w.pick(run`It pays ${price}.`, run`Den betalar ${price}.`))];
    const unit = unitOf(part.per.unit, w, false);
    const which = {
      avoided: [" that is avoided compared with what was expected", " som undviks jämfört med det förväntade"],
      gained: [" that is gained compared with what was expected", " som vinns jämfört med det förväntade"],
      counted: [" that is counted", " som räknas"],
    } as const;
    const [en, sv] = which[part.per.direction ?? "counted"];
    return [
      sentence(
        part.at,
        w.pick(run`It pays ${price} for each ${unit}${en}.`, run`Den betalar ${price} för varje ${unit}${sv}.`),
      ),
    ];
  },
  "pays when": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`It pays ${amount(part.price, w)} when ${effect(part.basis, w)} ${comparing(part.comparison, w)} ${amount(part.edge, w)}, and otherwise nothing.`,
        run`Den betalar ${amount(part.price, w)} när ${effect(part.basis, w)} ${comparing(part.comparison, w)} ${amount(part.edge, w)}, och annars inget.`,
      ),
    ),
  ],
  "pays in steps": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`It pays in steps by ${effect(part.basis, w)}: the row that the result reaches is paid whole. “From” is in the row and “below” is not.`,
        run`Den betalar i steg efter ${effect(part.basis, w)}: den rad som resultatet når betalas hel. ”Från” ingår i raden men inte ”under”.`,
      ),
    ),
    steps(part, w),
  ],
  "pays in slices": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`It pays in slices by ${effect(part.basis, w)}: each part of the result is paid at the price of its own row, and the parts are added. “From” is in the row and “below” is not.`,
        run`Den betalar i skivor efter ${effect(part.basis, w)}: varje del av resultatet betalas till priset i sin egen rad, och delarna läggs ihop. ”Från” ingår i raden men inte ”under”.`,
      ),
    ),
    steps(part, w),
  ],
  "pays along a line": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`It pays by ${effect(part.basis, w)} along straight lines between the points of the table. Beyond the end where results are worst it pays nothing, or makes the same deduction as at the worst point when that point is less than zero; beyond the best end it pays as much as at the best point. Of two points at one place the later holds.`,
        run`Den betalar efter ${effect(part.basis, w)} längs räta linjer mellan tabellens punkter. Bortom den ände där resultaten är sämst betalar den inget, eller gör samma avdrag som i den sämsta punkten när den är mindre än noll; bortom den bästa änden betalar den lika mycket som i den bästa punkten. Av två punkter på samma ställe gäller den senare.`,
      ),
    ),
    table(
      part.at,
      w.pick(["At", "Pays"], ["Vid", "Betalar"]),
      part.rows.map((row) => ({ at: row.at, cells: [amount(row.x, w), amount(row.pays, w)] })),
    ),
  ],
  of: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The shares in the table are shares of ${amount(part.amount, w)}.`,
        run`Andelarna i tabellen är andelar av ${amount(part.amount, w)}.`,
      ),
    ),
  ],
  "nothing below": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`It pays nothing while ${effect(part.basis, w)} is less than ${amount(part.edge, w)}; from there on it pays for the whole result.`,
        run`Den betalar inget så länge ${effect(part.basis, w)} är mindre än ${amount(part.edge, w)}; därifrån betalar den för hela resultatet.`,
      ),
    ),
  ],
  "only the part above": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`It pays only for the part of ${effect(part.basis, w)} that lies above ${amount(part.edge, w)}.`,
        run`Den betalar bara för den del av ${effect(part.basis, w)} som ligger över ${amount(part.edge, w)}.`,
      ),
    ),
  ],
  "nothing when moves": (part, w) => {
    const over =
      part.comparison === "missing"
        ? gap(w)
        : [part.comparison === "is at least" ? w.pick("at least", "minst") : w.pick("more than", "mer än")];
    return [
      sentence(
        part.at,
        w.pick(
          run`It pays nothing when ${nameOf(part.metric, w)} ${part.direction} by ${over} ${amount(part.by, w)}, compared with what was expected of it.`,
          run`Den betalar inget när ${nameOf(part.metric, w)} ${part.direction === "rises" ? "stiger" : "sjunker"} med ${over} ${amount(part.by, w)}, jämfört med vad som förväntades av det.`,
        ),
      ),
    ];
  },
  "nothing when pays": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`It pays nothing when ${nameOf(part.pricing, w)} comes to more than zero in the same period.`,
        run`Den betalar inget när ${nameOf(part.pricing, w)} uppgår till mer än noll i samma period.`,
      ),
    ),
  ],
  "nothing when": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`It pays nothing when ${comparison(part.test, w)}.`,
        run`Den betalar inget när ${comparison(part.test, w)}.`,
      ),
    ),
  ],
  "only when": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`It pays only when ${comparison(part.test, w)}.`,
        run`Den betalar bara när ${comparison(part.test, w)}.`,
      ),
    ),
  ],
  "a worse result": (part, w) => {
    const what =
      part.worse === "missing"
        ? gap(w)
        : [
            part.worse === "pays nothing"
              ? w.pick("pays nothing", "betalar inget")
              : w.pick("is paid back at the same price", "betalas tillbaka till samma pris"),
          ];
    return [
      sentence(
        part.at,
        w.pick(run`A result worse than expected ${what}.`, run`Ett resultat sämre än förväntat ${what}.`),
      ),
    ];
  },
  "met when": (part, w) => {
    const share = {
      half: ["half of it is paid", "betalas hälften"],
      nothing: ["nothing is paid", "betalas inget"],
      all: ["all of it is paid", "betalas allt"],
    } as const;
    const undecided =
      part.undecided === "missing" ? gap(w) : [w.pick(share[part.undecided][0], share[part.undecided][1])];
    const otherwise =
      part.undecided === "nothing"
        ? w.pick(
            ["when it is missed or undecided, nothing is paid"],
            ["när den är missad eller oavgjord betalas inget"],
          )
        : w.pick(
            run`when it is missed, nothing is paid, and when it is undecided, ${undecided}`,
            run`när den är missad betalas inget, och när den är oavgjord ${undecided}`,
          );
    const edge = run`${effect(part.basis, w)} ${comparing(part.comparison, w)} ${amount(part.edge, w)}`;
    return [
      sentence(
        part.at,
        w.pick(
          run`The threshold is met when ${edge}, with an assurance of ${amount(part.assurance, w)}; ${otherwise}.`,
          run`Tröskeln är uppfylld när ${edge}, med en säkerhet på ${amount(part.assurance, w)}; ${otherwise}.`,
        ),
      ),
    ];
  },
  "pay anyway": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`It is paid although the metric is not an outcome. The reason is: ${quoteOf(part.because, w)}.`,
        run`Den betalas fast måttet inte är ett utfall. Skälet är: ${quoteOf(part.because, w)}.`,
      ),
    ),
  ],
  "each cohort by itself": (part, w) => [
    sentence(part.at, [w.pick("Each cohort is priced by itself.", "Varje kohort prissätts för sig.")]),
  ],
  "all cohorts together": (part, w) => [
    sentence(part.at, [
      w.pick("All cohorts are priced together, as one.", "Alla kohorter prissätts tillsammans, som en."),
    ]),
  ],
  "counted from the start": (part, w) => [
    sentence(part.at, [
      w.pick(
        "The result is that of the whole contract so far, also where the payment takes each period by itself.",
        "Resultatet är det för hela avtalet hittills, också där utbetalningen tar varje period för sig.",
      ),
    ]),
  ],
  "without cohorts paid by": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`Cohorts for which ${namesOf(part.names, w)} has paid are left out.`,
        run`Kohorter för vilka ${namesOf(part.names, w)} har betalat utelämnas.`,
      ),
    ),
  ],
};

function steps(
  part: {
    readonly at: Ast.Clause["at"];
    readonly rows: readonly Ast.StepRow[];
    readonly per?: Ast.UnitName | Ast.Missing;
  },
  w: Wording,
): Item {
  const per = part.per === undefined ? "" : ` per ${unitOf(part.per, w, false).join("")}`;
  const none = [w.pick("no limit", "ingen gräns")];
  return table(
    part.at,
    w.pick(["From", "Below", `Pays${per}`], ["Från", "Under", `Betalar${per}`]),
    part.rows.map((row) => ({
      at: row.at,
      cells: [row.from ? amount(row.from, w) : none, row.below ? amount(row.below, w) : none, amount(row.pays, w)],
    })),
  );
}
