// The whole road on the contract that the language is explained by, with data so even that every number is worked out by hand.
//
// Before: 2 days per employee and month, others 1. After: 1 day, others still 1, so 2 are expected. Four employees avoid 4 days a
// month: 48 in year 1 at SEK 2,143 = 102,864; in year 2 12 at 2,143 and 36 at 2,190 = 104,556; in year 3 48 at 2,190 = 105,120.
// Of the whole the provider has 40 % of what falls between SEK 50,000 and 150,000: 21,145.60 after year 1, 40,000 from year 2 on.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openConnection } from "@mast/duckdb";
import { evaluate, type Road } from "@mast/engine";
import { branchLines, explainPayment, toJson, toMarkdown } from "@mast/statement";
import { readStatement } from "@mast/statement/schema";
import { describe, expect, it } from "vitest";

const folder = import.meta.dirname;
const text = readFileSync(join(folder, "healthy-workplaces.mast"), "utf8");

async function settled(more: Partial<Road> = {}) {
  const connection = await openConnection();
  const contractText = more.contractText ?? text;
  try {
    return await evaluate({
      contractText,
      contractName: "healthy-workplaces.mast",
      contractHash: createHash("sha256").update(contractText).digest("hex"),
      programVersion: "0.1.0",
      pathOf: ({ file }) => join(folder, file),
      connection,
      ...more,
    });
  } finally {
    await connection.close();
  }
}

async function statementOf(more: Partial<Road> = {}) {
  const { value, diagnostics } = await settled(more);
  if (value === null) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message.en}`).join("\n"));
  return value;
}

describe("the road", () => {
  it("settles to the krona what was worked out by hand", async () => {
    const statement = await statementOf();
    expect(statement.asOf).toEqual({ date: "2021-09-30", because: "end of the running time" });
    expect(statement.priced.map(({ amount }) => amount)).toEqual(["102864", "207420", "312540"]);
    expect(statement.payments.map(({ period, due, amount, money }) => [period.key, due, amount, money])).toEqual([
      ["contract year 1", "2019-11-29", "21146", "SEK 21146.00"],
      ["contract year 2", "2020-11-29", "18854", "SEK 18854.00"],
      ["contract year 3", "2021-11-29", "0", "SEK 0.00"],
    ]);
    expect(statement.totals).toEqual([
      { from: "Municipality", to: "Provider", amount: "40000", money: "SEK 40000.00" },
    ]);
  });

  it("says what the effect was in every window", async () => {
    const statement = await statementOf();
    const short = statement.metrics.find(({ name }) => name === "ShortAbsence");
    expect(short?.baseline?.windows).toEqual([
      { from: "2018-10-01", to: "2019-09-30", expected: "96", observed: "48", effect: "48", relative: "1/2" },
      { from: "2018-10-01", to: "2020-09-30", expected: "192", observed: "96", effect: "96", relative: "1/2" },
      { from: "2018-10-01", to: "2021-09-30", expected: "288", observed: "144", effect: "144", relative: "1/2" },
    ]);
  });

  it("settles up to the day that is stated", async () => {
    const statement = await statementOf({ asOf: "2019-12-31" });
    expect(statement.asOf).toEqual({ date: "2019-12-31", because: "stated" });
    expect(statement.payments.map(({ amount }) => amount)).toEqual(["21146"]);
  });

  it("does not pay again what an earlier statement paid", async () => {
    const first = await statementOf({ asOf: "2019-12-31" });
    const second = await statementOf({ asOf: "2020-12-31", earlier: first });
    expect(second.payments.map(({ period, amount }) => [period.key, amount])).toEqual([["contract year 2", "18854"]]);
    const third = await statementOf({ earlier: second });
    expect(third.payments.map(({ period, amount }) => [period.key, amount])).toEqual([["contract year 3", "0"]]);
    expect(third.earlier.map(({ amount }) => amount)).toEqual(["21146", "18854"]);
  });

  it("refuses an earlier statement of another contract, or of a later day", async () => {
    const earlier = await statementOf();
    const other = { ...earlier, contract: { ...earlier.contract, title: { text: "Another" } } };
    expect((await settled({ earlier: other })).diagnostics.map(({ code }) => code)).toContain("M6080");
    expect((await settled({ earlier, asOf: "2019-12-31" })).diagnostics.map(({ code }) => code)).toContain("M6081");
  });

  it("refuses an earlier statement in which others paid, whose payments would be made again", async () => {
    const earlier = await statementOf({ asOf: "2019-12-31" });
    const payments = earlier.payments.map((line) => ({ ...line, to: "Subcontractor" }));
    const { value, diagnostics } = await settled({ earlier: { ...earlier, payments } });
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toContain("M6083");
  });

  it("refuses a day before the contract begins", async () => {
    const { value, diagnostics } = await settled({ asOf: "2018-09-30" });
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toContain("M6084");
  });

  it("pays nothing when an example in the contract is wrong", async () => {
    const { value, diagnostics } = await settled({ contractText: text.replace("SEK 3,214,500", "SEK 3,214,501") });
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toContain("M6008");
  });

  it("pays nothing when a file is missing", async () => {
    const { value, diagnostics } = await settled({ pathOf: () => join(folder, "nowhere.csv") });
    expect(value).toBeNull();
    expect(diagnostics.some(({ place }) => place.in === "data" && place.file === "absence.csv")).toBe(true);
  });

  it("refuses what depends on something that is to be decided", async () => {
    const open = text.replace("is SEK 2,143 per day from 2018-10-01", "is to be decided by 2018-06-01 from 2018-10-01");
    const { value, diagnostics } = await settled({ contractText: open });
    expect(value?.payments).toEqual([]);
    expect(value?.open).toEqual([{ clause: "value DayPrice", by: "2018-06-01", at: { line: 55, column: 6 } }]);
    expect(diagnostics.filter(({ code }) => code === "M6021").map(({ message }) => message.en)).toEqual([
      expect.stringContaining("DayPrice"),
    ]);
  });

  it("follows its published schema, and is the same bytes every time", async () => {
    const statement = await statementOf();
    expect(readStatement(toJson(statement))).toEqual({ statement });
    const again = await statementOf();
    expect(toJson(again)).toBe(toJson(statement));
    for (const language of ["en", "sv"] as const)
      expect(toMarkdown(again, language)).toBe(toMarkdown(statement, language));
  });

  it("explains a payment down to rows of the file", async () => {
    const lines = branchLines(explainPayment(await statementOf(), 0, "en")).join("\n");
    expect(lines).toContain("Municipality pays Provider for contract year 1");
    expect(lines).toContain("from 4 rows about 4 people in absence.csv");
    await expect(`${lines}\n`).toMatchFileSnapshot("expected/year-1.en.txt");
    const swedish = branchLines(explainPayment(await statementOf(), 0, "sv")).join("\n");
    await expect(`${swedish}\n`).toMatchFileSnapshot("expected/year-1.sv.txt");
  });

  it("is printed as in the goldens", async () => {
    const statement = await statementOf();
    await expect(toMarkdown(statement, "en")).toMatchFileSnapshot("expected/statement.en.md");
    await expect(toMarkdown(statement, "sv")).toMatchFileSnapshot("expected/statement.sv.md");
  });
});
