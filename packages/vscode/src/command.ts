// The mast command that the extension carries, in a process of its own, so that DuckDB is loaded only when evaluation is asked for.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { type ExtensionContext, l10n, type TextDocument, workspace } from "vscode";

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The command, or what it evaluates with, is not on this computer. */
  readonly missing: boolean;
}

/** Where the extension keeps DuckDB's binding for the kind of computer that it was packaged for. */
const bindings = `node_modules/@duckdb/node-bindings-${process.platform}-${process.arch}`;

/** The language of messages that was chosen for a contract, as mast reads it; none when it is the contract's own. */
export function chosenLanguage(document: TextDocument): readonly string[] {
  const chosen = workspace.getConfiguration("mast", document.uri).get<string>("language");
  return chosen === "en" || chosen === "sv" ? ["--lang", chosen] : [];
}

/** Runs mast. `evaluates` takes the one on the PATH when the extension carries no binding for this kind of computer. */
export function runMast(
  context: ExtensionContext,
  args: readonly string[],
  { folder, evaluates = false }: { readonly folder: string; readonly evaluates?: boolean },
): Promise<Ended> {
  const carried = !evaluates || existsSync(context.asAbsolutePath(`mast/${bindings}`));
  const command = carried ? process.execPath : process.platform === "win32" ? "mast.cmd" : "mast";
  const all = carried ? [context.asAbsolutePath("mast/bin/mast.js"), ...args] : args;
  const env = { ...process.env, ...(carried ? { ELECTRON_RUN_AS_NODE: "1" } : {}) };
  const options = { cwd: folder, env, maxBuffer: 1 << 28, shell: !carried && process.platform === "win32" };
  return new Promise((resolve) => {
    execFile(command, all, options, (error, out, err) => {
      const failed = error as (Error & { readonly code?: number | string }) | null;
      const code = typeof failed?.code === "number" ? failed.code : failed ? 3 : 0;
      resolve({ code, out, err, missing: failed?.code === "ENOENT" });
    });
  });
}

/** Why a run came to nothing, in one line: the first error, otherwise the first thing that was said. */
export function said({ err, out }: Ended): string {
  const lines = `${err}\n${out}`.split("\n").filter((line) => line.trim() !== "");
  const line = lines.find((each) => /: (?:error|fel) M\d+: /.test(each)) ?? lines[0];
  return line?.replace(/^mast: /, "") ?? l10n.t("Mast stopped without saying why. Try again.");
}

/** Whether a contract is a file that the mast command can read, as it stands in the editor: it is saved first. */
export const onDisk = async (document: TextDocument): Promise<boolean> =>
  document.uri.scheme === "file" && (await document.save());
