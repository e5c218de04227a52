// The written reference holds: its examples are laid out and without errors, every keyword is there, and its codes say what they are.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, format, formsOf, keywords, parse, registry } from "@mast/language";
import { describe, expect, it } from "vitest";
import { amendBase } from "../pages/amend-base.ts";

const grammar = join(import.meta.dirname, "../../grammar");
const reference = readFileSync(join(grammar, "README.md"), "utf8");
const tables = readFileSync(join(grammar, "keywords.md"), "utf8");
const examples = [...reference.matchAll(/```mast\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");

describe("the examples of the reference", () => {
  it.each(examples)("%#", (example) => {
    const whole = /^(?:contract|avtal) /.test(example);
    const head = whole ? "" : 'contract "Fragment"\n\n';
    expect(format(head + example)).toEqual({ value: head + example, diagnostics: [] });
    const parsed = parse(amendBase(example));
    expect(parsed.diagnostics).toEqual([]);
    if (!whole) expect(check(parsed).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("the words of the reference", () => {
  it("are all of the keyword table", () => {
    const written = (form: string) => reference.includes(form) || tables.includes(`\`${form}\``);
    const missing = keywords.flatMap((entry) => [...formsOf(entry, "en"), ...formsOf(entry, "sv")]);
    expect(missing.filter((form) => !written(form))).toEqual([]);
  });

  it("head a section for every clause", () => {
    const headings = [...reference.matchAll(/^### (.+)$/gm)].map((match) => match[1]);
    const clauses = keywords.filter((entry) => entry.use === "clause");
    expect(
      clauses.map((entry) => `${entry.en[0]} · ${entry.sv[0]}`).filter((each) => !headings.includes(each)),
    ).toEqual([]);
  });

  it("show every line that a clause may have, in both spellings", () => {
    const subClauses = keywords.filter((entry) => entry.use === "sub-clause");
    const lines = subClauses.flatMap((entry) => [entry.en[0] ?? "", entry.sv[0] ?? ""]);
    expect(lines.filter((line) => !reference.includes(line))).toEqual([]);
  });
});

describe("the faults of the reference", () => {
  const rows = [...reference.matchAll(/^\| (\d+) \| .+? \| (.+) \|$/gm)].map((row) => ({
    fault: Number(row[1]),
    here: row[2] ?? "",
  }));

  it("are all thirty-six, in order", () => {
    expect(rows.map((row) => row.fault)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1));
  });

  it.each(rows)("fault $fault", ({ here }) => {
    const said = [...here.matchAll(/(error|warning|information) (M\d{4}(?:, M\d{4})*)/g)].flatMap((match) =>
      (match[2] ?? "").split(", ").map((code) => ({ code, severity: match[1] })),
    );
    const known = said.map(({ code }) => ({ code, severity: registry.find((entry) => entry.code === code)?.severity }));
    expect(known).toEqual(said);
    expect(said.length > 0 || /impossible|not yet found/.test(here)).toBe(true);
  });
});
