// The texts of libraries that a contract uses, to be read in an editor of their own: nobody can change them.

import { type ExtensionContext, workspace } from "vscode";
import type { Asks } from "./asking.ts";

export function addLibraryTexts(context: ExtensionContext, client: Asks): void {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider("mast-library", {
      provideTextDocumentContent: async ({ path }) =>
        (await client.sendRequest<string | null>("mast/library", { path: path.replace(/\.mast$/, "") })) ?? "",
    }),
  );
}
