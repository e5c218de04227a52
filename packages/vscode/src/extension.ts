// The extension: starts the language server that it carries when a contract is opened, and gives the commands.

import type { ExtensionContext } from "vscode";
import { startClient } from "./client.ts";

let stop: (() => Thenable<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const client = await startClient(context);
  stop = () => client.stop();
}

export function deactivate(): Thenable<void> | undefined {
  return stop?.();
}
