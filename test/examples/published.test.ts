// Examples 02 to 05: the published figure of each comes out of its contract and its data.
import { toJson, toMarkdown } from "@mast/statement";
import { describe, expect, it } from "vitest";
import { type Asked, exampleFile, payments, settled } from "./settled.ts";

interface Published extends Asked {
  readonly expected: string;
  readonly pays: readonly string[];
}

const careLeavers = { example: "02-care-leavers", asOf: "2022-01-31" } as const;
const newpin = { example: "05-newpin" } as const;

const published: readonly Published[] = [
  {
    ...careLeavers,
    contract: "apollo.mast",
    expected: "apollo",
    pays: ["Tariff, contract: Department to Provider 848760"],
  },
  {
    ...careLeavers,
    contract: "apollo.mast",
    data: "as-paid",
    expected: "apollo-as-paid",
    pays: ["Tariff, contract: Department to Provider 848540"],
  },
  {
    ...careLeavers,
    contract: "reboot-west.mast",
    expected: "reboot-west",
    pays: ["Tariff, contract: Department to Provider 1871540"],
  },
  {
    example: "03-sick-hour",
    asOf: "2019-01-31",
    contract: "sick-hour.mast",
    expected: "statement",
    pays: [
      "Present, contract: Fund to Employer 267",
      "FirstDay, contract: Fund to Employer 57",
      "Early, contract: Fund to Employer 225",
      "Later, contract: Fund to Employer 78",
      "Long, contract: Fund to Employer 57",
    ],
  },
  {
    example: "04-peterborough",
    asOf: "2015-01-31",
    contract: "peterborough.mast",
    expected: "statement",
    pays: ["Early, Pooled, contract: Ministry to Partnership 5000000"],
  },
  {
    ...newpin,
    contract: "newpin.mast",
    expected: "newpin",
    pays: [
      "Coupon, contract year 1: State to Bondholders 525000",
      "Coupon, contract year 2: State to Bondholders 624474",
    ],
  },
  {
    ...newpin,
    contract: "newpin-in-steps.mast",
    expected: "newpin-in-steps",
    pays: [
      "Coupon, contract year 1: State to Bondholders 525000",
      "Coupon, contract year 2: State to Bondholders 525000",
    ],
  },
];

describe("published figures", () => {
  it.each(published)("$example $expected", async ({ expected, pays, ...asked }) => {
    const { statement } = await settled(asked);
    expect(payments(statement)).toEqual(pays);
    const file = exampleFile(`${asked.example}/expected/${expected}`);
    await expect(toMarkdown(statement, "en")).toMatchFileSnapshot(`${file}.md`);
    await expect(toJson(statement)).toMatchFileSnapshot(`${file}.json`);
  });

  it("Peterborough: the reductions are 8.387… % and 9.655… % by cohort, 9.0 % together", async () => {
    const { statement } = await settled({
      example: "04-peterborough",
      contract: "peterborough.mast",
      asOf: "2015-01-31",
    });
    const [metric] = statement.metrics;
    expect(metric?.baseline?.periods.map(({ expected, observed }) => [expected, observed])).toEqual([
      ["155", "142"],
      ["145", "131"],
    ]);
    expect(metric?.baseline?.windows.map(({ relative }) => relative)).toEqual(
      expect.arrayContaining(["13/155", "14/145", "9/100"]),
    );
  });
});
