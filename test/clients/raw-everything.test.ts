// Everything that the built `mast lsp` announces, and its own requests, asked once each by a client that knows the protocol and nothing
// else: in both spellings, on a sound contract and on one that is being typed.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { format, translate } from "@mast/language";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Json, positionOf, root, Session } from "./session.ts";

const english = format(readFileSync(join(root, "test/pages/base.mast"), "utf8")).value;
const swedish = translate(english, "sv").value;
const uri = pathToFileURL(join(root, "test/pages/drafted.mast")).href;
const textDocument = { uri };
const options = { tabSize: 2, insertSpaces: true };

/** The nth place of a word; far into a text that is cut off before it, its end. */
function place(text: string, word: string, nth = 1): Json {
  let at = -1;
  for (let found = 0; found < nth; found += 1) at = text.indexOf(word, at + 1);
  return positionOf(text, at < 0 ? text.length : at + 1);
}
const at = (text: string, word: string, nth = 1) => ({ textDocument, position: place(text, word, nth) });
const whole = (text: string): Json => ({ start: { line: 0, character: 0 }, end: positionOf(text, text.length) });

type Answers = (text: string, session: Session) => Promise<Json>;
const asks =
  (method: string, params: (text: string) => Json): Answers =>
  (text, session) =>
    session.result(method, params(text));

/** How each capability is asked for; one that is announced and does not stand here fails the test. */
const announced: Readonly<Record<string, Answers>> = {
  completionProvider: asks("textDocument/completion", (text) => at(text, "DayPrice", 2)),
  hoverProvider: asks("textDocument/hover", (text) => at(text, "Staff")),
  signatureHelpProvider: asks("textDocument/signatureHelp", (text) => at(text, "DayPrice", 2)),
  definitionProvider: asks("textDocument/definition", (text) => at(text, "Staff", 2)),
  typeDefinitionProvider: asks("textDocument/typeDefinition", (text) => at(text, "ShortAbsence")),
  referencesProvider: asks("textDocument/references", (text) => ({
    ...at(text, "Staff"),
    context: { includeDeclaration: true },
  })),
  documentHighlightProvider: asks("textDocument/documentHighlight", (text) => at(text, "Staff")),
  renameProvider: async (text, session) => {
    const range = await session.result("textDocument/prepareRename", at(text, "Staff"));
    const edit = await session.result("textDocument/rename", { ...at(text, "Staff"), newName: "Everyone" });
    return range && edit;
  },
  documentFormattingProvider: asks("textDocument/formatting", () => ({ textDocument, options })),
  documentRangeFormattingProvider: asks("textDocument/rangeFormatting", (text) => ({
    textDocument,
    range: whole(text),
    options,
  })),
  documentOnTypeFormattingProvider: asks("textDocument/onTypeFormatting", () => ({
    textDocument,
    position: { line: 1, character: 0 },
    ch: "\n",
    options,
  })),
  semanticTokensProvider: async (_, session) => {
    const { data } = await session.result<{ readonly data: readonly Json[] }>("textDocument/semanticTokens/full", {
      textDocument,
    });
    return data;
  },
  inlayHintProvider: asks("textDocument/inlayHint", (text) => ({ textDocument, range: whole(text) })),
  codeLensProvider: asks("textDocument/codeLens", () => ({ textDocument })),
  codeActionProvider: asks("textDocument/codeAction", (text) => ({
    textDocument,
    range: whole(text),
    context: { diagnostics: [] },
  })),
  documentSymbolProvider: asks("textDocument/documentSymbol", () => ({ textDocument })),
  workspaceSymbolProvider: asks("workspace/symbol", () => ({ query: "absence" })),
  foldingRangeProvider: asks("textDocument/foldingRange", () => ({ textDocument })),
  selectionRangeProvider: asks("textDocument/selectionRange", (text) => ({
    textDocument,
    positions: [place(text, "DayPrice", 2)],
  })),
  documentLinkProvider: asks("textDocument/documentLink", () => ({ textDocument })),
  callHierarchyProvider: async (text, session) => {
    const [item] = (await session.result<readonly Json[] | null>("textDocument/prepareCallHierarchy", {
      ...at(text, "DayPrice"),
    })) ?? [null];
    if (!item) return null;
    const [incoming, outgoing] = [
      await session.result<readonly Json[]>("callHierarchy/incomingCalls", { item }),
      await session.result<readonly Json[]>("callHierarchy/outgoingCalls", { item }),
    ];
    return [...incoming, ...outgoing];
  },
  executeCommandProvider: asks("workspace/executeCommand", (text) => ({
    command: "mast.runTest",
    arguments: [uri, /^(?:test|prov) "([^"]+)"/m.exec(text)?.[1] ?? ""],
  })),
};

