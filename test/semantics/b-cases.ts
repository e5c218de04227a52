// Runs a table of cases: each text has exactly its diagnostic at exactly its place, and its near miss has no error and not that code.

import { expect, test } from "vitest";
import { type Case, found } from "./b-contract.ts";

/** What the unchanged contract says: its uncertainty is not yet computed, its promise not yet proved. */
const always = ["M3084", "M4010"];

export function holds(cases: readonly Case[]): void {
  for (const { code, at, edits, near, also = [] } of cases) {
    test(`${code} at “${at}”`, () => {
      const seen = found(edits).filter((each) => !always.includes(each.code));
      expect(seen.map((each) => [each.code, each.at]).filter(([each]) => !also.includes(each as string))).toEqual([
        [code, at],
      ]);
      const beside = found(near);
      expect(
        beside.filter((each) => each.code === code || each.severity === "error").map((each) => each.message.en),
      ).toEqual([]);
    });
  }
}
