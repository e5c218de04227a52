// Units: what one of a written unit is, how units multiply, how they read in both languages, and the type of every kind of calculation.

import { check, parse } from "@mast/language";
import { expect, test } from "vitest";
import { divideUnits, multiplyUnits, sameUnit, textOfUnit } from "../../packages/language/src/semantics/units.ts";
import { contractWith, priced, retention } from "./b-contract.ts";

const none = { named: new Map(), columns: new Map(), units: new Map() };

test("products and quotients leave no zero exponents, and equal units are equal data", () => {
  const perDay = divideUnits({ SEK: 1 }, { day: 1 });
  expect(perDay).toEqual({ SEK: 1, day: -1 });
  expect(multiplyUnits(perDay, { day: 1 })).toEqual({ SEK: 1 });
  expect(sameUnit(divideUnits(perDay, perDay), {})).toBe(true);
  expect(JSON.stringify(multiplyUnits({ day: -1 }, { SEK: 1 }))).toBe(JSON.stringify(perDay));
});

test.each([
  [{ SEK: 1, day: -1 }, "number", "SEK per day", "SEK per dag"],
  [{ day: 1, person: -1 }, "number", "days per person", "dagar per person"],
  [{ person: 1 }, "number", "people", "personer"],
  [{ month: -1 }, "number", "a number per month", "ett tal per månad"],
  [{}, "number", "a plain number", "ett tal utan enhet"],
  [{}, "share", "a share", "en andel"],
  [{}, "percentage points", "percentage points", "procentenheter"],
] as const)("%j of kind %s reads “%s” and ”%s”", (unit, kind, en, sv) => {
  expect(textOfUnit(unit, kind, none)).toEqual({ en, sv });
});

/** Type and value of what a formula is, from the contract that has it. */
function formula(text: string) {
  const checked = check(parse(contractWith([retention, "unit shift, shifts is 8 hours", `formula F\n  is ${text}`])));
  const found = checked.contract?.values.find(({ name }) => name === "F");
  const is = found?.entries[0]?.is;
  const value = is?.node === "literal" ? `${is.value.numerator}/${is.value.denominator}` : undefined;
  return { unit: found?.unit, kind: found?.kind, ...(value === undefined ? {} : { value }) };
}

test.each([
  ["2 weeks", { day: 1 }, "number", "14/1"],
  ["1 year", { month: 1 }, "number", "12/1"],
  ["2 quarters", { month: 1 }, "number", "6/1"],
  ["12 months", { month: 1 }, "number", "12/1"],
  ["3 shifts", { hour: 1 }, "number", "24/1"],
  ["SEK 70 per week", { SEK: 1, day: -1 }, "number", "10/1"],
  ["12 %", {}, "share", "3/25"],
  ["5 percentage points", {}, "percentage points", "1/20"],
])("%s is %j, a %s of %s", (text, unit, kind, value) => {
  expect(formula(text)).toEqual({ unit, kind, value });
});

test.each([
  ["12 % of SEK 100", { SEK: 1 }, "number"],
  ["12 % of 50", {}, "number"],
  ["2 * 12 %", {}, "share"],
  ["12 % * 12 %", {}, "share"],
  ["SEK 10 / SEK 5", {}, "number"],
  ["12 % / 6 %", {}, "number"],
  ["SEK 10 / 4 days", { SEK: 1, day: -1 }, "number"],
  ["100 % - 12 %", {}, "share"],
  ["12 % + 5 percentage points", {}, "share"],
  ["level of Retention - 12 %", {}, "percentage points"],
  ["(level of Retention - 12 %) / 1 percentage point", {}, "number"],
  ["reduction of ShortAbsence", {}, "share"],
  ["avoided in ShortAbsence", { day: 1 }, "number"],
  ["avoided in ShortAbsence * DayPrice", { SEK: 1 }, "number"],
  ["level of ShortAbsence", { day: 1, person: -1 }, "number"],
  ["Saving * 2", { SEK: 1 }, "number"],
  ["if level of ShortAbsence is at least 3 then SEK 1 otherwise SEK 2", { SEK: 1 }, "number"],
  ["the smaller of (Saving; SEK 5)", { SEK: 1 }, "number"],
  ["-(SEK 5)", { SEK: 1 }, "number"],
])("%s is %j, a %s", (text, unit, kind) => {
  expect(formula(text)).toEqual({ unit, kind });
});

test("what is undecided is listed once with all that waits for it, and nothing else is said about it", () => {
  const text = contractWith([
    priced("formula Rate\n  is Base / 2\n\nvalue Base\n  is to be decided by 2018-06\n\npricing Extra\n  pays Rate"),
  ]);
  const { contract, open, diagnostics } = check(parse(text));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(open).toMatchObject([
    { clause: "value Base", by: "2018-06-30", needs: ["formula Rate", "pricing Extra", "payment of Extra"] },
  ]);
  expect(contract?.values.map(({ name }) => name)).toEqual(["DayPrice"]);
  expect(contract?.pricings.map(({ name }) => name)).toEqual(["Saving"]);
  expect(contract?.payments).toHaveLength(1);
});

const baseline =
  "baseline of ShortAbsence\n  from 2015-10 to 2018-09\n  detrend by the ratio to OtherStaff, same months\n";

test.each([
  ["layer", "first SEK 20,000,000", "first to be decided by 2018-06-01"],
  [
    "baseline",
    `${baseline}  uncertainty by resampling workplace 2,000 times, seed "KS/2018:312"`,
    'baseline of ShortAbsence\n  expected is to be decided by 2018-06-01 because "still counted"',
  ],
])("an undecided %s leaves the payment out", (_, piece, instead) => {
  const { contract, open, diagnostics } = check(parse(contractWith([[piece, instead]])));
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message.en)).toEqual([]);
  expect(open).toHaveLength(1);
  expect(contract?.payments).toEqual([]);
});

test("a cap that is undecided leaves out the payment that it limits, for without it too much would be paid", () => {
  const { contract, open } = check(
    parse(contractWith(["cap High on Saving\n  is to be decided by 2018-06-01 every payment"])),
  );
  expect(open[0]?.needs).toEqual(["payment of Saving"]);
  expect(contract?.payments).toEqual([]);
});
