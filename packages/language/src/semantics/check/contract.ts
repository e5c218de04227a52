// Takes the contract clause, gives title, currency and running time: what the checks of all other clauses stand on.

import { isCurrency } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m1 } from "../../diagnostics/m1-text.ts";
import { m3Clauses } from "../../diagnostics/m3-clauses.ts";
import type { ContractClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import { rangeOf } from "../dates.ts";
import type { Contract } from "../model/index.ts";
import { nearest } from "../nearest.ts";
import { replaceBy } from "../resolve.ts";
import { labelOf, onePart, reportMissing, textOf } from "./parts.ts";

export type Heading = Pick<Contract, "at" | "title" | "reference" | "version" | "currency" | "from" | "to">;

/** The one contract clause of a file; that it is missing, not first, or not alone is reported. */
export function contractClauseOf(context: Context): ContractClause | undefined {
  const { clauses } = context.file;
  const found = clauses.filter((clause) => clause.clause === "contract");
  const first = found[0];
  if (!first || clauses[0] !== first) {
    context.report(diagnose(m1.noContract, clauses[0]?.keywordAt ?? { start: 0, end: 0 }, {}));
  }
  for (const second of found.slice(1)) {
    const related = [
      {
        span: (first as ContractClause).keywordAt,
        message: { en: "the first one is here", sv: "den första finns här" },
      },
    ];
    context.report(diagnose(m3Clauses.secondContract, second.keywordAt, {}, { related }));
  }
  return first;
}

export function checkHeading(context: Context, clause: ContractClause): Partial<Heading> {
  const reference = textOf(onePart(context, clause, "reference")?.text);
  const version = textOf(onePart(context, clause, "version")?.text);
  const currency = currencyOfClause(context, clause);
  const runs = onePart(context, clause, "runs");
  if (!runs) reportMissing(context, clause, ["RunsFrom"]);
  const running = runs && rangeOf(context, runs);
  return {
    at: clause.at,
    ...(clause.title.node === "text" ? { title: labelOf(clause.title) } : {}),
    ...(reference === undefined ? {} : { reference }),
    ...(version === undefined ? {} : { version }),
    ...(currency === undefined ? {} : { currency }),
    ...(running ?? {}),
  };
}

function currencyOfClause(context: Context, clause: ContractClause): string | undefined {
  const part = onePart(context, clause, "currency");
  if (!part) reportMissing(context, clause, ["CurrencyWord"]);
  if (part?.code.node !== "name") return undefined;
  const { text: code, at } = part.code;
  // In a Swedish text `kr` is read as a sign of the contract's currency, so it cannot be the word that says which.
  if (isCurrency(code)) return code;
  const near = isCurrency(code.toUpperCase())
    ? code.toUpperCase()
    : nearest(code, ["SEK", "NOK", "DKK", "EUR", "GBP", "USD"]);
  const params = { code, ...(near === undefined ? {} : { nearest: near }) };
  context.report(
    diagnose(m3Clauses.unknownCurrency, at, params, { fixes: near === undefined ? [] : [replaceBy(at, near)] }),
  );
  return undefined;
}
