// The extension in a browser: the whole language in a web worker; what needs files and processes says so.

import { commands, type ExtensionContext, l10n, Uri, window } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { clientOptions } from "./client-options.ts";
import { addLanguage, type LanguageParts } from "./language.ts";

declare const Worker: new (
  address: string,
) => Extract<ConstructorParameters<typeof LanguageClient>[2], { postMessage: unknown }>;

/** Commands that run the mast command, which a browser cannot. */
const onAComputer = ["mast.newContract", "mast.evaluate", "mast.explain"];

export async function activate(context: ExtensionContext): Promise<void> {
  let parts: LanguageParts | undefined;
  const worker = new Worker(Uri.joinPath(context.extensionUri, "server-worker.js").toString(true));
  const options = clientOptions(async (uri, title) => parts?.explorer.runTest(uri, title));
  const client = new LanguageClient("mast", "Mast", worker, options);
  context.subscriptions.push(client);
  for (const command of onAComputer) context.subscriptions.push(commands.registerCommand(command, needsAComputer));
  await client.start();
  parts = addLanguage(context, client);
}

function needsAComputer(): void {
  void window.showInformationMessage(
    l10n.t(
      "This needs Visual Studio Code on a computer: in a browser no data files are read. Everything else about the contract works here.",
    ),
  );
}