/** What the protocol has no words for. */
const own: Readonly<Record<string, Answers>> = {
  "mast/curve": asks("mast/curve", (text) => at(text, "DayPrice", 2)),
  "mast/tests": asks("mast/tests", () => ({ textDocument })),
  "mast/document": asks("mast/document", () => ({ textDocument })),
  "mast/document, as a file": asks("mast/document", () => ({ textDocument, form: "markdown" })),
  "mast/clause": asks("mast/clause", (text) => at(text, "DayPrice")),
  "mast/library": asks("mast/library", () => ({ path: "/sv/1/sick-day-cost" })),
  "textDocument/diagnostic": asks("textDocument/diagnostic", () => ({ textDocument })),
};

/** Nothing to lay out in a text that is in order, nothing evaluated. */
const mayBeEmpty = [
  ...["documentFormattingProvider", "documentRangeFormattingProvider", "documentOnTypeFormattingProvider"],
];

const isSomething = (answer: Json): boolean =>
  Array.isArray(answer) ? answer.length > 0 : typeof answer === "object" && answer !== null ? true : Boolean(answer);

let session: Session;
let capabilities: { readonly [name: string]: Json } = {};
let version = 1;

beforeAll(async () => {
  session = new Session();
  capabilities = await session.initialize(
    { panels: true },
    {
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
      workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
    },
  );
  session.open(uri, english);
});
afterAll(() => session.process.kill());

/** Has the session hold a text, and waits until it has been checked. */
async function hold(text: string): Promise<void> {
  version += 1;
  session.notify("textDocument/didChange", {
    textDocument: { uri, version },
    contentChanges: [{ text }],
  });
  await session.diagnostics(uri, version);
}

it("announces what stands here and nothing else", () => {
  const told = Object.keys(capabilities).filter((name) => name !== "positionEncoding" && name !== "textDocumentSync");
  expect(told.toSorted()).toEqual(Object.keys(announced).toSorted());
  expect(capabilities.positionEncoding).toBe("utf-16");
  expect(capabilities.textDocumentSync).toEqual({ openClose: true, change: 2 });
});

describe.each([
  ["English", english],
  ["Swedish", swedish],
])("%s", (_, sound) => {
  it("answers each question about a sound contract with something", async () => {
    await hold(sound);
    for (const [name, ask] of Object.entries({ ...announced, ...own })) {
      const answer = await ask(sound, session);
      if (!mayBeEmpty.includes(name)) expect(isSomething(answer), `${name}: ${JSON.stringify(answer)}`).toBe(true);
    }
  });

  it.each([
    ["in the middle of a word", sound.slice(0, sound.indexOf("ShortAbsence", sound.indexOf("Saving")) + 5)],
    ["in an open text", sound.slice(0, sound.indexOf("Payroll") + 4)],
    ["in the row of a table", sound.slice(0, sound.indexOf("| 60 %") + 3)],
    ["after a clause keyword", sound.slice(0, sound.indexOf("Saving"))],
    ["with a hole in the middle", sound.replace(/^(?:pricing|prissättning) Saving[^\n]*\n/m, "")],
    ["before anything is written", ""],
  ])("answers each question about a text that is being typed: %s", async (_, text) => {
    await hold(text);
    for (const [name, ask] of Object.entries({ ...announced, ...own })) {
      const answer = await ask(text, session).catch((fault: Error) => fault);
      // A rename may be refused with a reason.
      if (name === "renameProvider" && answer instanceof Error) expect(answer.message).toContain("-32602");
      else expect(answer, `${name}: ${answer}`).not.toBeInstanceOf(Error);
    }
  });
});

