// The same content written in every way that the contract can name gives the same table, and what a missing value means is followed.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnection } from "@mast/duckdb";
import { rational } from "@mast/exact";
import type { Source, TextFormat } from "@mast/language";
import { expect, test } from "vitest";
import { column, leaveOut, meansNone, read, readable, source, types } from "./data-clause.ts";

const columns = [
  column("employee", types.person),
  column("month", types.month),
  column("workplace", types.text, { header: "arbetsplats" }),
  column("cost", types.money),
  column("share", types.share),
  column("ended", types.date, { whenMissing: meansNone }),
  column("retired", types.yesNo),
];
const of = (text: TextFormat = {}, more: Partial<Source> = {}) =>
  source(columns, { text, key: ["employee", "month"], ...more });
const head = "employee,month,arbetsplats,cost,share,ended,retired\n";
const english = `${head}b,2018-10,"Hemtjänst, norr",1234567.50,0.125,,no\na,2018-11,Förskola,-0.05,1,2018-11-30,yes\n`;
const swedish = `employee;month;arbetsplats;cost;share;ended;retired\nb;2018-10;Hemtjänst, norr;1 234 567,50;12,5 %;;nej\na;2018-11;Förskola;-0,05;100 %;2018-11-30;ja\n`;
const point = english.replace("1234567.50", '"1,234,567.50"');
const semicolon: TextFormat = { separator: "semicolon", decimal: "comma", thousands: "space" };
const json = JSON.stringify([
  {
    employee: "b",
    month: "2018-10",
    arbetsplats: "Hemtjänst, norr",
    cost: 1234567.5,
    share: 0.125,
    ended: null,
    retired: false,
  },
  {
    employee: "a",
    month: "2018-11",
    arbetsplats: "Förskola",
    cost: -0.05,
    share: 1,
    ended: "2018-11-30",
    retired: true,
  },
]);
const lines = json.slice(1, -1).replace("},{", "}\n{");

const expected = [
  [1n, 585n, "Hemtjänst, norr", 123_456_750n, 1250n, null, 0n],
  [0n, 586n, "Förskola", -5n, 10_000n, 17_865n, 1n],
];

test.each<[string, Source, string | Uint8Array]>([
  ["English", of(), english],
  ["English with a byte order mark", of(), `\ufeff${english}`],
  ["line ends of Windows", of(), english.replaceAll("\n", "\r\n")],
  ["both kinds of line end", of(), english.replace("\n", "\r\n")],
  ["no line end at the end", of(), english.trimEnd()],
  ["blank lines at the end", of(), `${english}\n\r\n\n`],
  [
    "every cell in quotation marks",
    of(),
    english.replace(/"Hemtjänst, norr"|[^,\n]+|(?<=,)(?=,)/g, (cell) => (cell.startsWith('"') ? cell : `"${cell}"`)),
  ],
  ["thousands in commas", of({ thousands: "comma" }), point],
  ["Swedish", of(semicolon), swedish],
  [
    "Swedish with no-break spaces",
    of(semicolon),
    swedish.replaceAll("1 234 567", "1\u00a0234\u202f567").replace("12,5 %", "12,5\u00a0%"),
  ],
  [
    "Swedish with points between thousands",
    of({ ...semicolon, thousands: "point" }),
    swedish.replace("1 234 567", "1.234.567"),
  ],
  ["Swedish in Windows-1252", of({ ...semicolon, encoding: "windows-1252" }), Buffer.from(swedish, "latin1")],
  [
    "Windows-1252 with both kinds of line end",
    of({ ...semicolon, encoding: "windows-1252" }),
    Buffer.from(swedish.replace("\n", "\r\n"), "latin1"),
  ],
  [
    "tabs",
    of({ separator: "tab" }),
    english.replace('"Hemtjänst, norr"', "Hemtjänst¤ norr").replaceAll(",", "\t").replace("¤", ","),
  ],
  [
    "columns in another order",
    of(),
    english
      .split("\n")
      .map((line) => (line === "" ? "" : swapped(line)))
      .join("\n"),
  ],
  ["JSON in a list", of({}, { format: "json", file: "a.json" }), json],
  ["JSON line by line", of({}, { format: "json", file: "a.json" }), lines],
  ["JSON with white space", of({}, { format: "json", file: "a.json" }), JSON.stringify(JSON.parse(json), null, 2)],
])("%s", async (_, clause, content) => {
  const reading = await read(clause, content);
  expect(reading.diagnostics).toEqual([]);
  expect(readable(reading).map((row) => row.slice(0, -1))).toEqual(expected);
  expect(reading.rows.map((row) => row.at(-1))).toEqual(clause.format === "json" ? [1n, 2n] : [2n, 3n]);
  expect(reading.value?.report).toMatchObject({
    rows: 2n,
    rowsRead: 2n,
    first: "2018-10",
    last: "2018-11",
    totals: { cost: rational(123_456_745, 100), share: rational(9, 8) },
  });
});

