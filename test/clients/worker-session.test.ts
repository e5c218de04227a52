// The language server as a web worker: bundled as for a browser, without a trace of Node, and run where nothing of Node can be reached.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "./session.ts";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly diagnostics?: readonly { readonly code: string }[] };
  readonly result?: unknown;
}

const base = readFileSync(join(root, "test/pages/base.mast"), "utf8");
const uri = "vscode-vfs://github/mast/contracts/base.mast";
let code = "";

/** A worker's global scope, with the language itself and nothing else. */
function worker(): {
  readonly ask: (method: string, params: object) => Promise<unknown>;
  readonly tell: (method: string, params: object) => void;
  readonly told: Message[];
} {
  const told: Message[] = [];
  const waiting = new Map<number, (result: unknown) => void>();
  const scope: Record<string, unknown> = {
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, TextEncoder, TextDecoder, URL, console },
    addEventListener: () => {},
    close: () => {},
    postMessage: (message: Message) => {
      told.push(message);
      if (message.id !== undefined) waiting.get(message.id)?.(message.result);
    },
  };
  scope.self = scope;
  runInContext(code, createContext(scope));
  const send = (message: object) => (scope.onmessage as (event: { readonly data: object }) => void)({ data: message });
  let id = 0;
  return {
    told,
    tell: (method, params) => send({ jsonrpc: "2.0", method, params }),
    ask: (method, params) => {
      id += 1;
      const asked = id;
      return new Promise((resolve) => {
        waiting.set(asked, resolve);
        send({ jsonrpc: "2.0", id: asked, method, params });
      });
    },
  };
}

beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, "packages/vscode/src/server-worker.ts")],
    bundle: true,
    write: false,
    metafile: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
  });
  code = outputFiles[0]?.text ?? "";
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((path) => /duckdb|\/lib\/node\//.test(path))).toEqual([]);
  expect(Object.values(metafile.outputs).flatMap((output) => output.imports)).toEqual([]);
  expect(code).not.toContain("Dynamic require of");
});

describe("the language server in a web worker", () => {
  it("answers a session", async () => {
    const { ask, tell, told } = worker();
    const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
    expect(await ask("initialize", { processId: null, rootUri: null, capabilities })).toMatchObject({
      capabilities: { hoverProvider: true },
    });
    tell("initialized", {});
    const text = base.replace("  for ShortAbsence\n  pays", "  for ShortAbsense\n  pays");
    tell("textDocument/didOpen", { textDocument: { uri, languageId: "mast", version: 1, text } });
    for (
      let tries = 0;
      tries < 200 && !told.some(({ method }) => method === "textDocument/publishDiagnostics");
      tries += 1
    )
      await new Promise((resolve) => setTimeout(resolve, 20));
    const pushed = told.find(({ method }) => method === "textDocument/publishDiagnostics");
    expect(pushed?.params?.diagnostics?.map((each) => each.code)).toContain("M2003");
    tell("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ text: base }] });
    const textDocument = { uri };
    const lines = base.slice(0, base.indexOf("for ShortAbsence")).split("\n").length - 1;
    const at = { textDocument, position: { line: lines, character: 6 } };
    expect(JSON.stringify(await ask("textDocument/hover", at))).toContain("Short-term sick days");
    expect(JSON.stringify(await ask("textDocument/completion", at))).toContain("LongAbsence");
    const options = { tabSize: 2, insertSpaces: true };
    expect(Array.isArray(await ask("textDocument/formatting", { textDocument, options }))).toBe(true);
    expect(JSON.stringify(await ask("textDocument/documentLink", { textDocument }))).toContain(
      "vscode-vfs://github/mast/contracts/absence.csv",
    );
    expect(await ask("mast/curve", at)).toMatchObject({ shows: "curve", name: "Saving" });
    expect(await ask("mast/tests", { textDocument })).toMatchObject([{ outcome: "holds" }]);
    expect(await ask("mast/working", { textDocument })).toBeNull();
    await ask("shutdown", {});
  });
});
