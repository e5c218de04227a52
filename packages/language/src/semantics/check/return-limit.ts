// Takes a limit that is a yearly return, gives the amount that settlement works out from the party's dated outlays and receipts.

import { add, one, sign } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3OverTime as m3 } from "../../diagnostics/m3-over-time.ts";
import { spell } from "../../keywords/table.ts";
import type { LimitClause } from "../../syntax/ast/index.ts";
import { clausesNamed } from "../clauses.ts";
import type { Context } from "../context.ts";
import { daysOf } from "../dates.ts";
import type { Expression, Limit } from "../model/index.ts";
import { moneyUnit } from "../units.ts";
import { all } from "./condition.ts";
import { constantOf } from "./constant.ts";
import { checkMoneyAmount, checkShare } from "./expression.ts";
import { textAt } from "./operand.ts";
import { endOf, onePart, partsNamed, reportConflict, reportMissing } from "./parts.ts";
import { checkRounding } from "./rounding.ts";

type ReturnPart = Extract<LimitClause["parts"][number], { part: "is a return" }>;

/** The amount of a limit by return; nothing when a part of it is wrong or undecided. */
export function checkReturn(
  context: Context,
  clause: LimitClause,
  part: ReturnPart,
  on: Limit["on"] | undefined,
): Expression | undefined {
  const rate = checkShare(context, part.rate);
  const share = rate && constantOf(context, rate);
  if (rate && !(share && sign(add(one, share)) > 0)) {
    context.report(diagnose(m3.returnNotFixed, rate.at, { text: textAt(context, rate.at) }));
  }
  const outlays = checkOutlays(context, clause);
  const rounding = roundingOf(context, clause);
  if (on && (on.on !== "party" || on.verb !== "receives")) {
    context.report(diagnose(m3.returnOfWhat, part.at, { text: textAt(context, part.at) }));
    return undefined;
  }
  if (part.every.node !== "missing" && part.every.grain !== "contract") {
    context.report(diagnose(m3.returnOfWhat, part.every.at, { text: textAt(context, part.every.at) }));
    return undefined;
  }
  if (!rate || !share || !outlays || !rounding || !on || context.currency === undefined) return undefined;
  const { party } = on;
  if (outlays.length === 0 && !paysIn(context, party)) {
    context.report(diagnose(m3.returnOnNothing, clause.keywordAt, { party }));
    return undefined;
  }
  const unit = moneyUnit(context.currency);
  return { node: "return", at: part.at, unit, kind: "number", party, rate, outlays, rounding };
}

/** What only a limit by return has. */
export function reportReturnParts(context: Context, clause: LimitClause): void {
  const [is] = partsNamed(clause, "is");
  if (!is) return;
  for (const part of clause.parts) {
    if (part.part === "outlays" || part.part === "round") reportConflict(context, clause, is, part);
  }
}

function checkOutlays(context: Context, clause: LimitClause) {
  const rows = onePart(context, clause, "outlays")?.rows ?? [];
  return all(
    rows.map(({ at, date, amount: written }) => {
      const amount = checkMoneyAmount(context, written);
      const day = daysOf(date)?.from;
      return amount && day !== undefined ? { at, day, amount } : undefined;
    }),
  );
}

function roundingOf(context: Context, clause: LimitClause) {
  const part = onePart(context, clause, "round");
  const { currency, spelling } = context;
  if (currency === undefined) return undefined;
  if (part) return checkRounding(context, part, { unit: moneyUnit(currency), kind: "number" });
  const mode = clause.clause === "cap" ? "Down" : "Up";
  const amount = (language: "en" | "sv") => (language === "en" ? `${currency} 1` : `1 ${currency}`);
  const line = (language: "en" | "sv") =>
    `${spell("Round", language)} ${spell(mode, language)} ${spell("To", language)} ${amount(language)}`;
  const title = { en: `Add “${line("en")}”`, sv: `Lägg till ”${line("sv")}”` };
  const fixes = [{ title, edits: [{ span: endOf(clause.at), text: `\n  ${line(spelling)}` }] }];
  reportMissing(context, clause, ["Round"], fixes);
  return undefined;
}

/** Whether a payment of the contract comes from the party. */
function paysIn(context: Context, party: string): boolean {
  return context.ask(({ file }) =>
    clausesNamed(file, "payment").some((clause) =>
      clause.parts.some(
        (part) =>
          part.part === "from" && part.splits.some((each) => each.party.node === "name" && each.party.text === party),
      ),
    ),
  );
}
