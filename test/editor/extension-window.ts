// The extension with a window that only notes what is said in it: bundled as it ships, `vscode` given by the test.

import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../../packages/vscode");

export interface Noted {
  /** Warnings, errors and information in the order in which they were shown. */
  readonly shown: string[];
  /** Commands of the editor that were called, and texts that were opened. */
  readonly done: string[];
}

/** A part of the window that answers what it is asked as the test wants. */
export type Answers = Readonly<Record<string, unknown>>;

const bundles = new Map<string, Promise<string>>();
const bundle = (entry: string): Promise<string> => {
  const known = bundles.get(entry) ?? bundled(entry);
  bundles.set(entry, known);
  return known;
};

async function bundled(entry: string): Promise<string> {
  const made = await build({
    entryPoints: [join(root, "src", entry)],
    ...{ bundle: true, write: false, format: "cjs", platform: "node", external: ["vscode"], logLevel: "silent" },
  });
  return made.outputFiles[0]?.text ?? "";
}

/** A module of the extension, and what it says in its window. `window`, `workspace` and `commands` of the test go before the usual ones. */
export async function inWindow<Module>(
  entry: string,
  {
    window = {},
    workspace = {},
    commands = {},
  }: { readonly window?: Answers; readonly workspace?: Answers; readonly commands?: Answers } = {},
): Promise<{ readonly module: Module; readonly noted: Noted; readonly run: (command: string) => Promise<unknown> }> {
  const noted: Noted = { shown: [], done: [] };
  const registered = new Map<string, (...args: unknown[]) => unknown>();
  const show = async (text: string) => void noted.shown.push(text);
  const nothing = () => ({ dispose: () => {} });
  const vscode = {
    l10n: {
      t: (text: string, ...filled: readonly string[]) =>
        text.replace(/\{(\d)\}/g, (_, index: string) => filled[Number.parseInt(index, 10)] ?? ""),
    },
    EventEmitter: class {
      readonly event = nothing;
      readonly fire = () => {};
      readonly dispose = () => {};
    },
    Range: class {},
    Uri: {
      from: ({ scheme, path }: { readonly scheme: string; readonly path: string }) => ({
        toString: () => `${scheme}:${path}`,
      }),
      file: (fsPath: string) => ({ fsPath }),
    },
    ProgressLocation: {},
    ViewColumn: {},
    window: {
      visibleTextEditors: [],
      showWarningMessage: show,
      showErrorMessage: show,
      showInformationMessage: show,
      showTextDocument: async (uri: { readonly fsPath?: string }) => void noted.done.push(`shows ${uri.fsPath ?? uri}`),
      withProgress: (_: unknown, run: () => unknown) => run(),
      ...window,
    },
    workspace: {
      registerTextDocumentContentProvider: nothing,
      getConfiguration: () => ({ get: () => undefined }),
      openTextDocument: async (uri: object) => uri,
      ...workspace,
    },
    commands: {
      registerCommand: (name: string, run: (...args: unknown[]) => unknown) => {
        registered.set(name, run);
        return nothing();
      },
      executeCommand: async (name: string) => void noted.done.push(name),
      ...commands,
    },
  };
  const module: { exports: Partial<Module> } = { exports: {} };
  const require = createRequire(import.meta.url);
  new Function("module", "exports", "require", await bundle(entry))(module, module.exports, (name: string) =>
    name === "vscode" ? vscode : require(name),
  );
  return {
    module: module.exports as Module,
    noted,
    run: async (command) => registered.get(command)?.(),
  };
}

/** An editor with a contract. */
export const editorOf = (fsPath: string, scheme = "file") => ({
  document: {
    languageId: "mast",
    isUntitled: scheme === "untitled",
    fileName: fsPath,
    uri: { scheme, path: fsPath, fsPath, toString: () => `${scheme}://${fsPath}`, with: () => ({}) },
    save: async () => scheme !== "untitled",
    getText: () => "",
    positionAt: () => ({}),
  },
  selection: { active: { line: 0, character: 0 } },
});
