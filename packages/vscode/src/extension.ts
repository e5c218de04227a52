// The extension on a computer: starts the language server that it carries when a contract is opened, and gives the commands.

import type { ExtensionContext } from "vscode";
import { startClient } from "./client.ts";
import { addEvaluation } from "./evaluate.ts";
import { addLanguage, type LanguageParts } from "./language.ts";
import { addNewContract } from "./new-contract.ts";
import { wordWriter } from "./word.ts";

export async function activate(context: ExtensionContext): Promise<void> {
  let parts: LanguageParts | undefined;
  addNewContract(context);
  const client = await startClient(context, async (uri, title) => parts?.explorer.runTest(uri, title));
  parts = addLanguage(context, client, wordWriter(context));
  addEvaluation(context, client, parts.evaluated);
}
