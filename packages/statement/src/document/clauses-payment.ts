// Risk shares and payments in sentences: who shares, and when who pays whom.

import type { Ast } from "@mast/language";
import { everyOf } from "./clauses-measurement.ts";
import { rounding } from "./clauses-value.ts";
import type { Item, Run } from "./document.ts";
import { amount, comparison } from "./expressions.ts";
import { joined, run } from "./run.ts";
import {
  countOf,
  dayOf,
  gap,
  hasPart,
  nameOf,
  namesOf,
  plural,
  type Sayings,
  sayParts,
  sentence,
  table,
  type Wording,
} from "./wording.ts";

export function sayRiskShare(clause: Ast.RiskShareClause, w: Wording): readonly Item[] {
  const said = sayParts(clause, riskShareSayings, w);
  if (hasPart(clause, "afresh every contract year")) return said;
  return [
    ...said,
    sentence(clause.at, [
      w.pick(
        "The layers fill over the whole running time and remember what earlier periods put in them.",
        "Lagren fylls över hela avtalstiden och minns vad tidigare perioder har lagt i dem.",
      ),
    ]),
  ];
}

const riskShareSayings: Sayings<Ast.RiskShareClause> = {
  layers: (part, w, clause) => [
    sentence(
      part.at,
      w.pick(
        run`What ${namesOf(clause.of, w)} come${clause.of.length > 1 ? "" : "s"} to is divided layer by layer. What falls to the payer stays with the payer and is not paid.`,
        run`Det som ${namesOf(clause.of, w)} uppgår till delas lager för lager. Vad som faller på betalaren stannar hos betalaren och betalas inte.`,
      ),
    ),
    table(
      part.at,
      [
        w.pick("Layer", "Lager"),
        ...part.parties.map((party) => (party.node === "missing" ? gap(w).join("") : party.text)),
      ],
      part.rows.map((row) => ({ at: row.at, cells: [layer(row, w), ...row.shares.map((share) => amount(share, w))] })),
    ),
  ],
  "remainder to": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`What rounding leaves over goes to ${nameOf(part.name, w)}.`,
        run`Vad avrundningen lämnar över går till ${nameOf(part.name, w)}.`,
      ),
    ),
  ],
  "afresh every contract year": (part, w) => [
    sentence(part.at, [
      w.pick("The layers are emptied at the start of each contract year.", "Lagren töms i början av varje avtalsår."),
    ]),
  ],
};

function layer(row: Ast.LayerRow, w: Wording): Run {
  if (row.layer === "missing") return gap(w);
  if (row.layer === "rest") return [w.pick("the rest", "resten")];
  const word = row.layer === "first" ? w.pick("the first", "de första") : w.pick("the next", "de nästa");
  return run`${word} ${row.amount ? amount(row.amount, w) : gap(w)}`;
}

export function sayPayment(clause: Ast.PaymentClause, w: Wording): readonly Item[] {
  const said = sayParts(clause, paymentSayings, w);
  const more: Run[] = [];
  if (!hasPart(clause, "to"))
    more.push([w.pick("The risk share says who receives it.", "Riskdelningen säger vem som får det.")]);
  if (hasPart(clause, "cumulative") && !hasPart(clause, "overpaid is set off", "overpaid is paid back"))
    more.push(setOff(w));
  return [...said, ...more.map((text) => sentence(clause.at, text))];
}

const setOff = (w: Wording): Run => [
  w.pick(
    "What has been paid too much is set off against later payments and is not paid back.",
    "Vad som betalats för mycket kvittas mot senare utbetalningar och betalas inte tillbaka.",
  ),
];

type SplitPart = Extract<Ast.PaymentClause["parts"][number], { readonly part: "from" | "to" }>;
type Split = SplitPart["splits"][number];

/** The day from which a division holds, when it is said. */
function since(part: SplitPart, w: Wording): Run {
  if (part.since === undefined) return [];
  const day = dayOf(part.since, "from", w);
  return w.pick(
    run`, in payment periods that begin on ${day} or later`,
    run`, i perioder som börjar den ${day} eller senare`,
  );
}

function splits(of: readonly Split[], w: Wording): Run {
  const each = of.map(({ party, share }) =>
    share === undefined ? nameOf(party, w) : run`${nameOf(party, w)} ${amount(share, w)}`,
  );
  return each.length === 0 ? gap(w) : joined(each, ", ", w.pick(" and ", " och "));
}

