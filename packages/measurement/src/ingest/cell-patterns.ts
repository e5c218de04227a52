// Takes a column's type and how its file is written, gives the pattern that a whole cell must match: the same text for JavaScript and RE2.
// A cell that matches a number pattern has one reading; nothing is trimmed, rounded or guessed.

import type { TextFormat } from "@mast/language";

/** How numbers are written in one file. */
export interface NumberMarks {
  readonly decimal: "." | ",";
  /** The characters that may stand between groups of three digits; empty for none. */
  readonly group: string;
}

/** The space, the no-break space and the narrow no-break space count as the same mark. */
const groupMarks = { none: "", space: " \u00a0\u202f", point: ".", comma: "," } as const;

/** The marks that the contract names; a point and no grouping where it names none. */
export function numberMarks(text: TextFormat): NumberMarks {
  return { decimal: text.decimal === "comma" ? "," : ".", group: groupMarks[text.thousands ?? "none"] };
}

/** A number with at most so many decimals: no plus sign, exponent, padding or leading zeros; groups of exactly three digits. */
export function numberPattern(decimals: number, marks: NumberMarks): string {
  const plain = "0|[1-9][0-9]*";
  const whole = marks.group === "" ? plain : `${plain}|[1-9][0-9]{0,2}(?:[${marks.group}][0-9]{3})+`;
  const fraction = decimals === 0 ? "" : `(?:[${marks.decimal}][0-9]{1,${decimals}})?`;
  return `-?(?:${whole})${fraction}`;
}

/** The sign of per cent with at most one space of any kind before it. */
export const percentPattern = "[ \u00a0\u202f]?%";

export const datePattern = "[1-9][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
export const monthPattern = "[1-9][0-9]{3}-(?:0[1-9]|1[0-2])";
export const quarterPattern = "[1-9][0-9]{3}-Q[1-4]";
export const yearPattern = "[1-9][0-9]{3}";
export const weekPattern = "[1-9][0-9]{3}-W(?:0[1-9]|[1-4][0-9]|5[0-3])";

/** The words that a yes-or-no cell may hold, in any case. */
export const yesWords = ["yes", "true", "1", "ja"] as const;
export const noWords = ["no", "false", "0", "nej"] as const;

/** Found in a text that begins or ends with white space. */
export const paddedPattern = "^[\\t\\n\\v\\f\\r\\p{Z}]|[\\t\\n\\v\\f\\r\\p{Z}]$";
