// Every reference value of the exact methods: fractions are reached exactly, decimals within their tolerance.
import { compare, fromText, toText } from "@mast/exact";
import { describe, expect, test } from "vitest";
import { calculate, relativeError } from "./calculations.ts";
import { cases, number } from "./reference.ts";

test("no case is dropped", () => {
  expect(cases.length).toBe(135);
  expect(cases.filter(({ tolerance }) => tolerance === "0").length).toBe(62);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

describe("reference values", () => {
  test.each(cases)("$id", ({ id, exact, tolerance, value }) => {
    const actual = calculate(id);
    if (actual === undefined) throw new Error(`${id} is not computed`);
    if (tolerance === "0") {
      expect(toText(actual)).toBe(toText(fromText(exact!)));
      return;
    }
    const off = relativeError(actual, number(value));
    expect(compare(off, number(tolerance)), `${toText(actual)} against ${value}`).toBeLessThanOrEqual(0);
  });
});
