// The working of a statement as a tree that leads to clauses and files.

import { analyse, type WorkingItem, workingTree } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { apollo, botkyrka } from "./examples.ts";

const all = (item: WorkingItem): readonly WorkingItem[] => [item, ...item.inputs.flatMap(all)];

describe("the tree of a working", () => {
  const { analysis, text, statement } = botkyrka();
  const tree = workingTree(analysis, statement, "en");
  const items = tree.payments.flatMap(all);

  it("has a payment for every line of the statement, in its order", () => {
    expect(tree.payments.length).toBe(statement.payments.length);
    expect(tree.payments[0]?.text).toBe("Municipality pays Provider for contract year 1");
    expect(tree.asOf).toBe(statement.asOf.date);
  });
  it("goes down to rows of a file", () => {
    const rows = items.filter(({ file }) => file !== undefined);
    expect(new Set(rows.map(({ file }) => file))).toEqual(new Set(["absence.parquet"]));
    expect(rows.every(({ inputs }) => inputs.length === 0)).toBe(true);
    const claims = workingTree(apollo().analysis, apollo().statement, "en").payments.flatMap(all);
    expect(claims.filter(({ file }) => file === "apollo-claims.csv").length).toBeGreaterThan(0);
  });
  it("leads each number to its clause", () => {
    const saving = items.find(({ text: said }) => said.startsWith("what Saving comes to"));
    expect(text.slice(saving?.span?.start, saving?.span?.end)).toMatch(/^pricing Saving/);
  });
  it("finds a clause by name where lines have moved, and leaves out one that is gone", () => {
    const moved = analyse(`// Draft\n\n\n\n\n\n\n\n\n\n\n${text}`);
    const saving = workingTree(moved, statement, "en")
      .payments.flatMap(all)
      .find(({ text: said }) => said.startsWith("what Saving comes to"));
    expect(moved.text.slice(saving?.span?.start, saving?.span?.end)).toBe("Saving");
    const gone = workingTree(analyse(""), statement, "en").payments.flatMap(all);
    expect(gone.filter(({ span }) => span !== undefined && span.end > 0)).toEqual([]);
  });
  it("speaks Swedish", () => {
    expect(workingTree(analysis, statement, "sv").payments[0]?.text).toMatch(/^Municipality betalar Provider/);
  });
});
