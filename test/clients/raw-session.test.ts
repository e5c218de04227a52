// A session with the built `mast lsp` over standard input and output, message by message.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { format } from "@mast/language";
import { afterEach, describe, expect, it } from "vitest";
import { edited, type Json, positionOf, root, Session } from "./session.ts";

const base = format(readFileSync(join(root, "test/pages/base.mast"), "utf8")).value;
const uri = pathToFileURL(join(root, "test/pages/base.mast")).href;
const open: Session[] = [];
const begin = (): Session => {
  const session = new Session();
  open.push(session);
  return session;
};
const at = (text: string, word: string, into = 1): Json => ({
  textDocument: { uri },
  position: positionOf(text, text.indexOf(word) + into),
});
const whole = { tabSize: 2, insertSpaces: true };
type Edits = Parameters<typeof edited>[1];

afterEach(() => {
  for (const session of open.splice(0)) session.process.kill();
});

describe("a session", () => {
  it("answers -32002 before initialize and -32600 after shutdown, and ends with 0", async () => {
    const session = begin();
    expect((await session.ask("textDocument/hover", at(base, "Saving"))).error?.code).toBe(-32002);
    await session.initialize();
    expect((await session.ask("initialize", { processId: null, rootUri: null, capabilities: {} })).error?.code).toBe(
      -32600,
    );
    await session.result("shutdown");
    expect((await session.ask("textDocument/hover", at(base, "Saving"))).error?.code).toBe(-32600);
    session.notify("exit");
    expect(await session.ended).toBe(0);
  });

  it("ends with 1 on exit without shutdown, and when the editor goes away", async () => {
    const first = begin();
    await first.initialize();
    first.notify("exit");
    expect(await first.ended).toBe(1);
    const second = begin();
    await second.initialize();
    second.process.stdin?.end();
    expect(await second.ended).toBe(1);
  });

  it("answers an unknown request with -32601 and goes on", async () => {
    const session = begin();
    await session.initialize();
    expect((await session.ask("textDocument/nothingOfTheKind")).error?.code).toBe(-32601);
    expect(await session.close()).toBe(0);
  });

  it("tells mistakes of each version with page, clears them when mended and when closed", async () => {
    const session = begin();
    await session.initialize();
    const broken = base.replace("  for ShortAbsence\n  pays", "  for ShortAbsense\n  pays");
    session.open(uri, broken);
    const [found, ...more] = (await session.diagnostics(uri, 1)).filter((each) => each.severity === 1);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: "M2003", severity: 1, source: "mast" });
    const page = found?.codeDescription as { readonly href: string } | undefined;
    expect(readFileSync(fileURLToPath(page?.href ?? ""), "utf8")).toMatch(/^# M2003/);
    const wrong = positionOf(broken, broken.indexOf("ShortAbsense"));
    expect(found).toMatchObject({ range: { start: wrong } });
    const actions = await session.result<readonly { readonly edit: { readonly changes: Record<string, Edits> } }[]>(
      "textDocument/codeAction",
      { textDocument: { uri }, range: { start: wrong, end: wrong }, context: { diagnostics: [], only: ["quickfix"] } },
    );
    const edits = actions[0]?.edit.changes[uri] ?? [];
    expect(edited(broken, edits)).toBe(base);
    session.notify("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: edits.map(({ range, newText }) => ({ range: range as unknown as Json, text: newText })),
    });
    expect((await session.diagnostics(uri, 2)).filter((each) => each.severity === 1)).toEqual([]);
    session.received.length = 0;
    session.notify("textDocument/didClose", { textDocument: { uri } });
    expect(await session.diagnostics(uri)).toEqual([]);
    expect(await session.close()).toBe(0);
  });

  it("speaks the language that is asked for, otherwise the contract's", async () => {
    const broken = base.replace("  for ShortAbsence\n  pays", "  for ShortAbsense\n  pays");
    const said = async (options: Json) => {
      const session = begin();
      await session.initialize(options);
      session.open(uri, broken);
      const [found] = await session.diagnostics(uri, 1);
      await session.close();
      return found?.message;
    };
    expect(await said({})).not.toBe(await said({ language: "sv" }));
    expect(await said({ language: "en" })).toBe(await said({}));
  });

  it("answers everything an editor asks about a sound contract", async () => {
    const session = begin();
    const offered = await session.initialize(
      {},
      { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    );
    expect(offered).toMatchObject({ hoverProvider: true, textDocumentSync: { openClose: true, change: 2 } });
    session.open(uri, base);
    expect((await session.diagnostics(uri, 1)).filter((each) => each.severity === 1)).toEqual([]);
    const textDocument = { uri };
    const lines = base.split("\n").length;
    const everything = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };

    const hover = await session.result<{ readonly contents: { readonly value: string } }>(
      "textDocument/hover",
      at(base, "for ShortAbsence", 6),
    );
    expect(hover.contents.value).toContain("Short-term sick days");

    const completion = await session.result<readonly { readonly label: string; readonly documentation?: Json }[]>(
      "textDocument/completion",
      at(base, "for ShortAbsence", 4),
    );
    expect(completion.map((each) => each.label)).toContain("LongAbsence");
    expect(completion[0]?.documentation).toMatchObject({ kind: "markdown" });

    const help = await session.result<{
      readonly signatures: readonly { readonly label: string; readonly parameters: readonly Json[] }[];
    }>("textDocument/signatureHelp", at(base, "for ShortAbsence", 6));
    expect(help.signatures[0]?.label).toBe("for metric");
    expect(help.signatures[0]?.parameters[0]).toMatchObject({
      label: [4, 10],
      documentation: expect.stringContaining("outcome"),
    });

    const definition = await session.result("textDocument/definition", at(base, "for ShortAbsence", 6));
    expect(definition).toMatchObject({ uri, range: { start: positionOf(base, base.indexOf("outcome Short") + 8) } });
    const type = await session.result("textDocument/typeDefinition", at(base, "for ShortAbsence", 6));
    expect(type).toMatchObject({ uri, range: { start: positionOf(base, base.indexOf("group Staff") + 6) } });
    const references = { ...(at(base, "for ShortAbsence", 6) as object), context: { includeDeclaration: true } };
    expect(await session.result("textDocument/references", references as Json)).toHaveLength(4);
    expect(await session.result("textDocument/documentHighlight", at(base, "for ShortAbsence", 6))).toHaveLength(4);

    expect(await session.result("textDocument/prepareRename", at(base, "for ShortAbsence", 6))).toMatchObject({
      start: positionOf(base, base.indexOf("for ShortAbsence") + 4),
    });
    const rename = await session.result<{ readonly changes: Record<string, Edits> }>("textDocument/rename", {
      ...(at(base, "for ShortAbsence", 6) as object),
      newName: "SickDays",
    } as Json);
    expect(edited(base, rename.changes[uri] ?? [])).toBe(base.replaceAll("ShortAbsence", "SickDays"));
    const refused = await session.ask("textDocument/rename", {
      ...(at(base, "for ShortAbsence", 6) as object),
      newName: "LongAbsence",
    } as Json);
    expect(refused.error?.message).toContain("already the name");

    expect(await session.result("textDocument/documentSymbol", { textDocument })).not.toHaveLength(0);
    expect(await session.result("workspace/symbol", { query: "saving" })).not.toHaveLength(0);
    expect(await session.result("textDocument/foldingRange", { textDocument })).not.toHaveLength(0);
    expect(await session.result("textDocument/documentLink", { textDocument })).toMatchObject([
      { target: pathToFileURL(join(root, "test/pages/absence.csv")).href },
    ]);
    const tokens = await session.result<{ readonly data: readonly number[] }>("textDocument/semanticTokens/full", {
      textDocument,
    });
    expect(tokens.data.length % 5).toBe(0);
    const hints = await session.result<readonly { readonly label: string }[]>("textDocument/inlayHint", {
      textDocument,
      range: everything,
    });
    expect(hints.map((each) => each.label)).toContain("up to SEK 30,000,000");
    const lenses = await session.result<readonly { readonly command: { readonly title: string } }[]>(
      "textDocument/codeLens",
      { textDocument },
    );
    expect(lenses.map((each) => each.command.title)).toEqual([
      "no upper limit",
      "never more than SEK 4,000,000 in all",
      "holds · run test",
    ]);
    const selection = await session.result("textDocument/selectionRange", {
      textDocument,
      positions: [positionOf(base, base.indexOf("per avoided") + 5)],
    });
    expect(selection).toMatchObject([{ parent: {} }]);

    const [item] = await session.result<readonly Json[]>(
      "textDocument/prepareCallHierarchy",
      at(base, "value DayPrice", 8),
    );
    expect(await session.result("callHierarchy/incomingCalls", { item: item ?? null })).toMatchObject([
      { from: { name: "Saving" } },
    ]);
    const actions = await session.result<readonly { readonly title: string }[]>("textDocument/codeAction", {
      textDocument,
      range: everything,
      context: { diagnostics: [], only: ["refactor"] },
    });
    expect(actions.map((each) => each.title)).toEqual(["Translate to Swedish"]);
    const test = /^test "([^"]+)"/m.exec(base)?.[1] ?? "";
    expect(
      await session.result("workspace/executeCommand", { command: "mast.runTest", arguments: [uri, test] }),
    ).toMatchObject({ passed: true });
    expect(await session.close()).toBe(0);
  });

  it("answers the payout curve, the worked examples and, once evaluated, the tree of the working", async () => {
    const session = begin();
    await session.initialize({ panels: true });
    const example = join(root, "examples/01-botkyrka");
    const contract = pathToFileURL(join(example, "healthy-workplaces.mast")).href;
    const text = readFileSync(join(example, "healthy-workplaces.mast"), "utf8");
    session.open(contract, text);
    const textDocument = { uri: contract };
    const position = positionOf(text, text.indexOf("pricing Saving"));
    expect(await session.result("mast/curve", { textDocument, position })).toMatchObject({
      shows: "curve",
      name: "Saving",
      range: { start: position },
    });
    expect(await session.result("mast/tests", { textDocument })).toMatchObject([{ outcome: "holds" }]);
    expect(await session.result("mast/working", { textDocument })).toBeNull();
    const statement = JSON.parse(readFileSync(join(example, "expected/statement.json"), "utf8")) as Json;
    const evaluated = { asOf: "2021-09-30", priced: [], payments: [], statement };
    session.notify("mast/evaluated", { uri: contract, evaluated });
    expect(await session.result("mast/curve", { textDocument, name: "Saving" })).toMatchObject({
      now: { pays: { text: "≈ SEK 35,965,515.66" } },
    });
    const tree = await session.result("mast/working", { textDocument });
    expect(tree).toMatchObject({ asOf: "2021-09-30", payments: [{}, {}, {}] });
    expect(JSON.stringify(tree)).toContain(pathToFileURL(join(example, "absence.parquet")).href);
    const lenses = await session.result<readonly { readonly command: { readonly command: string } }[]>(
      "textDocument/codeLens",
      { textDocument },
    );
    expect(lenses.map((each) => each.command.command)).toContain("mast.curve");
    expect(await session.close()).toBe(0);
  });

  it("finds names through the amendments of a contract", async () => {
    const session = begin();
    await session.initialize();
    const amended = `${base}\namendment First\n  in force from 2020-10-01\n  replaces value DayPrice\n    is SEK 5 per day\n`;
    session.open(uri, amended);
    const last = positionOf(amended, amended.lastIndexOf("DayPrice"));
    const place = { textDocument: { uri }, position: last };
    expect(await session.result("textDocument/definition", place)).toMatchObject({ range: { start: last } });
    expect(await session.result<readonly Json[]>("textDocument/documentHighlight", place)).toMatchObject([
      { kind: 3 },
      { kind: 2 },
      { kind: 3 },
    ]);
    expect(await session.close()).toBe(0);
  });

  it("lays out a text, a stretch and the line above, and nothing that is in order", async () => {
    const session = begin();
    await session.initialize();
    const crooked = base.replace("  for ShortAbsence\n  pays", "      for   ShortAbsence\n pays");
    session.open(uri, crooked);
    const textDocument = { uri };
    const edits = await session.result<Edits>("textDocument/formatting", { textDocument, options: whole });
    expect(edited(crooked, edits)).toBe(base);
    expect(edits.map(({ newText }) => newText)).toEqual(["for", " "]);
    const line = positionOf(crooked, crooked.indexOf("for   Short")).line;
    const stretch = { start: { line, character: 0 }, end: { line, character: 3 } };
    const ranged = await session.result<Edits>("textDocument/rangeFormatting", {
      textDocument,
      range: stretch,
      options: whole,
    });
    expect(edited(crooked, ranged)).toBe(base);
    const begun = base.replace("  for ShortAbsence\n  pays", "      for   ShortAbsence\n\n  pays");
    session.notify("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: begun }],
    });
    const typed = await session.result<Edits>("textDocument/onTypeFormatting", {
      textDocument,
      position: { line: line + 1, character: 0 },
      ch: "\n",
      options: whole,
    });
    expect(edited(begun, typed).split("\n")[line]).toBe("  for ShortAbsence");
    expect(await session.close()).toBe(0);
  });
});
