// The Word document of a contract, written by the mast command that the extension carries.

import { dirname } from "node:path";
import { type ExtensionContext, l10n } from "vscode";
import { chosenLanguage, onDisk, runMast, said } from "./command.ts";
import type { WriteWord } from "./panels/export.ts";

export const wordWriter =
  (context: ExtensionContext): WriteWord =>
  async (document, target) => {
    if (!(await onDisk(document))) return l10n.t("Save the contract in a file first.");
    const args = [
      ...chosenLanguage(document),
      "document",
      document.fileName,
      "--format",
      "word",
      "--out",
      target.fsPath,
    ];
    const ended = await runMast(context, args, { folder: dirname(document.fileName) });
    if (ended.code === 0) return undefined;
    if (ended.code === 1) return l10n.t("The contract has mistakes; it can be exported when they are mended.");
    return said(ended);
  };
