// The Word document of a contract, written by the mast command that the extension carries.

import { dirname } from "node:path";
import { type ExtensionContext, l10n } from "vscode";
import { chosenLanguage, runMast } from "./command.ts";
import type { WriteWord } from "./panels/export.ts";

export const wordWriter =
  (context: ExtensionContext): WriteWord =>
  async (document, target) => {
    if (document.isUntitled || !(await document.save())) return l10n.t("Save the contract in a file first.");
    const args = [
      ...chosenLanguage(document),
      "document",
      document.fileName,
      "--format",
      "word",
      "--out",
      target.fsPath,
    ];
    const { code, out, err } = await runMast(context, args, { folder: dirname(document.fileName) });
    if (code === 0) return undefined;
    if (code === 1) return l10n.t("The contract has mistakes; it can be exported when they are mended.");
    return `${err}${out}`.split("\n").find((line) => line.trim() !== "") ?? "";
  };
