// The drafters' book is true about measuring and settling: each example is settled on its data and gives its own diagnostic, with the
// message the page shows; what the page says to write instead does not. What no contract text leads to is made here.

import { type Expectations, expect as expected } from "@mast/counterfactual";
import { compile } from "@mast/engine";
import { one, rational } from "@mast/exact";
import type { Contract, Diagnostic } from "@mast/language";
import { type MeasuredSeries, type Measures, type Period, periodsBetween, periodsOf } from "@mast/measurement";
import { settle } from "@mast/settlement";
import type { Statement } from "@mast/statement";
import { describe, expect, it } from "vitest";
import { amendBase } from "../pages/amend-base.ts";
import { type Block, type Page, pagesIn } from "../pages/read-page.ts";
import { settlePage } from "../pages/run-page.ts";

type Found = Promise<readonly Diagnostic[]> | readonly Diagnostic[];

describe("pages of diagnostics about measuring and settling", () => {
  for (const page of pagesIn(import.meta.dirname).filter(({ title }) => /^M(?:6|59|509)/.test(title))) {
    const code = page.title.slice(0, 5);
    const under = (heading: RegExp) => page.blocks.filter((block) => heading.test(block.heading));
    it(page.title, async () => {
      const example = under(/example/i);
      const found = await (made[code] ?? (() => diagnosticsOf({ ...page, blocks: example })))();
      const own = found.find((each) => each.code === code);
      expect(own, `${code} among ${found.map((each) => each.code).join(", ")}`).toBeDefined();
      const [message] = under(/message/i);
      expect(message?.text.trim()).toBe(`${own?.message.en}\n${own?.help?.en}`);
      const instead = under(/instead/i);
      if (instead.length === 0) return;
      const replaced = (block: Block) =>
        instead.some(
          ({ language, info }) => language === block.language && (language === "mast" || info === block.info),
        );
      const blocks = [...instead, ...example.filter((block) => !replaced(block))];
      const left = await diagnosticsOf({ ...page, blocks });
      expect(left.filter((each) => each.code === code || each.severity === "error")).toEqual([]);
    });
  }
});

/** The page settled as it stands; the worked example of the sound contract is not about a fragment that brings none. */
async function diagnosticsOf(page: Page, earlier?: Statement): Promise<readonly Diagnostic[]> {
  return (await settlePage(aboutItself(page), undefined, earlier)).diagnostics;
}

function aboutItself(page: Page): Page {
  const whole = (block: Block) => {
    const text = amendBase(block.text);
    return /^test\b/m.test(block.text) ? text : text.replace(/^test .*\n(?: .*\n?)*/m, "");
  };
  return {
    ...page,
    blocks: page.blocks.map((block) => (block.language === "mast" ? { ...block, text: whole(block) } : block)),
  };
}

/** A contract as its text means it, changed afterwards as no text could be. */
function contractOf(fragment: string, change: (contract: Contract) => Partial<Contract> = () => ({})): Contract {
  const { contract } = compile(
    amendBase(
      `${fragment}\n\ntest "Its first year"\n  given ShortAbsence expected 1, observed 1, for 1,000 people\n  expect Saving is SEK 0`,
    ),
  );
  if (contract === null) throw new Error("the contract has errors");
  return { ...contract, ...change(contract) };
}

const nothing: Measures = { series: [], claims: [], sources: [], leftOut: [] };

/** Twelve months in which 1,000 people have a quarter of a day less than expected. */
function expectations(contract: Contract, ...metrics: readonly string[]): Expectations {
  const periods = periodsOf(contract, "month").slice(0, 24);
  const cells = periods.map((period) => ({
    period,
    expected: one,
    observed: rational(3, 4),
    exposure: rational(1000),
  }));
  const { at } = contract;
  return { metrics: metrics.map((metric) => ({ metric, at, method: "fixed mean", steps: [], periods: cells })) };
}

function settled(contract: Contract, known: Expectations, measures = nothing): readonly Diagnostic[] {
  return settle(contract, measures, known, { asOf: "2020-09-30" }).diagnostics;
}

const both = ["ShortAbsence", "LongAbsence"];

const payment = `payment of Saving
  from Municipality
  every contract year, 60 days after its end
  each period by itself
`;

function altered(change: (contract: Contract) => Partial<Contract>): readonly Diagnostic[] {
  const contract = contractOf("", change);
  return settled(contract, expectations(contract, ...both));
}

