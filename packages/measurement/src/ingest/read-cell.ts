// Takes the text of a cell and its column, gives the value that the table will hold, or undefined if the contract does not accept it.
// This is the meaning of every cell; the SQL that reads whole files is held to it by a test.

import type { Column, TextFormat } from "@mast/language";
import { readCalendar } from "./calendar.ts";
import {
  type NumberMarks,
  noWords,
  numberMarks,
  numberPattern,
  paddedPattern,
  percentPattern,
  yesWords,
} from "./cell-patterns.ts";
import { integerBounds, isCoded } from "./integer-of.ts";

const largest = 2n ** 63n - 1n;

/** The integer of a cell that is not empty; for columns with codes the text itself. */
export function readCell(column: Column, format: TextFormat, text: string): bigint | string | undefined {
  if (isCoded(column.type)) return isPadded(text) ? undefined : text;
  const value = wholeOf(column.type, numberMarks(format), text);
  if (value === undefined || value > largest || value < -largest - 1n) return undefined;
  const { from, to } = integerBounds(column);
  return (from !== undefined && value < from) || (to !== undefined && value > to) ? undefined : value;
}

/** Whether a text begins or ends with white space. */
export function isPadded(text: string): boolean {
  return new RegExp(paddedPattern, "u").test(text);
}

/** The integer of a cell before bounds; it may be too large for the table. */
export function wholeOf(type: Column["type"], marks: NumberMarks, text: string): bigint | undefined {
  switch (type.holds) {
    case "nominal":
    case "ordinal": {
      const index = type.values.indexOf(text);
      return index < 0 ? undefined : BigInt(index);
    }
    case "yes or no": {
      const word = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
      if (yesWords.some((yes) => yes === word)) return 1n;
      return noWords.some((no) => no === word) ? 0n : undefined;
    }
    case "money":
    case "number":
      return decimalDigits(text, type.decimals, marks);
    case "share":
      return shareDigits(text, type.decimals, marks);
    case "person":
    case "text":
    case "outcome":
      return undefined;
    default:
      return readCalendar(type.holds, text);
  }
}

function shareDigits(text: string, decimals: number, marks: NumberMarks): bigint | undefined {
  if (!text.endsWith("%")) return decimalDigits(text, decimals, marks);
  const percent = decimalDigits(
    text.replace(new RegExp(`${percentPattern}$`), ""),
    decimals < 2 ? 0 : decimals - 2,
    marks,
  );
  if (percent === undefined || decimals >= 2) return percent;
  const unit = 10n ** BigInt(2 - decimals);
  return percent % unit === 0n ? percent / unit : undefined;
}

/** The value times 10^scale: the digits with the decimals padded, so that nothing is rounded. */
function decimalDigits(text: string, scale: number, marks: NumberMarks): bigint | undefined {
  if (!new RegExp(`^(?:${numberPattern(scale, marks)})$`).test(text)) return undefined;
  const [whole = "", fraction = ""] = [...text]
    .filter((c) => !marks.group.includes(c))
    .join("")
    .split(marks.decimal);
  return BigInt(whole.replace("-", "") + fraction.padEnd(scale, "0")) * (whole.startsWith("-") ? -1n : 1n);
}
