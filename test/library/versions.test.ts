// Two versions of one library: each can be used, only one at a time, and a statement names all that were in force.

import { join } from "node:path";
import { check, libraries, libraryOf, parse, translate } from "@mast/language";
import { analyse, completions, fixes, libraryPlace } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { readPage } from "../pages/read-page.ts";
import { settlePage } from "../pages/run-page.ts";

const page = readPage(join(import.meta.dirname, "another-version-from-a-day.md"));
const contract = page.blocks.find(({ language }) => language === "mast")?.text ?? "";
const amended = (how: string) => contract.replace('replaces use "mast:sick-day-cost" version 2', how);
const errorsIn = (text: string) => check(parse(text)).diagnostics.filter(({ severity }) => severity === "error");

it("some library has two versions, and the later one keeps every name of the earlier", () => {
  const doubled = libraries.filter(({ version }) => version > 1);
  expect(doubled.length).toBeGreaterThan(0);
  const names = (text: string) => [...text.matchAll(/^\w+ (\w+)/gm)].map(([, name]) => name);
  for (const { name, version, texts } of doubled) {
    const before = libraryOf(name, version - 1);
    expect(names(texts.en.text)).toEqual(expect.arrayContaining(names(before?.texts.en.text ?? "")));
  }
});

describe.each(["en", "sv"] as const)("in a statement, %s", (spelling) => {
  const text = translate(contract, spelling).value;
  it("every version that was in force stands with its hash", async () => {
    const blocks = page.blocks.map((each) => (each.language === "mast" ? { ...each, text } : each));
    const { statement } = await settlePage({ ...page, blocks });
    expect(statement?.contract.libraries).toEqual(
      [1, 2].map((version) => ({
        name: "mast:sick-day-cost",
        version: `${version}`,
        sha256: libraryOf("mast:sick-day-cost", version)?.texts[spelling].sha256,
      })),
    );
  });
  it("before the amendment only the first does", async () => {
    const blocks = page.blocks.map((each) => (each.language === "mast" ? { ...each, text } : each));
    const { statement } = await settlePage({ ...page, blocks }, "2020-03-31");
    expect(statement?.contract.libraries?.map(({ version }) => version)).toEqual(["1"]);
  });
});

describe("an amendment and the libraries of a contract", () => {
  const cases = [
    ["an unknown version is one error", 'replaces use "mast:sick-day-cost" version 3', ["M2021"]],
    ["a library that is not used is not replaced", 'replaces use "mast:care" version 1', ["M3096"]],
    ["one that is used is not added", 'adds use "mast:sick-day-cost" version 2', ["M3266"]],
    ["a name of a library is not replaced", "replaces value SickPay\n    is 90 %", ["M3265"]],
    ["a name of a library is not removed", "removes SickPay", ["M3265"]],
    ["another library may be added", 'adds use "mast:care" version 1', []],
  ] as const;
  it.each(cases)("%s", (_, how, codes) => {
    for (const spelling of ["en", "sv"] as const) {
      const text = translate(amended(how), spelling).value;
      expect(errorsIn(text).map(({ code }) => code)).toEqual(codes);
    }
  });
  it("the same version again is told", () => {
    const text = amended('replaces use "mast:sick-day-cost" version 1');
    expect(check(parse(text)).diagnostics.map(({ code }) => code)).toContain("M4091");
  });
  it("an added version that is meant to replace has a fix", () => {
    const text = amended('adds use "mast:sick-day-cost" version 2');
    const offset = text.indexOf("adds use") + 8;
    const [edit] = fixes(analyse(text), { start: offset, end: offset }, "en").flatMap(({ edits }) => edits);
    const mended = edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
    expect(mended).toBe(contract);
  });
});

describe("a version that is not there", () => {
  const text = (use: string) =>
    `contract "A"\n  currency SEK\n  runs from 2020-01-01 to 2020-12-31\n\n${use}\n\nformula Cost\n  is DayPay * 2 days\n`;
  it.each([
    'use "mast:sick-day-cost" version 9',
    'use "mast:sick-day-kost" version 1',
    'use "mast:sick-day-cost" version',
    'use "mast:sick-day-cost"',
  ])("%s is one mistake: what would be used is not complained of", (use) => {
    expect(errorsIn(text(use))).toHaveLength(1);
  });
});

describe.each([
  ["en", "use", "version"],
  ["sv", "använd", "version"],
] as const)("versions in an editor, %s", (spelling, use, version) => {
  const whole = translate(contract, spelling).value;
  it.each([`${use} "mast:sick-day-cost" ${version} `, `${use} "mast:sick-day-cost" ${version} 1`])("%s", (line) => {
    const text = whole.replace(/^(?:use|använd) .*$/m, line);
    const offset = text.indexOf(line) + `${use} "mast:sick-day-cost" ${version} `.length;
    const proposed = completions(analyse(text), offset, spelling);
    expect(proposed.map(({ label }) => label)).toEqual(["2", "1"]);
    expect(proposed[0]?.detail).toBe(libraryOf("mast:sick-day-cost", 2)?.title[spelling]);
  });
  it("after the library's name comes its version", () => {
    const line = `${use} "mast:sick-day-cost" `;
    const text = whole.replace(/^(?:use|använd) .*$/m, line);
    const proposed = completions(analyse(text), text.indexOf(line) + line.length, spelling);
    expect(proposed.map(({ label }) => label)).toEqual(expect.arrayContaining([`${version} 2`, `${version} 1`]));
  });
  it("the definition of a name is that of the version in use", () => {
    const text = whole.replace("version 1", "version 2");
    const place = libraryPlace(analyse(text), text.indexOf("EmployerDay1") + 2);
    expect(place?.path).toBe(`/${spelling}/2/sick-day-cost`);
  });
});
