// The Word document of a contract, written by the mast command that the extension carries.

import { dirname } from "node:path";
import { type ExtensionContext, l10n, workspace } from "vscode";
import { runMast } from "./command.ts";
import type { WriteWord } from "./panels/export.ts";

export const wordWriter =
  (context: ExtensionContext): WriteWord =>
  async (document, target) => {
    if (document.isUntitled || !(await document.save())) return l10n.t("Save the contract in a file first.");
    const chosen = workspace.getConfiguration("mast", document.uri).get<string>("language");
    const language = chosen === "en" || chosen === "sv" ? ["--lang", chosen] : [];
    const args = [...language, "document", document.fileName, "--format", "word", "--out", target.fsPath];
    const { code, out, err } = await runMast(context, args, { folder: dirname(document.fileName) });
    if (code === 0) return undefined;
    if (code === 1) return l10n.t("The contract has mistakes; it can be exported when they are mended.");
    return `${err}${out}`.split("\n").find((line) => line.trim() !== "") ?? "";
  };
