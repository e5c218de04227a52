// The pages of the diagnostics, which their codes lead to: opened in the editor from the extension's own files, without any network.
// The manifest has them shown as the editor shows Markdown, not as its text.

import { type ExtensionContext, Uri, workspace } from "vscode";

export function addPages(context: ExtensionContext): void {
  const folder = Uri.joinPath(context.extensionUri, "mast/dist/pages");
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider("mast-page", {
      provideTextDocumentContent: async ({ path }) =>
        new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, path))),
    }),
  );
}