const years = `contract "Fewer sick days"
  currency SEK
  runs from 2024-01-01 to 2025-12-31

party Municipality is outcome payer
party Provider is service provider

data Sickness
  from "sickness.csv"
  one row per area and year
  | column    | holds                  | when missing    |
  | area      | text                   | reject the file |
  | year      | year                   | reject the file |
  | days      | number of days         | reject the file |
  | employees | whole number of people | reject the file |

target group Here
  people in Sickness
  where area is "here"

comparison group There
  people in Sickness
  where area is "there"

outcome SickDays "Sick days per employee"
  in Here, every calendar year
  measures sum of days / sum of employees
  lower is better

baseline of SickDays
  from 2022-01 to 2023-12
  detrend by the ratio to There

pricing Saving
  for SickDays
  pays SEK 1,000 per avoided day
  a worse result pays nothing

payment of Saving
  from Municipality
  to Provider
  over the whole contract, 30 days after its end
  each period by itself
  round half up to SEK 1`;

/** What is expected when the numbers of a group lack a year. */
function withoutYear(group: string, year: string): readonly Diagnostic[] {
  const { contract } = compile(years);
  if (contract === null) throw new Error("the contract has errors");
  const all = periodsBetween("calendar year", "2022-01-01", "2025-12-31");
  const measured = (period: Period) => ({
    period,
    numerator: rational(30),
    denominator: rational(10),
    people: 0n,
    rows: 1n,
  });
  const series = ["Here", "There"].map((name): MeasuredSeries => {
    const periods = all.filter(({ key }) => name !== group || key !== year).map(measured);
    return { metric: "SickDays", group: name, periods };
  });
  return expected(contract, { ...nothing, series }).diagnostics;
}

/** What is said when a statement made now is carried on, changed in some way. */
async function carriedOn(change: (statement: Statement) => Statement): Promise<readonly Diagnostic[]> {
  const block = { language: "mast", info: "", heading: "", line: 1, text: payment.concat("  round half up to SEK 1") };
  const page = aboutItself({ file: "", title: "", blocks: [block] });
  const { statement, diagnostics } = await settlePage(page);
  if (statement === null) throw new Error(diagnostics.map(({ message }) => message.en).join("\n"));
  return (await settlePage(page, undefined, change(statement))).diagnostics;
}

const made: Readonly<Record<string, () => Found>> = {
  M6001: () =>
    altered(({ values }) => ({
      values: values.map((value) => ({
        ...value,
        entries: value.entries.slice(0, 1).map((entry) => ({ ...entry, from: "2019-01-01" })),
      })),
    })),
  M6003: () => settled(contractOf(""), { metrics: [] }),
  M6006: () => {
    const contract = contractOf("");
    const { metrics } = expectations(contract, ...both);
    return settled(contract, { metrics: metrics.map((metric) => ({ ...metric, withoutBaseline: true })) });
  },
  M6015: () =>
    altered(({ riskShares }) => ({
      riskShares: riskShares.map((share) => ({ ...share, remainderTo: "" })),
    })),
  M6018: () => {
    const contract = contractOf(`data Claims
  from "claims.csv"
  rows without a key
  | column   | holds   | when missing    |
  | client   | person  | reject the file |
  | achieved | outcome | reject the file |
  | day      | date    | reject the file |

rate card Tariff
  for Claims
  | outcome       | pays       | how often       |
  | "Begins work" | SEK 50,000 | once per person |

payment of Tariff
  from Municipality
  to Provider
  every contract year, 60 days after its end
  each period by itself
  round half up to SEK 1`);
    return settled(contract, expectations(contract, ...both));
  },
  M6020: () =>
    carriedOn((statement) => ({
      ...statement,
      payments: statement.payments.map((each) => ({ ...each, period: { ...each.period, key: "contract year 9" } })),
    })),
  M6022: () =>
    altered(({ payments }) => ({
      payments: payments.map((each) => ({
        ...each,
        from: each.from.map((split) => ({ ...split, share: rational(9, 10) })),
      })),
    })),
  M6023: () => {
    const contract = contractOf(`pricing Extra
  for ShortAbsence
  pays SEK 100 per avoided day
  a worse result pays nothing

payment of Extra
  from Municipality
  to Provider
  every contract year, 60 days after its end
  each period by itself
  hold back 10 %, released 12 months after its end when level of LongAbsence is at most 2 days per person
  round half up to SEK 1`);
    return settled(contract, expectations(contract, "ShortAbsence"));
  },
  M6051: () => withoutYear("Here", "2022"),
  M6055: () => withoutYear("There", "2025"),
  M6080: () =>
    carriedOn((statement) => ({
      ...statement,
      contract: { ...statement.contract, title: { text: "Healthy workplaces in Solna" } },
    })),
  M6083: () =>
    carriedOn((statement) => ({
      ...statement,
      payments: statement.payments.slice(0, 1).map((each) => ({ ...each, to: "Subcontractor" })),
    })),
  M6084: async () => {
    const block = {
      language: "mast",
      info: "",
      heading: "",
      line: 1,
      text: payment.concat("  round half up to SEK 1"),
    };
    return (await settlePage(aboutItself({ file: "", title: "", blocks: [block] }), "2008-12-31")).diagnostics;
  },
  M6081: () => carriedOn((statement) => ({ ...statement, asOf: { ...statement.asOf, date: "2030-12-31" } })),
};
