// Rate cards in sentences, their lines as a table.

import type { Ast } from "@mast/language";
import { condition } from "./conditions.ts";
import type { Run } from "./document.ts";
import { amount } from "./expressions.ts";
import { run } from "./run.ts";
import { countOf, gap, labelOf, nameOf, type Sayings, sentence, table, type Wording } from "./wording.ts";

export const rateCardSayings: Sayings<Ast.RateCardClause> = {
  for: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The rate card prices the claims in ${nameOf(part.name, w)}.`,
        run`Taxan prissätter kraven i ${nameOf(part.name, w)}.`,
      ),
    ),
  ],
  where: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`Rows count as claims only where ${condition(part.condition, w)}.`,
        run`Som krav räknas bara rader där ${condition(part.condition, w)}.`,
      ),
    ),
  ],
  lines: (part, w) => [
    table(
      part.at,
      w.pick(["Outcome", "Pays", "How often"], ["Utfall", "Betalar", "Hur ofta"]),
      part.rows.map((row) => ({
        at: row.at,
        cells: [outcomeOf(row.outcome, w), amount(row.pays, w), howOften(row, w)],
      })),
    ),
    sentence(part.at, [
      w.pick(
        "The price is that in force on the day of the claim. Limits take all earlier periods into account.",
        "Priset är det som gäller på kravets dag. Gränser räknar med alla tidigare perioder.",
      ),
    ]),
  ],
  "at most per person": (part, w) => {
    const first = {
      latest: ["latest", "senaste"],
      earliest: ["earliest", "tidigaste"],
      smallest: ["smallest", "minsta"],
      largest: ["largest", "största"],
    } as const;
    const cut = part.cutFirst === "missing" ? gap(w) : [w.pick(first[part.cutFirst][0], first[part.cutFirst][1])];
    return [
      sentence(
        part.at,
        w.pick(
          run`One person's claims come to at most ${amount(part.amount, w)} in all; the ${cut} claims are cut first.`,
          run`En persons krav uppgår sammanlagt till högst ${amount(part.amount, w)}; de ${cut} kraven kapas först.`,
        ),
      ),
    ];
  },
};

/** An outcome as it stands in the data. */
export function outcomeOf(of: Ast.Name | Ast.Text | Ast.Missing, w: Wording): Run {
  if (of.node === "missing") return gap(w);
  return [{ quote: of.node === "name" ? of.text : labelOf(of, w) }];
}

function howOften({ howOften: of }: Ast.RateRow, w: Wording): Run {
  if ("node" in of) return gap(w);
  if (of.often === "per claim") return [w.pick("for each claim", "för varje krav")];
  const { times } = of;
  if (times.node === "count" && times.value.numerator === times.value.denominator)
    return [w.pick("once per person", "en gång per person")];
  return run`${w.pick("at most", "högst")} ${countOf(times, w)} ${w.pick("times per person", "gånger per person")}`;
}
