// Commands of drafting: the other spelling, the usual layout.

import { type CodeAction, commands, type ExtensionContext, l10n, Range, window, workspace } from "vscode";
import { contractInView, isContract } from "./asking.ts";

export function addDrafting(context: ExtensionContext): void {
  context.subscriptions.push(
    commands.registerCommand("mast.translate", translate),
    commands.registerCommand("mast.format", layOut),
  );
}

/** Writes the contract that is worked on in the other spelling; what has errors has no translation, which is told. */
async function translate(): Promise<void> {
  const document = contractInView();
  if (!document) {
    void window.showWarningMessage(l10n.t("Open a contract first."));
    return;
  }
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  const [action] = await commands.executeCommand<readonly CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    whole,
    "refactor.translate",
  );
  if (!action?.edit) {
    void window.showWarningMessage(
      l10n.t(
        "The contract has mistakes; it can be translated when they are mended. They are listed among the problems.",
      ),
    );
    return;
  }
  await workspace.applyEdit(action.edit);
}

async function layOut(): Promise<void> {
  if (isContract(window.activeTextEditor?.document)) await commands.executeCommand("editor.action.formatDocument");
  else void window.showWarningMessage(l10n.t("Open a contract first."));
}
