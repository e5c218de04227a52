// Cells that no column of their kind may hold, each in an otherwise sound file.

import { rational } from "@mast/exact";
import type { ColumnType, TextFormat } from "@mast/language";
import type { BrokenFile } from "./broken-files.ts";
import { column, source, types } from "./data-clause.ts";

interface BrokenCell {
  readonly name: string;
  readonly type: ColumnType;
  readonly cell: string;
  readonly code: string;
  readonly text?: TextFormat;
  readonly bounds?: { readonly from?: ReturnType<typeof rational>; readonly to?: ReturnType<typeof rational> };
}

const { days, spells, money, share, date, month, yesNo, person } = types;
const comma: TextFormat = { separator: "semicolon", decimal: "comma" };
const spaced: TextFormat = { separator: "semicolon", decimal: "comma", thousands: "space" };
const places: ColumnType = { holds: "nominal", values: ["Home care", "Preschool"] };
const answers: ColumnType = { holds: "ordinal", values: ["never", "sometimes", "often"] };
const noughtTo31 = { from: rational(0), to: rational(31) };

const cells: readonly BrokenCell[] = [
  { name: "a word for a number", type: days, cell: "ill", code: "M5042" },
  { name: "two decimal points", type: days, cell: "1.2.3", code: "M5042" },
  { name: "a point without decimals", type: days, cell: "1.", code: "M5042" },
  { name: "a point without a whole part", type: days, cell: ".5", code: "M5042" },
  { name: "a minus sign after the number", type: days, cell: "5-", code: "M5042" },
  { name: "infinity", type: days, cell: "Infinity", code: "M5042" },
  { name: "digits of another script", type: days, cell: "١٢", code: "M5042" },
  { name: "a hexadecimal number", type: spells, cell: "0x1F", code: "M5042" },
  { name: "an underscore between digits", type: spells, cell: "1_000", code: "M5042" },
  { name: "yes for a number", type: spells, cell: "true", code: "M5042" },
  {
    name: "a decimal comma where a point is said",
    type: days,
    cell: "1,5",
    code: "M5043",
    text: { separator: "semicolon" },
  },
  { name: "a decimal point where a comma is said", type: days, cell: "1.5", code: "M5043", text: comma },
  {
    name: "Continental groups and comma where a point is said",
    type: money,
    cell: "1.234,56",
    code: "M5043",
    text: { separator: "semicolon" },
  },
  { name: "thousands in spaces", type: money, cell: "1 200", code: "M5044" },
  { name: "thousands in no-break spaces", type: money, cell: "12\u00a0345,50", code: "M5044", text: comma },
  { name: "thousands in commas", type: money, cell: "1,200.50", code: "M5044", text: { separator: "semicolon" } },
  { name: "thousands in points", type: money, cell: "1.200", code: "M5044", text: comma },
  { name: "thousands in apostrophes", type: money, cell: "1'200.50", code: "M5044" },
  { name: "a group of two digits", type: money, cell: "1 20", code: "M5045", text: spaced },
  { name: "a group of four digits", type: money, cell: "8 5486", code: "M5045", text: spaced },
  { name: "too many decimals", type: money, cell: "1.005", code: "M5046" },
  { name: "too many decimals though they are noughts", type: money, cell: "1.500", code: "M5046" },
  { name: "too many decimals of a share", type: share, cell: "0.12345", code: "M5046" },
  { name: "too many decimals of a percentage", type: share, cell: "12.345 %", code: "M5046" },
  { name: "an exponent", type: days, cell: "1e2", code: "M5047" },
  { name: "an exponent of a spreadsheet", type: money, cell: "1,2E+05", code: "M5047", text: comma },
  { name: "leading zeros", type: spells, cell: "007", code: "M5048" },
  { name: "a leading zero before decimals", type: days, cell: "00.5", code: "M5048" },
  { name: "a plus sign", type: days, cell: "+5", code: "M5049" },
  { name: "more digits than a cell can hold", type: spells, cell: "99999999999999999999", code: "M5050" },
  { name: "just more than a cell can hold", type: money, cell: "92233720368547758.08", code: "M5050" },
  { name: "a fraction of a whole number", type: spells, cell: "1.5", code: "M5051" },
  { name: "a whole number with a decimal nought", type: spells, cell: "2.0", code: "M5051" },
  { name: "above the range", type: days, cell: "31.01", code: "M5052", bounds: noughtTo31 },
  { name: "below the range", type: days, cell: "-0.01", code: "M5052", bounds: noughtTo31 },
  { name: "a share above the whole", type: share, cell: "101 %", code: "M5052", bounds: { to: rational(1) } },
  { name: "a value that is not listed", type: places, cell: "Hom care", code: "M5053" },
  { name: "a listed value in other capitals", type: places, cell: "home care", code: "M5053" },
  { name: "a level that is not on the scale", type: answers, cell: "rarely", code: "M5053" },
  { name: "neither yes nor no", type: yesNo, cell: "maybe", code: "M5054" },
  { name: "two for yes or no", type: yesNo, cell: "2", code: "M5054" },
  { name: "a date with slashes", type: date, cell: "01/02/2019", code: "M5055" },
  { name: "a date without noughts", type: date, cell: "2019-3-1", code: "M5055" },
  { name: "a date with a time", type: date, cell: "2019-03-01 00:00", code: "M5055" },
  { name: "a date of a spreadsheet as a number", type: date, cell: "43525", code: "M5055" },
  { name: "30 February", type: date, cell: "2019-02-30", code: "M5056" },
  { name: "29 February in a common year", type: date, cell: "1900-02-29", code: "M5056" },
  { name: "a thirteenth month in a date", type: date, cell: "2019-13-01", code: "M5056" },
  { name: "a thirteenth month", type: month, cell: "2019-13", code: "M5057" },
  { name: "a month without its nought", type: month, cell: "2019-3", code: "M5057" },
  { name: "a date for a month", type: month, cell: "2019-03-01", code: "M5057" },
  { name: "a fifth quarter", type: { holds: "quarter" }, cell: "2019-Q5", code: "M5057" },
  { name: "week 53 of a year with 52", type: { holds: "week" }, cell: "2019-W53", code: "M5057" },
  { name: "a year of two digits", type: { holds: "year" }, cell: "19", code: "M5057" },
  { name: "a currency after the amount", type: money, cell: "100 SEK", code: "M5058" },
  { name: "a currency sign before the amount", type: money, cell: "£5.50", code: "M5058" },
  { name: "kronor in words", type: money, cell: "1 200,50 kr", code: "M5058", text: spaced },
  { name: "a percentage for a number", type: days, cell: "12 %", code: "M5059" },
  { name: "a space before a number", type: days, cell: " 5", code: "M5041" },
  { name: "a no-break space after a number", type: days, cell: "5\u00a0", code: "M5041" },
  { name: "a space after a person", type: person, cell: "a ", code: "M5041" },
  { name: "white space alone", type: days, cell: "  ", code: "M5041" },
  { name: "not a number as programs write it", type: days, cell: "NaN", code: "M5064" },
  { name: "NULL as databases write it", type: days, cell: "NULL", code: "M5064" },
  { name: "a dash for no date", type: date, cell: "-", code: "M5064" },
  { name: "an error of a spreadsheet", type: money, cell: "#N/A", code: "M5064" },
];

export const brokenCells: readonly BrokenFile[] = cells.map(({ name, type, cell, code, text = {}, bounds = {} }) => {
  const separator = text.separator === "semicolon" ? ";" : ",";
  const sound = type.holds === "text" || type.holds === "person" ? "x" : "";
  return {
    name: `a cell: ${name}`,
    source: source([column("id", types.text), column("cell", type, { whenMissing: { rule: "none" }, ...bounds })], {
      text,
    }),
    content: [`id${separator}cell`, `1${separator}${sound}`, `2${separator}${cell}`, `3${separator}`, ""].join("\r\n"),
    faults: [[code, 3, "cell", cell]],
  };
});
