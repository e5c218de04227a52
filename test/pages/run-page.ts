// A page with a whole contract and its data, settled for real. What the page expects stands in blocks that a lawyer can read:
//   payments   contract year 1: Municipality pays Provider SEK 1,234
//   priced     contract year 1: Saving SEK 5,000,000
//   says       M6012, or M6012 with its whole message
//   measured   2024-01: SickDays in Staff is 1.5
//   expected   2024-01: SickDays is expected to be 2
//   working    lines that must occur in the explanation of the statement, in this order

import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnection } from "@mast/duckdb";
import { evaluate } from "@mast/engine";
import { fromText, money, multiply, rational, type Spelling, writeMoney, writeNumber } from "@mast/exact";
import type { Diagnostic } from "@mast/language";
import { branchLines, explainPayment, explainWorking, type Statement } from "@mast/statement";
import { expect } from "vitest";
import { amendBase } from "./amend-base.ts";
import type { Page } from "./read-page.ts";

export interface Run {
  readonly statement: Statement | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Settles the first contract of a page on the files it carries; a fragment, on the data of the sound contract where it carries none.
 * `as-of DATE` after ```mast, or the caller, states the date.
 */
export async function settlePage(page: Page, statedAsOf?: string, earlier?: Statement): Promise<Run> {
  const contract = page.blocks.find((block) => block.language === "mast");
  if (!contract) throw new Error(`${page.file} has no contract`);
  const text = amendBase(contract.text);
  const folder = mkdtempSync(join(tmpdir(), "mast-page-"));
  copyFileSync(join(import.meta.dirname, "base-absence.csv"), join(folder, "absence.csv"));
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
      ...(earlier === undefined ? {} : { earlier }),
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
  const aboutStatement = ["payments", "priced", "measured", "expected", "working"].flatMap(blocks);
  const wanted = [...aboutStatement, ...blocks("says")];
  expect(wanted.length, "expectations on the page").toBeGreaterThan(0);
  const says = blocks("says").flatMap((block) => linesOf(block.text));
  const found = diagnostics.flatMap((each) => [each.code, `${each.code} ${each.message.en}`]);
  expect(found).toEqual(expect.arrayContaining(says));
  if (aboutStatement.length === 0) return;
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
  const shown = (exact: string, { kind }: { kind: string }) =>
    kind === "share" ? `${inPercent(exact, spelling)} %` : writeNumber(fromText(exact), spelling);
  const measured = statement.metrics.flatMap((metric) =>
    metric.measured.flatMap(({ group, periods }) =>
      periods.map(
        ({ period, observed }) =>
          `${period.key}: ${metric.name} in ${group} is ${observed === undefined ? "not known" : shown(observed, metric)}`,
      ),
    ),
  );
  const foreseen = statement.metrics.flatMap((metric) =>
    (metric.baseline?.periods ?? []).map(
      ({ period, expected }) => `${period.key}: ${metric.name} is expected to be ${shown(expected, metric)}`,
    ),
  );
  for (const block of blocks("measured")) expect(measured).toEqual(expect.arrayContaining(linesOf(block.text)));
  for (const block of blocks("expected")) expect(foreseen).toEqual(linesOf(block.text));
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

function inPercent(exact: string, spelling: Spelling): string {
  return writeNumber(multiply(fromText(exact), rational(100)), spelling);
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("nothing"));
}

/** What a page of few people cannot help: a reader is to count them. */
const ofFewPeople = ["M5921", "M5923"];

/** The errors and warnings of a settled page that it does not say itself. */
export function unsaid({ blocks }: Page, { diagnostics }: Run): readonly string[] {
  const says = blocks.filter(({ language }) => language === "says").map(({ text }) => text);
  return diagnostics
    .filter(({ code, severity }) => severity !== "information" && !ofFewPeople.includes(code))
    .filter(({ code }) => !says.some((text) => text.includes(code)))
    .map(({ code, message }) => `${code} ${message.en}`);
}
