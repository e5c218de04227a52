// Values and formulas in sentences, dated amounts and rows as tables; and how an amount is rounded.

import type { Ast } from "@mast/language";
import type { Item, Run } from "./document.ts";
import { amount } from "./expressions.ts";
import { run } from "./run.ts";
import { dayOf, gap, nameOf, quoteOf, type Sayings, sayParts, sentence, table, type Wording } from "./wording.ts";

/** `Amounts are rounded to the nearest SEK 1; …`. */
export function rounding(
  part: { readonly mode: string; readonly to: Ast.Expr },
  what: readonly [string, string],
  w: Wording,
): Run {
  const modes: Readonly<Record<string, readonly [string, string]>> = {
    "half up": ["to the nearest multiple of", "till närmaste multipel av"],
    "half even": ["to the nearest multiple of", "till närmaste multipel av"],
    up: ["up to a multiple of", "uppåt till en multipel av"],
    down: ["down to a multiple of", "nedåt till en multipel av"],
    "toward zero": ["toward zero to a multiple of", "mot noll till en multipel av"],
    "away from zero": ["away from zero to a multiple of", "från noll till en multipel av"],
  };
  const middle: Readonly<Record<string, readonly [string, string]>> = {
    "half up": [", and from the middle away from zero", ", och från mitten bort från noll"],
    "half even": [", and from the middle to the even multiple", ", och från mitten till den jämna multipeln"],
  };
  const [en, sv] = modes[part.mode] ?? [undefined, undefined];
  const [enMiddle, svMiddle] = middle[part.mode] ?? ["", ""];
  const how = en === undefined || sv === undefined ? gap(w) : [w.pick(en, sv)];
  return run`${w.pick(what[0], what[1])} ${how} ${amount(part.to, w)}${w.pick(enMiddle, svMiddle)}.`;
}

export function sayValue(clause: Ast.ValueClause, w: Wording): readonly Item[] {
  const dated = clause.parts.filter((part) => part.part === "is" && part.from !== undefined);
  if (dated.length < 2) return sayParts(clause, valueSayings, w);
  const first = clause.parts.indexOf(dated[0]!);
  const at = { start: dated[0]!.at.start, end: dated.at(-1)!.at.end };
  const rows = dated.flatMap((part) =>
    part.part === "is" && part.from !== undefined
      ? [{ at: part.at, cells: [dayOf(part.from, "from", w), amount(part.amount, w)] }]
      : [],
  );
  const head = w.pick(
    run`${nameOf(clause.name, w)} has these amounts, each from its day until the next.`,
    run`${nameOf(clause.name, w)} har dessa belopp, vart och ett från sin dag till nästa.`,
  );
  const series = [
    sentence(at, head),
    table(at, w.pick(["From", "Amount"], ["Från och med", "Belopp"]), rows),
    sentence(at, [
      w.pick(
        "What a period is worth follows the amount in force on the first day of the metric's period.",
        "Vad en period är värd följer det belopp som gäller den första dagen i måttets period.",
      ),
    ]),
  ];
  const before = { ...clause, parts: clause.parts.slice(0, first) };
  const after = { ...clause, parts: clause.parts.slice(first).filter((part) => !dated.includes(part)) };
  return [...sayParts(before, valueSayings, w), ...series, ...sayParts(after, valueSayings, w)];
}

const valueSayings: Sayings<Ast.ValueClause> = {
  is: (part, w, clause) => {
    const from =
      part.from === undefined
        ? []
        : w.pick(run` from ${dayOf(part.from, "from", w)}`, run` från och med ${dayOf(part.from, "from", w)}`);
    return [sentence(part.at, run`${nameOf(clause.name, w)} ${w.pick("is", "är")} ${amount(part.amount, w)}${from}.`)];
  },
  table: (part, w, { name }) => [
    sentence(
      part.at,
      w.pick(
        run`${nameOf(name, w)} has one amount for each row.`,
        run`${nameOf(name, w)} har ett belopp för varje rad.`,
      ),
    ),
    table(
      part.at,
      w.pick(["For", "Amount"], ["För", "Belopp"]),
      part.rows.map((row) => ({ at: row.at, cells: [quoteOf(row.key, w), amount(row.is, w)] })),
    ),
  ],
  "given by the contract": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`A contract that uses the library gives the amount, such as ${amount(part.example, w)}.`,
        run`Ett avtal som använder biblioteket anger beloppet, till exempel ${amount(part.example, w)}.`,
      ),
    ),
  ],
  source: (part, w) => [
    sentence(
      part.at,
      w.pick(run`It comes from: ${quoteOf(part.text, w)}.`, run`Det kommer från: ${quoteOf(part.text, w)}.`),
    ),
  ],
  round: (part, w) => [sentence(part.at, rounding(part, ["It is rounded", "Det avrundas"], w))],
};
