// The connection to the language server, which runs in a process of its own beside the editor.

import { type ExtensionContext, workspace } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

/** What the user chose, as the server reads it. */
function chosen(): { readonly language: string | undefined; readonly dataFolder: string | undefined } {
  const settings = workspace.getConfiguration("mast");
  return { language: settings.get<string>("language"), dataFolder: settings.get<string>("dataFolder") };
}

/** Starts the server; it is told when the settings change. */
export async function startClient(context: ExtensionContext): Promise<LanguageClient> {
  const module = context.asAbsolutePath("server.js");
  const client = new LanguageClient(
    "mast",
    "Mast",
    { module, transport: TransportKind.stdio },
    {
      documentSelector: [{ language: "mast" }],
      initializationOptions: chosen(),
      synchronize: { configurationSection: "mast" },
    },
  );
  context.subscriptions.push(client);
  await client.start();
  return client;
}
