// Example 01: the value of avoided days over three years, worked out a second time from sums of the same file.
import { DuckDBInstance } from "@duckdb/node-api";
import {
  add,
  divide,
  fromText,
  maximum,
  minimum,
  multiply,
  type Rational,
  rational,
  roundTo,
  subtract,
  toText,
  zero,
} from "@mast/exact";
import { toJson, toMarkdown } from "@mast/statement";
import { describe, expect, it } from "vitest";
import { exampleFile, payments, settled } from "./settled.ts";

const asked = { example: "01-botkyrka", contract: "healthy-workplaces.mast" } as const;

describe("healthy workplaces in Botkyrka", () => {
  it("is settled as by hand", async () => {
    const { statement } = await settled(asked);
    const due = await byHand();
    expect(payments(statement).map((line) => line.replace(/^.*: /, ""))).toEqual(
      due.map((amount) => `Municipality to Provider ${amount}`),
    );
    await expect(toMarkdown(statement, "en")).toMatchFileSnapshot(exampleFile("01-botkyrka/expected/statement.md"));
    await expect(toJson(statement)).toMatchFileSnapshot(exampleFile("01-botkyrka/expected/statement.json"));
  });

  it("is the same contract in Swedish", async () => {
    const english = await settled(asked);
    const swedish = await settled({ ...asked, contract: "friska-arbetsplatser.mast" });
    expect(payments(swedish.statement)).toEqual(payments(english.statement));
  });

  it("prices a day as published: 7,000 days at SEK 15 million", () => {
    expect(roundTo(rational(15_000_000, 7_000), rational(1), "half up")).toEqual(rational(2143));
    expect(toText(divide(rational(20), rational(210)))).toBe("2/21");
  });
});

interface Month {
  readonly month: string;
  readonly days: Rational;
  readonly people: Rational;
}

/** What is due after each contract year: sums come from the file, all else is done here. */
async function byHand(): Promise<string[]> {
  const staff = await monthly("workplace IN ('Home care', 'Preschool')");
  const others = await monthly("workplace NOT IN ('Home care', 'Preschool')");
  const rate = (all: readonly Month[]) =>
    divide(all.map(({ days }) => days).reduce(add), all.map(({ people }) => people).reduce(add));
  let value = zero;
  let paid = zero;
  const due: string[] = [];
  staff.forEach((own, index) => {
    if (own.month < "2018-10") return;
    const same = ({ month }: Month) => month < "2018-10" && month.slice(5) === own.month.slice(5);
    const ratio = divide(rate(staff.filter(same)), rate(others.filter(same)));
    const expected = multiply(multiply(ratio, rate([others[index]!])), own.people);
    const price = rational(own.month < "2020-01" ? 2143 : 2190);
    value = add(value, multiply(subtract(expected, own.days), price));
    if (!own.month.endsWith("-09")) return;
    const layer = maximum(zero, minimum(subtract(value, rational(20_000_000)), rational(10_000_000)));
    const share = roundTo(multiply(layer, fromText("0.4")), rational(1), "half up");
    due.push(toText(subtract(share, paid)));
    paid = share;
  });
  return due;
}

async function monthly(where: string): Promise<Month[]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const read = await connection.runAndReadAll(
    `SELECT month, sum(short_days)::VARCHAR, count(DISTINCT employee)::VARCHAR
     FROM '${exampleFile("01-botkyrka/absence.parquet")}' WHERE ${where} GROUP BY month ORDER BY month`,
  );
  return read.getRows().map(([month, days, people]) => ({
    month: String(month),
    days: fromText(String(days)),
    people: fromText(String(people)),
  }));
}
