// Examples 02 to 13: the published figure of each comes out of its contract and its data.
import { add, fromText, toText } from "@mast/exact";
import { toJson, toMarkdown } from "@mast/statement";
import { describe, expect, it } from "vitest";
import { type Asked, exampleFile, payments, settled } from "./settled.ts";

interface Published extends Asked {
  readonly expected: string;
  readonly pays: readonly string[];
  /** The statement's language, where it is not English. */
  readonly language?: "en" | "sv";
}

/** An amount as a statement's exact text. */
const exact = (amount: string): string => toText(fromText(amount));

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
  {
    example: "06-denver",
    asOf: "2020-12-31",
    contract: "denver.mast",
    expected: "statement",
    pays: [
      `Stability, 2016: City to Lenders ${exact("721647.36")}`,
      `Stability, 2017: City to Lenders ${exact("1257001.2")}`,
      `Stability, 2018: City to Lenders ${exact("1251784.8")}`,
      `Stability, 2019: City to Lenders ${exact("683499.6")}`,
      `Stability, 2020: City to Lenders ${exact("620978.4")}`,
      "FewerJailDays, contract: City to Lenders 5104000",
    ],
  },
  {
    example: "07-norrkoping",
    asOf: "2018-12-31",
    contract: "norrkoping.mast",
    language: "sv",
    expected: "statement",
    pays: [
      "Saving, contract: Municipality to Investor 0",
      "Activity, Return, contract: Municipality to Investor 3000000",
    ],
  },
  {
    example: "08-educate-girls",
    asOf: "2018-06-30",
    contract: "educate-girls.mast",
    expected: "statement",
    pays: ["Outcomes, contract: Foundation to Investor 422000"],
  },
  {
    example: "09-istanbul",
    asOf: "2024-12-31",
    contract: "istanbul.mast",
    expected: "statement",
    pays: [
      "Volume, Work, 2022: Ministry to School 379800",
      "Volume, Work, 2023: Ministry to School 475830",
      "Volume, Work, 2024: Ministry to School 355170",
    ],
  },
  {
    example: "10-hepatitis-c",
    asOf: "2020-12-31",
    contract: "cameroon.mast",
    expected: "statement",
    pays: ["Treatment, contract: Funder to Clinic 397800"],
  },
  {
    example: "11-village-enterprise",
    asOf: "2021-03-31",
    contract: "village-enterprise.mast",
    expected: "statement",
    pays: [
      "Gain, contract: PayerA to Enterprise 1608444",
      "Gain, contract: PayerB to Enterprise 1004454",
      "Gain, contract: PayerC to Enterprise 1667720",
    ],
  },
  {
    example: "12-nurse-family-partnership",
    asOf: "2020-03-31",
    contract: "nurse-family-partnership.mast",
    expected: "statement",
    pays: ["FewerPreterm, LongerIntervals, FewerInjuries, contract: State to Provider 3611111"],
  },
  {
    example: "13-attrition",
    asOf: "2020-12-31",
    contract: "attrition.mast",
    expected: "statement",
    pays: ["AllWhoBegan, ThoseFollowed, contract: Council to College 112500"],
  },
  {
    example: "14-sick-leave-library",
    contract: "sjukfranvaro.mast",
    expected: "statement",
    language: "sv",
    pays: [
      "KortSjuklon, LangtTillagg, 2019: Kommunen to Utforaren 9651",
      "Sjukpenning, 2019: Staten to Utforaren 13005",
      "Vard, 2019: Regionen to Utforaren 3060",
    ],
  },
];

describe("published figures", () => {
  it.each(published)("$example $expected", async ({ expected, pays, language = "en", ...asked }: Published) => {
    const { statement } = await settled(asked);
    expect(payments(statement)).toEqual(pays);
    const file = exampleFile(`${asked.example}/expected/${expected}`);
    await expect(toMarkdown(statement, language)).toMatchFileSnapshot(`${file}.md`);
    await expect(toJson(statement)).toMatchFileSnapshot(`${file}.json`);
  });

  it("Denver: the days in homes to 2019 come to 3,913,932.96, and all to 9,638,911.36", async () => {
    const { statement } = await settled({ example: "06-denver", contract: "denver.mast", asOf: "2020-12-31" });
    const amounts = statement.payments.map(({ amount }) => fromText(amount));
    expect(toText(amounts.slice(0, 4).reduce(add))).toBe(exact("3913932.96"));
    expect(toText(amounts.reduce(add))).toBe(exact("9638911.36"));
  });

  it("attrition: 50 % of a hundred is 62.5 % of the eighty whose result is known", async () => {
    const { statement } = await settled({ example: "13-attrition", contract: "attrition.mast", asOf: "2020-12-31" });
    expect(statement.priced.map(({ amount }) => amount)).toEqual(["50000", "62500"]);
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