const paymentSayings: Sayings<Ast.PaymentClause> = {
  from: (part, w, { of }) => [
    sentence(
      part.at,
      part.splits.length > 1
        ? w.pick(
            run`What ${namesOf(of, w)} come${of.length > 1 ? "" : "s"} to is paid by, with these shares: ${splits(part.splits, w)}${since(part, w)}.`,
            run`Det som ${namesOf(of, w)} uppgår till betalas av, med dessa andelar: ${splits(part.splits, w)}${since(part, w)}.`,
          )
        : w.pick(
            run`What ${namesOf(of, w)} come${of.length > 1 ? "" : "s"} to is paid by ${splits(part.splits, w)}${since(part, w)}.`,
            run`Det som ${namesOf(of, w)} uppgår till betalas av ${splits(part.splits, w)}${since(part, w)}.`,
          ),
    ),
  ],
  to: (part, w) => [
    sentence(
      part.at,
      part.splits.length > 1
        ? w.pick(
            run`It is paid to, with these shares: ${splits(part.splits, w)}${since(part, w)}.`,
            run`Det betalas till, med dessa andelar: ${splits(part.splits, w)}${since(part, w)}.`,
          )
        : w.pick(
            run`It is paid to ${splits(part.splits, w)}${since(part, w)}.`,
            run`Det betalas till ${splits(part.splits, w)}${since(part, w)}.`,
          ),
    ),
  ],
  "remainder to": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`What rounding leaves over goes to ${nameOf(part.name, w)}.`,
        run`Vad avrundningen lämnar över går till ${nameOf(part.name, w)}.`,
      ),
    ),
  ],
  every: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`There is one payment for ${everyOf(part.every, w)}, due ${countOf(part.days, w)} ${plural(part.days, "day", "days")} after its last day.`,
        run`Det görs en utbetalning för ${everyOf(part.every, w)}, som förfaller ${countOf(part.days, w)} ${plural(part.days, "dag", "dagar")} efter dess sista dag.`,
      ),
    ),
  ],
  cumulative: (part, w) => [
    sentence(part.at, [
      w.pick(
        "Each payment is what the whole contract so far comes to, less what has already been paid.",
        "Varje utbetalning är vad hela avtalet hittills uppgår till, minus vad som redan har betalats.",
      ),
    ]),
  ],
  "each period by itself": (part, w) => [
    sentence(part.at, [
      w.pick("Each payment is for its own period alone.", "Varje utbetalning gäller bara sin egen period."),
    ]),
  ],
  "overpaid is set off": (part, w) => [sentence(part.at, setOff(w))],
  "overpaid is paid back": (part, w) => [
    sentence(part.at, [
      w.pick("What has been paid too much is paid back.", "Vad som betalats för mycket betalas tillbaka."),
    ]),
  ],
  "hold back": (part, w) => {
    const { release } = part;
    const when =
      "node" in release
        ? gap(w)
        : release.release === "on"
          ? w.pick(run`on ${dayOf(release.date, "from", w)}`, run`den ${dayOf(release.date, "from", w)}`)
          : w.pick(
              run`${countOf(release.months, w)} ${plural(release.months, "month", "months")} after the end of the payment's period`,
              run`${countOf(release.months, w)} ${plural(release.months, "månad", "månader")} efter att utbetalningens period har slutat`,
            );
    const condition =
      part.when === undefined
        ? []
        : w.pick(
            run` It is released only if ${comparison(part.when, w)}, counted from the first day of that period to the day of release; otherwise it stays with the payer.`,
            run` Det frigörs bara om ${comparison(part.when, w)}, räknat från den periodens första dag till dagen för frigörandet; annars stannar det hos betalaren.`,
          );
    return [
      sentence(
        part.at,
        w.pick(
          run`Of each payment ${amount(part.share, w)} is held back and released ${when}, but never before the payment is due.${condition}`,
          run`Av varje utbetalning hålls ${amount(part.share, w)} inne och frigörs ${when}, men aldrig innan utbetalningen förfaller.${condition}`,
        ),
      ),
    ];
  },
  "limits in this order": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`Limits are applied in this order, the first named first: ${joined(
          part.names.map((name) => nameOf(name, w)),
          ", ",
        )}.`,
        run`Begränsningar tillämpas i denna ordning, den först nämnda först: ${joined(
          part.names.map((name) => nameOf(name, w)),
          ", ",
        )}.`,
      ),
    ),
  ],
  round: (part, w) => [
    sentence(part.at, rounding(part, ["The payment is rounded, once,", "Utbetalningen avrundas, en gång,"], w)),
  ],
};
