// The extension: starts the language server that it carries when a contract is opened, and gives the commands.

import type { ExtensionContext } from "vscode";
import { startClient } from "./client.ts";
import { addDrafting } from "./drafting.ts";
import { addEvaluation } from "./evaluate.ts";

export async function activate(context: ExtensionContext): Promise<void> {
  addDrafting(context);
  addEvaluation(context, await startClient(context));
}
