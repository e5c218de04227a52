// Half-written contracts: whatever is cut out of the text, checking it gives diagnostics and never stops.

import { check, parse } from "@mast/language";
import { expect, test } from "vitest";
import { contractWith, priced, retention, tariff } from "./b-contract.ts";

const whole = contractWith([
  tariff,
  retention,
  priced(
    "pricing Extra for Retention\n  pays along a line by level\n  | at | pays |\n  | 50 % | 3 % |\n  | 60 % | 9 % |\n  of SEK 7,000,000",
    "to Provider 60 %, Evaluator 40 %\n  remainder to Provider\n  hold back 10 %, released on 2022-01-01",
  ),
  'formula F\n  is if reduction of ShortAbsence is at least 3 % then Saving otherwise the larger of (Price for "a"; SEK 0)',
  'value Price\n  | for | is |\n  | "a" | SEK 1 |\n  | "b" | to be decided by 2019-01 |',
]);

test("the whole text has no error", () => {
  const { diagnostics } = check(parse(whole));
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message.en)).toEqual([]);
});

test("any line may be missing", () => {
  const lines = whole.split("\n");
  for (const [index] of lines.entries()) {
    const without = lines.filter((_, other) => other !== index).join("\n");
    expect(check(parse(without)).diagnostics).toBeInstanceOf(Array);
  }
});

test("any word may be missing, and the text may end after any word", { timeout: 300_000 }, () => {
  for (const { index, 0: word } of whole.matchAll(/\S+/g)) {
    if (index % 3 !== 0) continue;
    const without = whole.slice(0, index) + whole.slice(index + word.length);
    expect(check(parse(without)).diagnostics).toBeInstanceOf(Array);
    if (index % 2 === 0) expect(check(parse(whole.slice(0, index))).diagnostics).toBeInstanceOf(Array);
  }
});
