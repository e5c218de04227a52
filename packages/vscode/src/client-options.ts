// What the extension asks of its language server, in a process or in a worker.

import { workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";

/** What the user chose, as the server reads it. */
function chosen(): { readonly language: string | undefined; readonly dataFolder: string | undefined } {
  const settings = workspace.getConfiguration("mast");
  return { language: settings.get<string>("language"), dataFolder: settings.get<string>("dataFolder") };
}

/** Told the contract and title when the lens of a worked example is clicked. */
export type RunsTest = (uri: string, title: string) => Promise<void>;

/** The server is told when the settings change, and that there are panels; worked examples run in the test explorer too. */
export function clientOptions(runTest: RunsTest): LanguageClientOptions {
  return {
    documentSelector: [{ language: "mast" }],
    initializationOptions: { ...chosen(), panels: true },
    synchronize: { configurationSection: "mast" },
    middleware: {
      executeCommand: async (command, args: readonly unknown[], next) => {
        const [uri, title] = args;
        if (command === "mast.runTest" && typeof uri === "string" && typeof title === "string")
          await runTest(uri, title);
        return next(command, [...args]);
      },
    },
  };
}
