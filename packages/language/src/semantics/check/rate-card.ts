// Takes a rate card, gives a price per achieved outcome: the source of claims with one person, one outcome and one date column, the
// lines, and the cap per person.

import { sign } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Sharing as m3 } from "../../diagnostics/m3-sharing.ts";
import type { Span } from "../../source/span.ts";
import type { RateCardClause, RateRow } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { ColumnType, HowOften, RateCard, RateLine } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { all, checkCondition } from "./condition.ts";
import { constantOf } from "./constant.ts";
import { checkCount } from "./count.ts";
import { checkMoneyAmount } from "./expression.ts";
import { textAt } from "./operand.ts";
import { labelOf, onePart, reportMissing } from "./parts.ts";

/** A rate card. Sources and values are checked before. */
export function checkRateCard(context: Context, clause: RateCardClause): RateCard | undefined {
  const forPart = onePart(context, clause, "for");
  const source = forPart && resolve(context, forPart.name, ["data"])?.name;
  const fits = forPart && source !== undefined && requireColumns(context, source, forPart.name.at);
  const wherePart = onePart(context, clause, "where");
  const where =
    wherePart && source !== undefined && checkCondition(context, wherePart.condition, { source, fixed: false });
  const table = onePart(context, clause, "lines");
  const lines = table && checkLines(context, table.rows);
  const capPart = onePart(context, clause, "at most per person");
  const perPerson = capPart && checkPerPerson(context, capPart);
  if (!forPart) reportMissing(context, clause, ["For"]);
  if (!table || table.rows.length === 0) reportMissing(context, clause, ["Outcome"]);
  if (clause.name.node === "missing" || !fits || !lines || lines.length === 0) return undefined;
  if ((wherePart && !where) || (capPart && !perPerson)) return undefined;
  return {
    at: clause.at,
    nameAt: clause.name.at,
    name: clause.name.text,
    ...(clause.label ? { label: labelOf(clause.label) } : {}),
    source,
    lines,
    ...(where ? { where } : {}),
    ...(perPerson ? { perPerson } : {}),
  };
}

function requireColumns(context: Context, name: string, at: Span): boolean {
  const source = context.checked.sources.get(name);
  if (!source) return false;
  const count = (...kinds: readonly string[]) => source.columns.filter(({ type }) => kinds.includes(type.holds)).length;
  const isDay = (type: ColumnType) => type.holds === "date" || type.holds === "month";
  const inKey = source.columns.filter((column) => isDay(column.type) && source.key.includes(column.name));
  // Of several days, the one in the key is that of the claim.
  const days = inKey.length === 1 ? 1 : count("date") || count("month");
  const found = { person: count("person"), outcome: count("outcome"), date: days };
  const wrong = (["person", "outcome", "date"] as const).filter((holds) => found[holds] !== 1);
  for (const holds of wrong) {
    context.report(diagnose(m3.columnsForClaims, at, { source: name, holds, found: found[holds] }));
  }
  return wrong.length === 0;
}

function checkLines(context: Context, rows: readonly RateRow[]): readonly RateLine[] | undefined {
  const seen = new Set<string>();
  return all(
    rows.map((row): RateLine | undefined => {
      const pays = checkMoneyAmount(context, row.pays);
      const howOften = checkHowOften(context, row.howOften);
      if (row.outcome.node === "missing") return undefined;
      const outcome = row.outcome.text;
      const doubled = seen.has(outcome);
      seen.add(outcome);
      if (doubled) context.report(diagnose(m3.doubledRate, row.outcome.at, { outcome }));
      return !doubled && pays && howOften ? { at: row.at, outcome, pays, howOften } : undefined;
    }),
  );
}

function checkHowOften(context: Context, written: RateRow["howOften"]): HowOften | undefined {
  if ("node" in written) return undefined;
  if (written.often === "per claim") return { often: "per claim" };
  const times = checkCount(context, written.times, 1);
  return times === undefined ? undefined : { often: "per person", times };
}

type CapPart = Extract<RateCardClause["parts"][number], { part: "at most per person" }>;

function checkPerPerson(context: Context, part: CapPart): RateCard["perPerson"] {
  const written = part.amount;
  const amount = checkMoneyAmount(context, written.node === "money" ? withoutPer(written) : written);
  if (!amount || part.cutFirst === "missing") return undefined;
  const value = constantOf(context, amount);
  if (!value || sign(value) > 0) return { at: part.at, amount, cutFirst: part.cutFirst };
  context.report(diagnose(m3.capPerPersonNotPositive, amount.at, { text: textAt(context, amount.at) }));
  return undefined;
}

/** `at most £17,000 per person` is read as an amount, though a literal may carry its own `per`. */
function withoutPer(written: Extract<CapPart["amount"], { node: "money" }>): CapPart["amount"] {
  const { per, ...amount } = written;
  const isPerson = per?.unit === "standard" && per.keyword === "Person";
  return isPerson ? amount : written;
}
