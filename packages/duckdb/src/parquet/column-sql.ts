// Takes the type in which Parquet stores a column and what the contract says it holds, gives its text (and integer) as SQL,
// or undefined where the stored type cannot be read as that exactly.

import type { Column, ColumnType } from "@mast/language";
import { identifier } from "../sql-text.ts";

export interface StoredColumn {
  readonly text: string;
  readonly integer?: string;
  readonly floating: boolean;
}

const whole = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;

/** What the contract calls the content of a column, for the diagnostic. */
export const contentNames: Readonly<Record<ColumnType["holds"], string>> = {
  person: "a person",
  text: "a text",
  outcome: "an outcome",
  nominal: "a value of a list",
  ordinal: "a value of a list",
  "yes or no": "yes or no",
  date: "a date",
  month: "a month",
  quarter: "a quarter",
  year: "a year",
  week: "a week",
  money: "an amount of money",
  number: "a number",
  share: "a share",
};

export function storedColumn(name: string, stored: string, { type }: Column): StoredColumn | undefined {
  const c = identifier(name);
  const exact = (text: string): StoredColumn => ({ text, floating: false });
  if (stored === "VARCHAR" || stored.startsWith("ENUM")) return exact(`nullif(CAST(${c} AS VARCHAR), '')`);
  const asText = exact(`CAST(${c} AS VARCHAR)`);
  switch (type.holds) {
    case "person":
    case "text":
    case "outcome":
      return whole.test(stored) || stored === "UUID" ? asText : undefined;
    case "nominal":
    case "ordinal":
    case "year":
      return whole.test(stored) ? asText : undefined;
    case "yes or no":
      return whole.test(stored) || stored === "BOOLEAN" ? asText : undefined;
    case "date":
      if (stored === "DATE") return asText;
      // A day is stored as its midnight by many programs; any other time of day stays visible in the text and is refused.
      return /^TIMESTAMP(_S|_MS|_NS)?$/.test(stored)
        ? exact(`regexp_replace(CAST(${c} AS VARCHAR), ' 00:00:00$', '')`)
        : undefined;
    case "money":
    case "number":
    case "share": {
      if (whole.test(stored)) return asText;
      const decimal = /^DECIMAL\(\d+,(\d+)\)$/.exec(stored);
      if (decimal !== null) return exact(withoutZeros(c, Number(decimal[1]), type.decimals));
      return stored === "DOUBLE" || stored === "FLOAT" ? floatingColumn(c, type.decimals) : undefined;
    }
    default:
      return undefined;
  }
}

/** The stored scale is no claim about digits: zeros beyond the contract's decimals are taken off, other digits stay. */
function withoutZeros(c: string, stored: number, decimals: number): string {
  const text = `CAST(${c} AS VARCHAR)`;
  if (stored <= decimals) return text;
  const pattern = decimals === 0 ? "[.]0+$" : `0{${stored - decimals}}$`;
  return `regexp_replace(${text}, '${pattern}', '')`;
}

/** A float is a decimal number only if it lies within 1e-6 of an integer below 2^53 in the smallest unit of the column. */
function floatingColumn(c: string, decimals: number): StoredColumn {
  const units = `(CAST(${c} AS DOUBLE) * 1${"0".repeat(decimals)})`;
  return {
    text: `CAST(${c} AS VARCHAR)`,
    integer: `CASE WHEN isfinite(${c}) AND abs(${units}) < 9007199254740992 AND abs(${units} - round(${units})) <= 1e-6
      THEN CAST(round(${units}) AS BIGINT) END`,
    floating: true,
  };
}
