// Takes a text that is no number of its column, gives the diagnostic for the way in which it is written.

import { type ColumnType, type Diagnostic, m5, type TextFormat } from "@mast/language";
import type { Say } from "./cell-fault.ts";
import { type NumberMarks, numberMarks } from "./cell-patterns.ts";

type NumberType = Extract<ColumnType, { readonly decimals: number }>;

const currency = String.raw`(?:\p{Sc}|kr\.?|:-|[a-z]{3})`;
const digits = String.raw`-?\d[\d.,\s]*`;
const withCurrency = new RegExp(String.raw`^(?:${currency}\s?${digits}|${digits}(?::-)?\s?${currency})$`, "iu");
const groupMarks = { space: " \u00a0\u202f", apostrophe: "'’", comma: ",", point: "." } as const;

/** The diagnostic of a text that `wholeOf` does not read. */
export function numberFault(type: NumberType, marks: NumberMarks, text: string, say: Say): Diagnostic {
  if (type.holds === "share" && text.endsWith("%")) {
    const bare = text.replace(/[ \u00a0\u202f]?%$/, "");
    return written(bare, type.decimals < 2 ? 0 : type.decimals - 2, marks, say) ?? say(m5.cellNotANumber, {});
  }
  if (text.endsWith("%")) return say(m5.cellPercent, {});
  if (type.holds === "money" && withCurrency.test(text)) return say(m5.cellCurrency, { currency: type.currency });
  if (type.holds === "number" && type.decimals === 0 && decimal(marks).test(text))
    return say(m5.cellFractionOfWhole, {});
  return written(text, type.decimals, marks, say) ?? say(m5.cellNotANumber, {});
}

/** Ways of writing a number that the contract does not read. */
function written(text: string, decimals: number, marks: NumberMarks, say: Say): Diagnostic | undefined {
  if (/^[-+]?\d+(?:[.,]\d+)?e[-+]?\d+$/i.test(text)) return say(m5.cellExponent, {});
  if (/^\+\d/.test(text)) return say(m5.cellPlusSign, { corrected: text.slice(1) });
  if (/^-?0\d[\d.,]*$/.test(text)) {
    return say(m5.cellLeadingZero, { corrected: text.replace(/^(-?)0+(?=\d)/, "$1") });
  }
  if (decimal(marks).test(text)) return say(m5.cellTooManyDecimals, { allowed: decimals });
  return groupedOtherwise(text, marks, say) ?? otherDecimal(text, marks, say) ?? malformed(text, marks, say);
}

function groupedOtherwise(text: string, marks: NumberMarks, say: Say): Diagnostic | undefined {
  const mark = otherGroup(text, marks);
  if (mark === undefined) return undefined;
  const corrected = [...text].filter((c) => !groupMarks[mark].includes(c)).join("");
  return say(m5.cellGrouped, { mark, corrected });
}

/** What stands between thousands of a number that is right but for it. */
function otherGroup(text: string, marks: NumberMarks): keyof typeof groupMarks | undefined {
  return (Object.keys(groupMarks) as (keyof typeof groupMarks)[]).find((mark) => {
    const characters = groupMarks[mark];
    if (characters === marks.decimal || characters === marks.group) return false;
    return new RegExp(`^-?[1-9]\\d{0,2}(?:[${characters}]\\d{3})+(?:[${marks.decimal}]\\d+)?$`).test(text);
  });
}

/** Digits with the other decimal mark, with or without groups. */
function otherDecimal(text: string, marks: NumberMarks, say: Say): Diagnostic | undefined {
  if (!hasOtherDecimal(text, marks)) return undefined;
  const other = otherThan(marks);
  const corrected = text
    .replace(/[^\d,.-]/g, "")
    .replaceAll(marks.decimal, "")
    .replace(other, marks.decimal);
  return say(m5.cellWrongDecimalMark, { written: other === "," ? ("comma" as const) : ("point" as const), corrected });
}

function hasOtherDecimal(text: string, marks: NumberMarks): boolean {
  const groups = `[1-9]\\d{0,2}(?:[ \u00a0\u202f'’${marks.decimal}]\\d{3})+`;
  return new RegExp(`^-?(?:\\d+|${groups})[${otherThan(marks)}]\\d+$`).test(text);
}

function otherThan(marks: NumberMarks): "," | "." {
  return marks.decimal === "." ? "," : ".";
}

/** A mark that a data clause can name and that a number has instead of the contract's. */
export interface OtherMark {
  readonly marks: "decimal" | "thousands";
  readonly mark: "comma" | "point" | "space";
}

/** The mark for which alone a text is no number of the contract. */
export function otherMark(text: string, format: TextFormat): OtherMark | undefined {
  const marks = numberMarks(format);
  const group = otherGroup(text, marks);
  if (group !== undefined) return group === "apostrophe" ? undefined : { marks: "thousands", mark: group };
  if (!hasOtherDecimal(text, marks)) return undefined;
  return { marks: "decimal", mark: otherThan(marks) === "," ? "comma" : "point" };
}

function malformed(text: string, marks: NumberMarks, say: Say): Diagnostic | undefined {
  const pattern = new RegExp(`^-?\\d+(?:[ \u00a0\u202f'’${marks.group}]\\d+)+(?:[${marks.decimal}]\\d+)?$`);
  return pattern.test(text) ? say(m5.cellMalformedGroups, {}) : undefined;
}

/** A number of the contract's own marks with any number of decimals. */
function decimal(marks: NumberMarks): RegExp {
  const groups = marks.group === "" ? "" : `|[1-9]\\d{0,2}(?:[${marks.group}]\\d{3})+`;
  return new RegExp(`^-?(?:0|[1-9]\\d*${groups})[${marks.decimal}]\\d+$`);
}