describe("what a client tells", () => {
  const broken = english.replace("  for ShortAbsence\n  pays", "  for ShortAbsense\n  pays");
  const errors = (found: readonly { readonly [name: string]: Json }[]) =>
    found.filter(({ severity }) => severity === 1).map(({ message }) => message);

  it("changes of settings are heard: the language of messages, the folder of the data", async () => {
    await hold(broken);
    const [first] = errors(await session.diagnostics(uri, version));
    session.received.length = 0;
    session.notify("workspace/didChangeConfiguration", {
      settings: { mast: { language: "sv", dataFolder: "/data" } },
    });
    const [second] = errors(await session.diagnostics(uri, version));
    expect(first).toContain("Nothing in the contract is named");
    expect(second).toContain("Inget i avtalet heter");
    const links = await session.result("textDocument/documentLink", { textDocument });
    expect(links).toMatchObject([{ target: "file:///data/absence.csv" }]);
    const again = session.received.map(({ method }) => method).filter((method) => method?.endsWith("/refresh"));
    expect(again).toEqual(["workspace/codeLens/refresh", "workspace/inlayHint/refresh"]);
    session.notify("workspace/didChangeConfiguration", { settings: { mast: {} } });
  });

  it("changes in the middle of a text are heard, several at once", async () => {
    await hold(broken);
    version += 1;
    const start = positionOf(broken, broken.indexOf("ShortAbsense"));
    const end = { line: start.line, character: start.character + "ShortAbsense".length };
    session.notify("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [
        { range: { start, end }, text: "Short" },
        {
          range: {
            start: { ...start, character: start.character + 5 },
            end: { ...start, character: start.character + 5 },
          },
          text: "Absence",
        },
      ],
    });
    expect(errors(await session.diagnostics(uri, version))).toEqual([]);
  });

  it("what came of an evaluation is heard, and that there is none any more", async () => {
    await hold(english);
    const priced = [{ pricing: "Saving", period: "contract year 1", amount: "100" }];
    const titles = async () => JSON.stringify(await session.result("textDocument/codeLens", { textDocument }));
    session.notify("mast/evaluated", { uri, evaluated: { asOf: "2020-03-31", priced, payments: [] } });
    expect(await titles()).toContain("pays SEK 100 on data of 2020-03 · no upper limit · contract year 1");
    expect(await session.result("mast/working", { textDocument })).toBeNull();
    expect(await session.result("mast/outcome", { textDocument })).toBeNull();
    session.notify("mast/evaluated", { uri, evaluated: null });
    expect(await titles()).not.toContain("2020-03-31");
  });

  it("what it does not know, and what is cancelled, does no harm", async () => {
    session.notify("textDocument/didSave", { textDocument });
    session.notify("workspace/didChangeWatchedFiles", { changes: [] });
    session.notify("$/setTrace", { value: "verbose" });
    session.notify("$/cancelRequest", { id: 1_000_000 });
    session.notify("mast/nothingOfTheKind", {});
    session.notify("textDocument/didChange", {
      textDocument: { uri: `${uri}.not-open`, version: 2 },
      contentChanges: [{ text: "" }],
    });
    expect(isSomething(await session.result("textDocument/hover", at(english, "Staff")))).toBe(true);
  });

  it("a contract that is closed is asked about in vain, and one is opened again", async () => {
    session.received.length = 0;
    session.notify("textDocument/didClose", { textDocument });
    expect(await session.diagnostics(uri)).toEqual([]);
    for (const [name, ask] of Object.entries(announced)) {
      const answer = await ask(english, session).catch((fault: Error) => fault);
      expect(answer, name).not.toBeInstanceOf(Error);
    }
    session.received.length = 0;
    session.open(uri, broken);
    expect(errors(await session.diagnostics(uri, 1))).toHaveLength(1);
    expect(await session.close()).toBe(0);
  });
});
