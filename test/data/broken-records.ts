// Broken JSON and Parquet files. Lines are those of the text where the text is broken, numbers of records elsewhere.

import type { BrokenFile, Expected } from "./broken-files.ts";
import { column, source, types } from "./data-clause.ts";

const columns = [column("employee", types.person), column("month", types.month), column("days", types.days)];
const records = source(columns, { format: "json" });
const sound = '{"employee": "a", "month": "2018-10", "days": 1}';

const json = (name: string, content: string, faults: readonly Expected[]): BrokenFile => ({
  name: `JSON: ${name}`,
  source: records,
  content,
  faults,
});

const stored = source(columns, { format: "parquet" });
const parquet = (name: string, content: Uint8Array): BrokenFile => ({
  name: `Parquet: ${name}`,
  source: stored,
  content,
  faults: [["M5070"]],
});

export const brokenRecords: readonly BrokenFile[] = [
  json("cut short in a list", `[${sound},\n${sound}`, [["M5080", 2]]),
  json("cut short in a record", `${sound}\n{"employee": "b", "mon`, [["M5080", 2]]),
  json("a comma too many", `[${sound},\n]`, [["M5081", 2, undefined, "]"]]),
  json("single quotation marks", `${sound}\n{'employee': 'b'}\n`, [["M5081", 2, undefined, "'employee': 'b'}"]]),
  json("a number with a leading zero", `${sound}\n{"employee": "b", "month": "2018-10", "days": 01}\n`, [
    ["M5081", 2, undefined, "01}"],
  ]),
  json("not a number at all", `[${sound},\n{"employee": "b", "month": "2018-10", "days": NaN}]`, [
    ["M5081", 2, undefined, "NaN}"],
  ]),
  json("a list for a value", `[${sound},\n{"employee": "b", "month": "2018-10", "days": [1]}]`, [["M5082", 2, "days"]]),
  json("an object for a value", `[${sound},\n{"employee": {"id": 1}, "month": "2018-10", "days": 2}]`, [
    ["M5082", 2, "employee"],
  ]),
  json("a field twice", `[{"employee": "a", "employee": "b", "month": "2018-10", "days": 1},${sound}]`, [
    ["M5083", 1, "employee"],
  ]),
  json("a list of numbers", "[1, 2]", [["M5084", 1]]),
  json("one text", '"absence"', [["M5084", 1]]),
  json("an empty list", "[]", [["M5005"]]),
  json("a field missing everywhere", '[{"employee": "a", "month": "2018-10"}]', [["M5020", 1, "days"]]),
  json("a field missing somewhere", `[${sound}, {"employee": "b", "month": "2018-10"}]`, [["M5040", 2, "days", ""]]),
  json("null where a value must be", `[${sound}, {"employee": "b", "month": null, "days": 1}]`, [
    ["M5040", 2, "month", ""],
  ]),
  json("a number with an exponent", `[{"employee": "b", "month": "2018-10", "days": 1e2}]`, [
    ["M5047", 1, "days", "1e2"],
  ]),
  json(
    "more decimals than a float can tell apart",
    '[{"employee": "b", "month": "2018-10", "days": 0.1000000000000000055511151231257827}]',
    [["M5046", 1, "days", "0.1000000000000000055511151231257827"]],
  ),
  json(
    "records after a broken one keep their number",
    `${sound}\n{"days": {}}\n{"employee": "b", "month": "2018-13", "days": 1}\n`,
    [
      ["M5082", 2, "days"],
      ["M5057", 3, "month", "2018-13"],
    ],
  ),
  parquet("not Parquet", Buffer.from("employee,month,days\n")),
  parquet("its first and last bytes alone", Buffer.from("PAR1xxxxxxxxPAR1")),
  parquet("shorter than any", Buffer.from("PAR1")),
];
