// The extension on a computer: starts the language server that it carries when a contract is opened, and gives the commands.

import type { ExtensionContext } from "vscode";
import { startClient } from "./client.ts";
import { addEvaluation } from "./evaluate.ts";
<<<<<<< HEAD
import { addLanguage, type LanguageParts } from "./language.ts";
import { addNewContract } from "./new-contract.ts";

export async function activate(context: ExtensionContext): Promise<void> {
  let parts: LanguageParts | undefined;
  addNewContract(context);
  const client = await startClient(context, async (uri, title) => parts?.explorer.runTest(uri, title));
  parts = addLanguage(context, client);
  addEvaluation(context, client, parts.evaluated);
=======
import { addExport } from "./panels/export.ts";
import { addPreview } from "./panels/preview.ts";
import { wordWriter } from "./word.ts";

export async function activate(context: ExtensionContext): Promise<void> {
  addDrafting(context);
  const client = await startClient(context);
  addEvaluation(context, client);
  addPreview(context, client);
  addExport(context, client, wordWriter(context));
>>>>>>> 158599c (VS Code shows the readable contract beside the text, scrolling together, and exports it as Word, HTML or Markdown)
}
