// Runs a table of cases: each text has exactly its diagnostic at exactly its place, and its near miss has no error and not that code.

import { check, parse, translate } from "@mast/language";
import { expect, test } from "vitest";
import { type Case, contractWith, found, foundIn } from "./b-contract.ts";

/** What the unchanged contract says: its uncertainty is not yet computed, its promise not yet proved; it is silent on outside events. */
const always = ["M3084", "M4010", "M4051"];

export function holds(cases: readonly Case[]): void {
  for (const { code, at, edits, near, also = [] } of cases) {
    test(`${code} at “${at}”`, () => {
      const seen = found(edits).filter((each) => !always.includes(each.code));
      expect(seen.map((each) => [each.code, each.at]).filter(([each]) => !also.includes(each as string))).toEqual([
        [code, at],
      ]);
      // What has an error is no contract, so nothing can be settled by it.
      if (seen.some((each) => each.severity === "error")) {
        expect(check(parse(contractWith(edits))).contract).toBeUndefined();
      }
      const beside = found(near);
      expect(
        beside.filter((each) => each.code === code || each.severity === "error").map((each) => each.message.en),
      ).toEqual([]);
    });

    test(`${code} at “${at}” in Swedish`, () => {
      const { value, diagnostics } = translate(contractWith(edits), "sv");
      expect(diagnostics).toEqual([]);
      expect(
        foundIn(value)
          .map((each) => each.code)
          .sort(),
      ).toEqual(
        found(edits)
          .map((each) => each.code)
          .sort(),
      );
    });
    const mine = found(edits).find((each) => each.code === code);
    for (const [index, fix] of (mine?.fixes ?? []).entries()) {
      test(`${code} at “${at}” is mended by its fix ${index + 1}: ${fix.title.en}`, () => {
        const text = [...fix.edits]
          .sort((a, b) => b.span.start - a.span.start)
          .reduce((now, { span, text }) => now.slice(0, span.start) + text + now.slice(span.end), contractWith(edits));
        expect(foundIn(text).filter((each) => each.code === code || each.code.startsWith("M1"))).toEqual([]);
      });
    }
  }
}
