// What a long session with the built `mast lsp` brings together: several contracts, files and settings that change, a very long text,
// a request that is taken back, a library that there is not.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { format, translate } from "@mast/language";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Json, positionOf, root, Session } from "./session.ts";

const english = format(readFileSync(join(root, "test/pages/base.mast"), "utf8")).value;
const swedish = translate(english, "sv").value;
const uriOf = (name: string) => pathToFileURL(join(root, "test/pages", name)).href;
const [one, other] = [uriOf("one/contract.mast"), uriOf("other/contract.mast")];

let session: Session;
beforeAll(async () => {
  session = new Session();
  await session.initialize();
});
afterAll(() => session.process.kill());

const messages = (found: readonly { readonly [name: string]: Json }[]) =>
  found.filter(({ severity }) => severity === 1).map(({ message }) => `${message}`);
const change = (uri: string, version: number, text: string) =>
  session.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ text }] });
const ask = (method: string, uri: string, rest: { readonly [name: string]: Json } = {}) =>
  session.result(method, { textDocument: { uri }, ...rest });
const hover = async (uri: string, text: string, word: string) =>
  JSON.stringify(await ask("textDocument/hover", uri, { position: positionOf(text, text.indexOf(word) + 1) }));

describe("two contracts with the same names", () => {
  it("are each what they are while the other is edited, closed and opened again", async () => {
    session.open(one, english);
    session.open(other, swedish);
    expect(messages(await session.diagnostics(one, 1))).toEqual([]);
    expect(messages(await session.diagnostics(other, 1))).toEqual([]);
    const said = await hover(other, swedish, "DayPrice");
    expect(said).toMatch(/DayPrice/);
    for (let version = 2; version < 12; version += 1) {
      change(one, version, english.slice(0, -100 * version));
      expect(await hover(other, swedish, "DayPrice")).toBe(said);
    }
    change(one, 12, english.replaceAll("DayPrice", "PriceOfDay"));
    expect(messages(await session.diagnostics(one, 12))).toEqual([]);
    const places = await ask("textDocument/references", one, {
      position: positionOf(english, english.indexOf("DayPrice") + 1),
      context: { includeDeclaration: true },
    });
    expect(JSON.stringify(places)).toContain(one);
    expect(JSON.stringify(places)).not.toContain(other);
    session.notify("textDocument/didClose", { textDocument: { uri: one } });
    expect(await hover(other, swedish, "DayPrice")).toBe(said);
    session.received.length = 0;
    // Opened again its versions begin anew: what was known of the closed text is not taken for it.
    session.open(one, english.replace("  for ShortAbsence\n  pays", "  for ShortAbsense\n  pays"));
    expect(messages(await session.diagnostics(one, 1))).toMatchObject([expect.stringContaining("ShortAbsense")]);
    const told = session.received.flatMap(({ method, params }) =>
      method === "textDocument/publishDiagnostics" ? [(params as { readonly uri: string }).uri] : [],
    );
    expect(told).not.toContain(other);
  });
});

describe("a library that there is not", () => {
  const withUse = (what: string) => english.replace("party Municipality", `use ${what}\n\nparty Municipality`);
  it.each([
    ["a version", withUse('"mast:sick-day-cost" version 99'), "sick-day-cost"],
    ["a name", withUse('"mast:nothing-of-the-kind" version 1'), "nothing-of-the-kind"],
  ])("%s: is told where it stands, and the rest is answered", async (what, text, said) => {
    const using = uriOf(`${what} of a library.mast`.replaceAll(" ", "-"));
    session.received.length = 0;
    session.open(using, text);
    const found = await session.diagnostics(using, 1);
    expect(messages(found).join("\n")).toContain(said);
    expect(await hover(using, text, "DayPrice")).toMatch(/DayPrice/);
    for (const method of ["documentLink", "codeLens", "documentSymbol", "foldingRange"])
      expect(Array.isArray(await ask(`textDocument/${method}`, using))).toBe(true);
    const position = positionOf(text, text.indexOf("mast:") + 7);
    for (const method of ["definition", "hover", "completion"])
      await ask(`textDocument/${method}`, using, { position });
    const start = { line: 0, character: 0 };
    const actions = { range: { start, end: positionOf(text, text.length) }, context: { diagnostics: [] } };
    expect(Array.isArray(await ask("textDocument/codeAction", using, actions))).toBe(true);
    session.notify("textDocument/didClose", { textDocument: { uri: using } });
  });
});