/** The cells of a line without commas in quotes but one, last first. */
function swapped(line: string): string {
  return (line.match(/"[^"]*"|[^,]+|(?<=,)(?=,)/g) ?? []).reverse().join(",");
}

test("dashes, curly quotation marks and € of Windows-1252 are read as what they are", async () => {
  const clause = source([column("workplace", types.text)], { text: { encoding: "windows-1252" } });
  const reading = await read(clause, Buffer.from("workplace\n\xc5s\xf6 \x96 \x94\x80\x94\n", "latin1"));
  expect(readable(reading).map(([workplace]) => workplace)).toEqual(["Åsö – ”€”"]);
});

test("a column that the contract does not name is told and not read", async () => {
  const { value, diagnostics } = await read(source([column("days", types.days)]), "name,days,age\nx,1,2\n");
  expect(value?.columns.map(({ name }) => name)).toEqual(["days"]);
  expect(diagnostics.map(({ code, severity, message }) => [code, severity, message.en])).toEqual([
    ["M5023", "information", "The file absence.csv also has name and age, which the contract does not read."],
  ]);
});

test("a missing value counts, leaves out the row or means none, as the contract says", async () => {
  const clause = source([
    column("employee", types.person),
    column("workplace", types.text, { whenMissing: leaveOut }),
    column("days", types.days, {
      whenMissing: { rule: "counts as", value: { cell: "number", number: rational(3, 2) } },
    }),
    column("unit", types.text, { whenMissing: { rule: "counts as", value: { cell: "text", text: "Unknown" } } }),
    column("ended", types.date, { whenMissing: meansNone }),
  ]);
  const reading = await read(
    clause,
    'employee,workplace,days,unit,ended\na,X,,,""\na,,2,U,2019-01-01\nb,"",3,U,\nb,Y,0,U,\n',
  );
  expect(readable(reading)).toEqual([
    [0n, "X", 150n, "Unknown", null, 2n],
    [1n, "Y", 0n, "U", null, 5n],
  ]);
  expect(reading.value?.leftOut).toEqual([
    { of: "Absence", reason: { why: "missing value", column: "workplace" }, rows: 2n, people: 2n },
  ]);
  expect(reading.value?.report).toMatchObject({ rows: 4n, rowsRead: 2n });
});

test("a line is the physical line, also after cells with line ends in them", async () => {
  const content = '"id",note\n1,"a\nb"\n2,c\n3,"d\r\n\r\ne"\n4,f\n';
  const reading = await read(source([column("id", types.spells), column("note", types.text)]), content);
  expect(readable(reading)).toEqual([
    [1n, "a\nb", 2n],
    [2n, "c", 4n],
    [3n, "d\r\n\r\ne", 5n],
    [4n, "f", 8n],
  ]);
});

test("a file of one column may have empty cells, and blank lines at its end mean nothing", async () => {
  const reading = await read(source([column("days", types.spells, { whenMissing: meansNone })]), "days\n1\n\n2\n\n\n");
  expect(reading.rows).toEqual([
    [1n, 2n],
    [null, 3n],
    [2n, 4n],
  ]);
});

test("texts that look like marks are texts", async () => {
  const reading = await read(
    source([column("note", types.text), column("n", types.spells)]),
    'note,n\n\\N,1\n#x,2\nNULL,3\n"a ""b"", c",4\n',
  );
  expect(readable(reading).map(([note]) => note)).toEqual(["\\N", "#x", "NULL", 'a "b", c']);
});

test("many faults are counted, and twenty are shown from all columns that have any", async () => {
  const rows = Array.from({ length: 100 }, (_, i) => `${i < 98 ? "x" : "1"},${i === 99 ? "y" : "2"}`);
  const { value, diagnostics } = await read(
    source([column("a", types.spells), column("b", types.spells)]),
    `a,b\n${rows.join("\n")}\n`,
  );
  expect(value).toBeNull();
  expect(diagnostics.filter(({ code }) => code === "M5042")).toHaveLength(20);
  expect(diagnostics.some(({ place }) => place.in === "data" && place.column === "b")).toBe(true);
  expect(diagnostics.at(-1)?.message.en).toBe("The file absence.csv has 99 faults, of which 20 are shown.");
});

test("sources and columns may have any name", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mast-names-"));
  const connection = await openConnection();
  const names = ["record", "v0", "v1", "f0", "wrong", "text", "code", "select", 'a "b"', "x;y", "first", "shift"];
  const path = join(folder, "absence.csv");
  await writeFile(
    path,
    `${names.map((name) => `"${name.replaceAll('"', '""')}"`).join(",")}\n${names.map((_, i) => i).join(",")}\n`,
  );
  const clause = source(names.map((name) => column(name, types.spells)));
  const tables: string[] = [];
  for (const name of ["staged", "Absence", "absence", "reading", "Absence"]) {
    const { value, diagnostics } = await connection.ingest({ ...clause, name }, path);
    expect(diagnostics).toEqual([]);
    tables.push(value?.table ?? "");
  }
  expect(tables).toEqual(["staged", "Absence", "absence 2", "reading", "Absence"]);
  await connection.lock();
  for (const table of tables) {
    const text = `SELECT * FROM "${table}"`;
    expect(await connection.run({ title: table, text, parameters: [], columns: [] })).toEqual([
      [...names.map((_, i) => BigInt(i)), 2n],
    ]);
  }
  await connection.close();
  await rm(folder, { recursive: true });
});
