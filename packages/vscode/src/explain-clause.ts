// The clause at the cursor in plain words, as a text beside the contract: what `mast explain CONTRACT --clause LINE` prints.

import { commands, EventEmitter, type ExtensionContext, l10n, Uri, ViewColumn, window, workspace } from "vscode";
import { type Asks, isContract } from "./asking.ts";

const scheme = "mast-clause";

export function addExplainClause(context: ExtensionContext, client: Asks): void {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();

  const explain = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!isContract(editor?.document)) {
      void window.showInformationMessage(l10n.t("Open a contract first."));
      return;
    }
    const asked = { textDocument: { uri: editor.document.uri.toString() }, position: editor.selection.active };
    const text = await client.sendRequest<string | null>("mast/clause", asked);
    if (text === null) {
      void window.showInformationMessage(l10n.t("There is no clause at the cursor that can be read."));
      return;
    }
    const uri = Uri.from({ scheme, path: `/${l10n.t("The clause in plain words")}.txt` });
    texts.set(uri.toString(), text);
    changed.fire(uri);
    const shown = await workspace.openTextDocument(uri);
    await window.showTextDocument(shown, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
  };

  context.subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
    }),
    commands.registerCommand("mast.explainClause", explain),
  );
}
