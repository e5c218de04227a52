// Caps and floors in sentences, the outlays of a limit by return as a table.

import type { Ast } from "@mast/language";
import { everyOf } from "./clauses-measurement.ts";
import { rounding } from "./clauses-value.ts";
import { amount } from "./expressions.ts";
import { run } from "./run.ts";
import { dayOf, gap, hasPart, nameOf, namesOf, type Sayings, sentence, table } from "./wording.ts";

export const limitSayings: Sayings<Ast.LimitClause> = {
  on: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`It applies to what ${namesOf(part.names, w)} ${part.names.length > 1 ? "add up to" : "comes to"}, before sharing.`,
        run`Det gäller vad ${namesOf(part.names, w)} ${part.names.length > 1 ? "tillsammans uppgår till" : "uppgår till"}, före delning.`,
      ),
    ),
  ],
  "on what": (part, w) => {
    const verb =
      part.verb === "missing" ? gap(w) : [part.verb === "pays" ? w.pick("pays", "betalar") : w.pick("receives", "får")];
    return [
      sentence(
        part.at,
        w.pick(
          run`It applies to what ${nameOf(part.party, w)} ${verb}, after sharing.`,
          run`Det gäller vad ${nameOf(part.party, w)} ${verb}, efter delning.`,
        ),
      ),
    ];
  },
  "on the contract": (part, w) => [
    sentence(part.at, [
      w.pick(
        "It applies to everything that is paid under this contract.",
        "Det gäller allt som betalas enligt detta avtal.",
      ),
    ]),
  ],
  "is a return": (part, w, clause) => {
    const cap = clause.clause === "cap";
    const rate = amount(part.rate, w);
    return [
      sentence(
        part.at,
        w.pick(
          run`It is the amount that gives a return of ${cap ? "at most" : "at least"} ${rate} a year on all that is paid in, ${hasPart(clause, "outlays") ? "as the table says and " : ""}by payments of the contract, each amount counted from its own day; a year is 365 days.`,
          run`Det är det belopp som ger en avkastning på ${cap ? "högst" : "minst"} ${rate} om året på allt som betalas in, ${hasPart(clause, "outlays") ? "enligt tabellen och " : ""}enligt avtalets utbetalningar, varje belopp räknat från sin dag; ett år är 365 dagar.`,
        ),
      ),
    ];
  },
  outlays: (part, w) => [
    table(
      part.at,
      w.pick(["Date", "Outlay"], ["Datum", "Insats"]),
      part.rows.map((row) => ({ at: row.at, cells: [dayOf(row.date, "from", w), amount(row.amount, w)] })),
    ),
  ],
  round: (part, w) => [sentence(part.at, rounding(part, ["The amount is rounded", "Beloppet avrundas"], w))],
  is: (part, w, clause) => {
    const cap = clause.clause === "cap";
    return [
      sentence(
        part.at,
        w.pick(
          run`It is ${cap ? "at most" : "at least"} ${amount(part.amount, w)} for ${everyOf(part.every, w)}.`,
          run`Det är ${cap ? "högst" : "minst"} ${amount(part.amount, w)} för ${everyOf(part.every, w)}.`,
        ),
      ),
      sentence(
        part.at,
        cap
          ? [
              w.pick(
                "What is above it is not paid. A period that ends in a year belongs to that year.",
                "Vad som ligger över det betalas inte. En period som slutar i ett år hör till det året.",
              ),
            ]
          : [
              w.pick(
                "What is missing is made up for in the last payment of that time.",
                "Det som fattas fylls på i den sista utbetalningen under den tiden.",
              ),
            ],
      ),
    ];
  },
};