describe("files and settings that change", () => {
  const links = async () => JSON.stringify(await ask("textDocument/documentLink", other));
  it("a data file that is renamed or taken away leaves the contract as it is", async () => {
    const before = await links();
    const file = uriOf("other/absence.csv");
    const changes = [1, 2, 3].map((type) => ({ uri: file, type }));
    session.notify("workspace/didChangeWatchedFiles", { changes });
    session.notify("workspace/didRenameFiles", { files: [{ oldUri: file, newUri: `${file}.old` }] });
    session.notify("workspace/didDeleteFiles", { files: [{ uri: file }] });
    session.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [] } });
    expect(before).toContain("other/absence.csv");
    expect(await links()).toBe(before);
  });

  it("settings that cannot be meant count as not chosen", async () => {
    const settings: readonly Json[] = [
      null,
      {},
      { mast: null },
      { mast: { language: "fr", dataFolder: 7 } },
      { mast: { language: "contract", dataFolder: "" } },
    ];
    for (const each of settings) {
      session.notify("workspace/didChangeConfiguration", { settings: each });
      expect(await links()).toContain("other/absence.csv");
      expect(await hover(other, swedish, "DayPrice")).toMatch(/värde DayPrice/);
    }
    session.notify("workspace/didChangeConfiguration", {
      settings: { mast: { dataFolder: "data/2020 nya", language: "en" } },
    });
    expect(await links()).toContain("other/data/2020%20nya/absence.csv");
    session.notify("workspace/didChangeConfiguration", { settings: { mast: {} } });
  });
});

describe("a very long text", () => {
  const long = uriOf("long.mast");
  const clauses = Array.from({ length: 5_000 }, (_, index) => `value Price${index}\n  is SEK ${index + 1} per day\n`);
  const text = `${english}\n${clauses.join("\n")}\n${Array.from({ length: 6_000 }, () => "// A remark.").join("\n")}\n`;

  it("of 20,000 lines is checked, edited and answered", async () => {
    expect(text.split("\n").length).toBeGreaterThan(20_000);
    session.received.length = 0;
    session.open(long, text);
    const found = await session.diagnostics(long, 1);
    expect(messages(found)).toEqual([]);
    expect(await hover(long, text, "Price4999")).toMatch(/Price4999/);
    for (const method of ["documentSymbol", "foldingRange", "semanticTokens/full", "codeLens", "documentLink"])
      expect(await ask(`textDocument/${method}`, long), method).toBeTruthy();
    const position = positionOf(text, text.indexOf("Price4999") + 1);
    expect(await ask("mast/clause", long, { position })).toContain("Price4999");
    change(long, 2, text.replace("is SEK 4000 per day", "is SEK 4000 per"));
    expect(messages(await session.diagnostics(long, 2))).toHaveLength(1);
    session.notify("textDocument/didClose", { textDocument: { uri: long } });
  });
});

describe("a request that is taken back", () => {
  it("is answered all the same, once, and those after it too", async () => {
    session.received.length = 0;
    const asked = [1, 2, 3, 4].map(() => session.ask("textDocument/codeLens", { textDocument: { uri: other } }));
    const last = session.asked;
    for (const id of [last - 2, last]) session.notify("$/cancelRequest", { id });
    const answers = await Promise.all(asked);
    for (const { result, error } of answers)
      expect(error ? error.code : Array.isArray(result)).toSatisfy((each) => each === true || each === -32800);
    expect(answers[0]?.error).toBeUndefined();
    expect(new Set(session.received.map(({ id }) => id).filter(Boolean)).size).toBe(4);
    expect(await hover(other, swedish, "DayPrice")).toMatch(/DayPrice/);
  });

  it("ends the search for what mends many mistakes, and so does an edit", async () => {
    const wrong = Array.from({ length: 400 }, (_, index) => `\nvalue Wrong${index}\n  is SEK 1 per dag\n`).join("");
    const uri = uriOf("wrong.mast");
    session.open(uri, english + wrong);
    await session.diagnostics(uri, 1);
    const range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const takenBack = session.ask("textDocument/codeAction", params);
    session.notify("$/cancelRequest", { id: session.asked });
    expect((await takenBack).error?.code).toBe(-32800);
    const overtaken = session.ask("textDocument/codeAction", params);
    change(uri, 2, english);
    expect((await overtaken).error?.code).toBe(-32801);
    expect(await session.close()).toBe(0);
  });
});
