// Broken files, each with what must be said of it: code, line (or record), column and value.

import type { Source } from "@mast/language";
import { brokenCells } from "./broken-cells.ts";
import { brokenRecords } from "./broken-records.ts";
import { column, leaveOut, meansNone, source, types } from "./data-clause.ts";

export type Expected = readonly [code: string, line?: number | undefined, column?: string | undefined, value?: string];

export interface BrokenFile {
  readonly name: string;
  readonly source: Source;
  readonly content: string | Uint8Array | { readonly path: string };
  readonly faults: readonly Expected[];
}

const three = [column("employee", types.person), column("month", types.month), column("days", types.days)];
const plain = source(three);
const semicolons = source(three, { text: { separator: "semicolon" } });
const keyed = source(three, { key: ["employee", "month"] });
const gapless = source(three, { key: ["employee", "month"], withoutGaps: true });
const head = "employee,month,days\n";

const csv = (
  name: string,
  content: string | Uint8Array,
  faults: readonly Expected[],
  of: Source = plain,
): BrokenFile => ({
  name,
  source: of,
  content,
  faults,
});

/** A text in Windows-1252: the letters of Latin-1 have the same bytes there. */
const latin = (text: string) => Buffer.from(text, "latin1");
const placed = source([column("plåts", types.text), column("days", types.days)]);
const named = source([column("workplace", types.text), column("days", types.days)]);

const files: readonly BrokenFile[] = [
  csv("the file is not there", { path: "/nowhere/absence.csv" } as never, [["M5001"]]),
  csv("the path leads through a file", { path: "/etc/passwd/absence.csv" } as never, [["M5001"]]),
  csv("the file is a folder", { path: "/" } as never, [["M5003"]]),
  csv("the file is empty", "", [["M5004"]]),
  csv("the file holds line ends alone", "\n\n\n", [["M5004"]]),
  csv("the file holds a byte order mark alone", "\ufeff", [["M5004"]]),
  csv("a header without rows", head, [["M5005"]]),
  csv("a header without rows or line end", "employee,month,days", [["M5005"]]),
  csv("a workbook", Buffer.from("504b0304140006000800", "hex"), [["M5006"]]),
  csv("a compressed file", Buffer.from("1f8b0800000000000003", "hex"), [["M5006"]]),
  csv("a PDF", "%PDF-1.7\n", [["M5006"]]),
  csv(
    "Windows-1252 where UTF-8 is expected",
    latin("workplace,days\nSkola,1\nVårdcentral,2\n"),
    [["M5010", 3, undefined, "Vårdcentral"]],
    named,
  ),
  csv(
    "UTF-8 cut in the middle of a letter",
    Buffer.from("workplace,days\nV\xc3", "latin1"),
    [
      ["M5010", 2, undefined, "VÃ"],
      ["M5034", 2, undefined, "V\ufffd"],
    ],
    named,
  ),
  csv("names and cells in Windows-1252", latin("plåts,days\nÅsö,1\n"), [["M5010", 1, undefined, "plåts"]], placed),
  csv(
    "names and cells in Windows-1252 with another separator",
    latin("plåts;days\nÅsö;1\n"),
    [
      ["M5010", 1, undefined, "plåts;days"],
      ["M5024", 1, undefined, "plåts;days"],
    ],
    placed,
  ),
  csv("UTF-8 saved twice", "plåts,days\nÃ…sÃ¶,1\n", [["M5099", 2, undefined, "Ã…sÃ¶"]], placed),
  csv("a spreadsheet's line before the names", `sep=,\n${head}a,2018-10,1\n`, [["M5096", 2]]),
  csv("another file", "x,y\n1,2\n", [["M5098", 1]]),
  csv("rows without any value", `${head}a,2018-10,1\n,,\n`, [["M5097", 3]]),
  csv("a row with its total alone", `${head}a,2018-10,1\nall,,1\nb,2018-10,1\nsum,,\n`, [
    ["M5040", 3, "month", ""],
    ["M5097", 5],
  ]),
  csv("decimal commas all through", `${head}a,2018-10,"1,5"\nb,2018-10,"2,5"\nc,2018-10,"0,5"\n`, [
    ["M5095", 2, "days", "1,5"],
  ]),
  csv("UTF-16 with its mark", Buffer.from(`\ufeff${head}a,2018-10,1\n`, "utf16le"), [["M5011"]]),
  csv("UTF-16 without a mark", Buffer.from(`${head}a,2018-10,1\n`, "utf16le"), [["M5011"]]),
  csv(
    "UTF-8 where Windows-1252 is said",
    "workplace,days\nSkola,1\nVårdcentral,2\n",
    [["M5012", 3, undefined, "VÃ¥rdcentral"]],
    { ...named, text: { encoding: "windows-1252" } },
  ),
  csv(
    "a byte that Windows-1252 does not have",
    Buffer.concat([latin("workplace,days\nVå"), Buffer.from([0x81]), latin("rd,2\n")]),
    [["M5013", 2, undefined, "Vå\u0081rd"]],
    { ...named, text: { encoding: "windows-1252" } },
  ),
];

