// A page with a whole contract and its data, settled for real. What the page expects stands in blocks that a lawyer can read:
//   payments   contract year 1: Municipality pays Provider SEK 1,234
//   priced     contract year 1: Saving SEK 5,000,000
//   says       M6012
//   working    lines that must occur in the explanation of the statement, in this order

import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnection } from "@mast/duckdb";
import { evaluate } from "@mast/engine";
import { fromText, money, type Spelling, writeMoney } from "@mast/exact";
import type { Diagnostic } from "@mast/language";
import { branchLines, explainPayment, explainWorking, type Statement } from "@mast/statement";
import { expect } from "vitest";
import { amendBase } from "./amend-base.ts";
import type { Page } from "./read-page.ts";

export interface Run {
  readonly statement: Statement | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Settles the first contract of a page on the files it carries. `as-of DATE` after ```mast, or the caller, states the date. */
export async function settlePage(page: Page, statedAsOf?: string): Promise<Run> {
  const contract = page.blocks.find((block) => block.language === "mast");
  if (!contract) throw new Error(`${page.file} has no contract`);
  const text = amendBase(contract.text);
  const folder = mkdtempSync(join(tmpdir(), "mast-page-"));
  for (const block of page.blocks) {
    if (["csv", "json"].includes(block.language) && block.info !== "")
      writeFileSync(join(folder, block.info), block.text);
  }
  const connection = await openConnection();
  const asOf = statedAsOf ?? /as-of (\d{4}-\d{2}-\d{2})/.exec(contract.info)?.[1];
  try {
    const { value, diagnostics } = await evaluate({
      contractText: text,
      contractName: "page.mast",
      contractHash: createHash("sha256").update(text).digest("hex"),
      programVersion: "0.0.0",
      pathOf: (source) => join(folder, source.file),
      connection,
      ...(asOf === undefined ? {} : { asOf }),
    });
    return { statement: value, diagnostics };
  } finally {
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Holds a settled page to every expectation it states; a page that expects nothing is a fault of the page. */
export function expectPage(page: Page, { statement, diagnostics }: Run): void {
  const blocks = (language: string) => page.blocks.filter((block) => block.language === language);
  const wanted = [...blocks("payments"), ...blocks("priced"), ...blocks("says"), ...blocks("working")];
  expect(wanted.length, "expectations on the page").toBeGreaterThan(0);
  const codes = blocks("says").flatMap((block) => linesOf(block.text).map((line) => line.slice(0, 5)));
  expect(diagnostics.map((each) => each.code)).toEqual(expect.arrayContaining(codes));
  if (blocks("payments").length + blocks("priced").length + blocks("working").length === 0) return;
  const errors = diagnostics
    .filter((each) => each.severity === "error")
    .map((each) => `${each.code} ${each.message.en}`);
  expect(errors).toEqual([]);
  if (!statement) throw new Error("nothing was settled");
  const spelling: Spelling = statement.contract.language;
  const amount = (exact: string) => writeMoney(money(statement.contract.currency, fromText(exact)), spelling);
  const pays = statement.payments.map((each) => {
    const what = each.what === "payment" ? "pays" : each.what === "release" ? "releases to" : "pays back";
    return `${each.period.key}: ${each.from} ${what} ${each.to} ${amount(each.amount)}`;
  });
  const priced = statement.priced.map((each) => `${each.period.key}: ${each.pricing} ${amount(each.amount)}`);
  for (const block of blocks("payments")) expect(pays).toEqual(linesOf(block.text));
  for (const block of blocks("priced")) expect(priced).toEqual(expect.arrayContaining(linesOf(block.text)));
  const told = [
    ...statement.payments.flatMap((_, index) => branchLines(explainPayment(statement, index, spelling))),
    ...statement.priced.flatMap((each) => branchLines(explainWorking(statement, each.working, spelling))),
    ...statement.values.flatMap((each) => branchLines(explainWorking(statement, each.working, spelling))),
  ];
  for (const block of blocks("working")) {
    let from = 0;
    for (const line of linesOf(block.text)) {
      const at = told.findIndex((each, index) => index >= from && each.includes(line.trim()));
      expect(at, `“${line.trim()}” after line ${from} of\n${told.join("\n")}`).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  }
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("nothing"));
}
