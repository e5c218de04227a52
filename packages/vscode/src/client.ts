// The connection to the language server, which runs in a process of its own beside the editor.

import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientOptions, type RunsTest } from "./client-options.ts";

/** Starts the server. */
export async function startClient(context: ExtensionContext, runTest: RunsTest): Promise<LanguageClient> {
  const module = context.asAbsolutePath("server.js");
  const client = new LanguageClient("mast", "Mast", { module, transport: TransportKind.stdio }, clientOptions(runTest));
  context.subscriptions.push(client);
  await client.start();
  return client;
}