const headers: readonly BrokenFile[] = [
  csv("a column is missing", "employee,month\na,2018-10\n", [["M5020", 1, "days"]]),
  csv("a column is misspelt", "employee,month,dayss\na,2018-10,1\n", [["M5020", 1, "days"]]),
  csv("two columns are missing", "employee,x\na,1\n", [
    ["M5020", 1, "month"],
    ["M5020", 1, "days"],
  ]),
  csv("a header differs in capitals", "Employee,month,days\na,2018-10,1\n", [["M5021", 1, "employee", "Employee"]]),
  csv("a header has a space", "employee,month, days\na,2018-10,1\n", [["M5021", 1, "days", " days"]]),
  csv("a header is doubled", "employee,month,days,days\na,2018-10,1,2\n", [["M5022", 1, "days"]]),
  csv("semicolons where commas are said", "employee;month;days\na;2018-10;1\n", [
    ["M5024", 1, undefined, "employee;month;days"],
  ]),
  csv(
    "commas where semicolons are said",
    `${head}a,2018-10,1\n`,
    [["M5024", 1, undefined, "employee,month,days"]],
    semicolons,
  ),
  csv("tabs where commas are said", "employee\tmonth\tdays\na\t2018-10\t1\n", [
    ["M5024", 1, undefined, "employee\tmonth\tdays"],
  ]),
  csv("bars where commas are said", "employee|month|days\na|2018-10|1\n", [
    ["M5024", 1, undefined, "employee|month|days"],
  ]),
  csv("no header at all", "a,2018-10,1\nb,2018-10,2\n", [["M5098", 1]]),
  csv(
    "a column of the contract is named row",
    `${head}a,2018-10,1\n`,
    [["M5025"]],
    source([column("row", types.text)]),
  ),
  csv(
    "two columns differ in capitals",
    "Days,days\n1,2\n",
    [["M5026"]],
    source([column("Days", types.days), column("days", types.days)]),
  ),
];

const structure: readonly BrokenFile[] = [
  csv("too few cells", `${head}a,2018-10,1\nb,2018-10\nc,2018-10,3\n`, [["M5030", 3, undefined, "b,2018-10"]]),
  csv("too many cells", `${head}a,2018-10,1,5\nb,2018-10,2\n`, [["M5031", 2, undefined, "a,2018-10,1,5"]]),
  csv("a quote is never closed", `${head}a,2018-10,1\n"b,2018-10,2\nc,2018-10,3\n`, [
    ["M5032", 3, undefined, '"b,2018-10,2'],
  ]),
  csv("a quote in the middle of a cell", `${head}a"b,2018-10,1\n`, [["M5033", 2, undefined, 'a"b,2018-10,1']]),
  csv("text after a closing quote", `${head}"a"b,2018-10,1\n`, [["M5033", 2, undefined, '"a"b,2018-10,1']]),
  csv("a space after a closing quote", `${head}"a" ,2018-10,1\n`, [["M5033", 2, undefined, '"a" ,2018-10,1']]),
  csv("the file is cut short", `${head}a,2018-10,1\nb,2018-1`, [["M5034", 3, undefined, "b,2018-1"]]),
  csv("a blank line in the middle", `${head}a,2018-10,1\n\nb,2018-10,2\n`, [["M5035", 3, undefined, ""]]),
  csv("a blank line before the header", `\n${head}a,2018-10,1\n`, [["M5035", 1, undefined, ""]]),
  csv("line ends of an old Mac", "employee,month,days\ra,2018-10,1\r", [
    ["M5036", 1, undefined, "employee,month,days\ra,2018-10,1"],
  ]),
  csv("a carriage return inside a cell", `${head}a\rb,2018-10,1\n`, [["M5036", 2, undefined, "a\rb,2018-10,1"]]),
  csv("a zero byte", `${head}a\0,2018-10,1\n`, [["M5037", 2, undefined, "a\0,2018-10,1"]]),
  csv("a line that starts with # is data", `${head}# comment\na,2018-10,1\n`, [["M5030", 2, undefined, "# comment"]]),
  csv(
    "faults of rows and of cells at once, with the right lines",
    `${head}"a\nb",2018-10,x\nc,2018-10\n\nd,2018-13,1\n`,
    [
      ["M5030", 4, undefined, "c,2018-10"],
      ["M5035", 5, undefined, ""],
      ["M5042", 2, "days", "x"],
      ["M5057", 6, "month", "2018-13"],
    ],
  ),
];

const keys: readonly BrokenFile[] = [
  csv(
    "two rows of one key",
    `${head}a,2018-10,1\nb,2018-10,2\na,2018-10,3\n`,
    [["M5060", 4, "month", "a, 2018-10"]],
    keyed,
  ),
  csv(
    "three rows of one key",
    `${head}a,2018-10,1\na,2018-10,2\na,2018-10,3\n`,
    [
      ["M5060", 3, "month", "a, 2018-10"],
      ["M5060", 4, "month", "a, 2018-10"],
    ],
    keyed,
  ),
  csv(
    "a key is doubled by a row that is left out",
    "employee,month,days\na,2018-10,1\na,2018-10,\n",
    [["M5060", 3, "month", "a, 2018-10"]],
    source(
      [
        column("employee", types.person),
        column("month", types.month),
        column("days", types.days, { whenMissing: leaveOut }),
      ],
      { key: ["employee", "month"] },
    ),
  ),
  csv(
    "a month is skipped",
    `${head}a,2018-12,1\na,2018-10,2\na,2019-02,3\n`,
    [
      ["M5061", 2, "month", "2018-12"],
      ["M5061", 4, "month", "2019-02"],
    ],
    gapless,
  ),
  csv("a missing key", `${head}a,,1\n`, [["M5040", 2, "month", ""]], keyed),
  csv(
    "a missing value that rejects the file among others that do not",
    "employee,ended,days\na,,1\n,2018-10-01,2\n",
    [["M5040", 3, "employee", ""]],
    source([
      column("employee", types.person),
      column("ended", types.date, { whenMissing: meansNone }),
      column("days", types.days),
    ]),
  ),
];

export const broken: readonly BrokenFile[] = [
  ...files,
  ...headers,
  ...structure,
  ...keys,
  ...brokenCells,
  ...brokenRecords,
];
