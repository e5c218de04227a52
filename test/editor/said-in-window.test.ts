// No command of the extension is silent: what cannot be done is said in a sentence, and never with the words of a programming language.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { editorOf, inWindow } from "./extension-window.ts";

const folder = mkdtempSync(join(tmpdir(), "mast-window-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const contract = join(folder, "contract.mast");

type Adds = (context: object, client?: object, third?: unknown) => void;
const client = (answer: unknown) => ({ sendRequest: async () => answer, sendNotification: async () => {} });

/** The extension's folder with a mast command that runs a script. */
function context(name: string, script: string): object {
  const own = join(folder, name);
  mkdirSync(join(own, "mast/bin"), { recursive: true });
  mkdirSync(join(own, `mast/node_modules/@duckdb/node-bindings-${process.platform}-${process.arch}`), {
    recursive: true,
  });
  writeFileSync(join(own, "mast/bin/mast.js"), script);
  return {
    subscriptions: [],
    asAbsolutePath: (path: string) => join(own, path),
    globalStorageUri: { fsPath: join(own, "kept") },
  };
}

const statement = JSON.stringify({ asOf: { date: "2020-03-31" }, priced: [], payments: [] });
const writes = (text: string) =>
  `const { argv } = process; if (argv.includes("explain")) console.log("the working"); else require("fs").writeFileSync(argv[argv.indexOf("--out") + 1], ${JSON.stringify(text)});`;

describe("without a contract", () => {
  const withNone: readonly (readonly [string, string, string, unknown])[] = [
    ["evaluate.ts", "addEvaluation", "mast.evaluate", () => {}],
    ["evaluate.ts", "addEvaluation", "mast.explain", () => {}],
    ["drafting.ts", "addDrafting", "mast.translate", undefined],
    ["drafting.ts", "addDrafting", "mast.format", undefined],
    ["explain-clause.ts", "addExplainClause", "mast.explainClause", undefined],
    ["panels/export.ts", "addExport", "mast.export", undefined],
    ["panels/preview.ts", "addPreview", "mast.preview", undefined],
  ];
  it.each(withNone)("%s: %s, %s says that one is to be opened", async (entry, add, command, third) => {
    const { module, noted, run } = await inWindow<Record<string, Adds>>(entry);
    module[add]?.(context("none", ""), client(null), third);
    await run(command);
    expect(noted).toEqual({ shown: ["Open a contract first."], done: [] });
  });
});

describe("what a command cannot do", () => {
  const evaluation = async (script: string, scheme = "file") => {
    const opened = await inWindow<{ readonly addEvaluation: Adds }>("evaluate.ts", {
      window: { activeTextEditor: editorOf(contract, scheme) },
    });
    opened.module.addEvaluation(context("evaluates", script), client("SEK 100 is paid."), () => {});
    return opened;
  };

  it("a contract that is in no file is not evaluated", async () => {
    for (const scheme of ["untitled", "vscode-vfs"]) {
      const { noted, run } = await evaluation(writes(statement), scheme);
      await run("mast.evaluate");
      expect(noted.shown).toEqual(["Save the contract in a file first."]);
    }
  });

  it("a statement that is written by half is told, and not explained", async () => {
    for (const text of [statement.slice(0, 20), "", "{}"]) {
      const { noted, run } = await evaluation(writes(text));
      await run("mast.explain");
      expect(noted).toEqual({
        shown: ["What the evaluation came to cannot be read. Evaluate the contract once more."],
        done: [],
      });
    }
  });

  it("the error is said, not the warning that comes before it", async () => {
    const lines = ["a.mast:4:3: warning M3084: Not computed.", "a.mast:6:7: error M2003: Nothing is named “X”.", ""];
    const { noted, run } = await evaluation(
      `console.error(${JSON.stringify(lines.join("\n"))}); process.exitCode = 1;`,
    );
    await run("mast.evaluate");
    expect(noted.shown).toEqual(["The contract cannot be evaluated: a.mast:6:7: error M2003: Nothing is named “X”."]);
  });

  it("a data folder that is not there is named, and mast that ends without a word is told", async () => {
    const missing = await evaluation(`console.error("mast: There is no folder /data."); process.exitCode = 2;`);
    await missing.run("mast.evaluate");
    expect(missing.noted.shown).toEqual(["The contract cannot be evaluated: There is no folder /data."]);
    const silent = await evaluation("process.exitCode = 3;");
    await silent.run("mast.evaluate");
    expect(silent.noted.shown).toEqual([
      "The contract cannot be evaluated: Mast stopped without saying why. Try again.",
    ]);
  });

  it("evaluates when it can, several at once, and shows the working", async () => {
    const { noted, run } = await evaluation(writes(statement));
    await Promise.all([run("mast.explain"), run("mast.explain")]);
    expect(noted).toEqual({
      shown: [],
      done: ["shows mast-working:/Working of contract.txt", "shows mast-working:/Working of contract.txt"],
    });
    await run("mast.evaluate");
    await expect.poll(() => noted.shown).toEqual(["SEK 100 is paid."]);
  });

  it("a contract with mistakes is not translated, and it is said what to do", async () => {
    const { module, noted, run } = await inWindow<{ readonly addDrafting: Adds }>("drafting.ts", {
      window: { activeTextEditor: editorOf(contract) },
      commands: { executeCommand: async () => [] },
    });
    module.addDrafting(context("drafts", ""));
    await run("mast.translate");
    expect(noted.shown).toEqual([
      "The contract has mistakes; it can be translated when they are mended. They are listed among the problems.",
    ]);
  });

  it("a place that takes no document is told, and a contract that has none", async () => {
    const exporting = async (answer: unknown) => {
      const { module, noted, run } = await inWindow<{ readonly addExport: Adds }>("panels/export.ts", {
        window: {
          activeTextEditor: editorOf(contract),
          showQuickPick: async (offered: readonly { readonly form: string }[]) =>
            offered.find(({ form }) => form === "markdown"),
          showSaveDialog: async () => ({ path: "/nowhere/contract.md" }),
        },
        workspace: { fs: { writeFile: () => Promise.reject(new Error("EACCES: permission denied")) } },
      });
      module.addExport(context("exports", ""), client(answer));
      await run("mast.export");
      return noted.shown;
    };
    expect(await exporting({ text: "# A" })).toEqual(["contract.md cannot be written. Choose another place."]);
    expect(await exporting({ text: null })).toEqual([
      "The contract has mistakes; it can be exported when they are mended.",
    ]);
  });

  it("a new contract that cannot be begun is told in the language that was chosen for it", async () => {
    const script = `const { argv } = process; console.error("mast: " + argv[2] + " " + argv[3]); process.exitCode = 2;`;
    const beginning = async (place: string, language: string) => {
      const { module, noted, run } = await inWindow<{ readonly addNewContract: Adds }>("new-contract.ts", {
        window: {
          showQuickPick: async (offered: readonly string[]) => (offered.includes(language) ? language : offered[0]),
          showInputBox: async () => "A",
        },
        workspace: { workspaceFolders: [{ uri: { scheme: "file", fsPath: place } }] },
      });
      module.addNewContract(context("begins", script));
      await run("mast.newContract");
      return noted.shown;
    };
    expect(await beginning(folder, "Svenska")).toEqual(["--lang sv"]);
    expect(await beginning(folder, "English")).toEqual(["--lang en"]);
    writeFileSync(join(folder, "a-file"), "");
    const under = join(folder, "a-file", "below");
    expect(await beginning(under, "English")).toEqual([`${under} cannot be written. Choose another place.`]);
  });
});
