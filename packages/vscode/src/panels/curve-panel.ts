// The payout curve beside the text: follows the cursor and what is typed, and shows the value on the data last evaluated.

import type { CurveAnswer } from "@mast/language-server";
import {
  commands,
  type Event,
  type ExtensionContext,
  l10n,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { type Asks, contractInView, isContract, rangeOf, whenQuiet } from "../asking.ts";
import { webviewHtml, webviewRoots } from "./webview-shell.ts";

interface Followed {
  readonly uri: Uri;
  readonly name?: string;
}

/** The command `mast.curve`, with the pricing of a lens or the one at the cursor. */
export function addCurvePanel(context: ExtensionContext, client: Asks, evaluated: Event<Uri>): void {
  let panel: WebviewPanel | undefined;
  let followed: Followed | undefined;
  let asked = 0;

  const show = async (position?: { readonly line: number; readonly character: number }): Promise<void> => {
    if (!panel || !followed) return;
    asked += 1;
    const own = asked;
    const textDocument = { uri: followed.uri.toString() };
    const { name } = followed;
    const answer = await client.sendRequest<CurveAnswer | null>("mast/curve", {
      textDocument,
      ...(name === undefined ? {} : { name }),
      ...(position ? { position } : {}),
    });
    if (own !== asked || !panel || !followed || !answer) return;
    if (answer.name) followed = { ...followed, name: answer.name };
    panel.title = answer.name ? l10n.t("Payout of {0}", answer.name) : l10n.t("Payout curve");
    await panel.webview.postMessage({ drawing: answer });
  };
  const atCursor = () => {
    const editor = window.activeTextEditor;
    const isFollowed = editor && editor.document.uri.toString() === followed?.uri.toString();
    return isFollowed
      ? { line: editor.selection.active.line, character: editor.selection.active.character }
      : undefined;
  };
  const later = whenQuiet(120, () => void show(atCursor()));

  const open = (): WebviewPanel => {
    const made = window.createWebviewPanel(
      "mast.curve",
      l10n.t("Payout curve"),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [...webviewRoots(context.extensionUri)] },
    );
    made.webview.onDidReceiveMessage(
      (message: { readonly ready?: true; readonly range?: Parameters<typeof rangeOf>[0] }) => {
        if (message.ready) later.stir();
        if (message.range) void reveal(message.range);
      },
    );
    made.onDidDispose(() => {
      panel = undefined;
    });
    made.webview.html = webviewHtml({
      webview: made.webview,
      extensionUri: context.extensionUri,
      title: l10n.t("Payout curve"),
      script: "curve.js",
      style: "curve.css",
      body: '<main id="curve"></main>',
    });
    return made;
  };
  const reveal = async (range: Parameters<typeof rangeOf>[0]): Promise<void> => {
    if (!followed) return;
    const { start } = rangeOf(range);
    const editor = await window.showTextDocument(followed.uri, { viewColumn: ViewColumn.One });
    editor.selection = new Selection(start, start);
    editor.revealRange(rangeOf(range), TextEditorRevealType.InCenterIfOutsideViewport);
  };

  context.subscriptions.push(
    later,
    commands.registerCommand("mast.curve", async (uri?: string | Uri, name?: string) => {
      const document = contractInView();
      const target = typeof uri === "string" ? Uri.parse(uri) : (document?.uri ?? uri);
      if (!target) {
        void window.showWarningMessage(l10n.t("Open a contract first."));
        return;
      }
      followed = { uri: target, ...(typeof name === "string" ? { name } : {}) };
      if (panel) panel.reveal(undefined, true);
      else panel = open();
      await show(typeof name === "string" ? undefined : atCursor());
    }),
    evaluated(() => later.stir()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("mast.language")) later.stir();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === followed?.uri.toString()) later.stir();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (!panel || !isContract(textEditor.document)) return;
      if (textEditor.document.uri.toString() !== followed?.uri.toString()) followed = { uri: textEditor.document.uri };
      later.stir();
    }),
    { dispose: () => panel?.dispose() },
  );
}
