// The panel of the readable contract beside the text: follows what is typed, scrolls together with it both ways.

import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { type Asks, contractInView, whenQuiet } from "../asking.ts";
import type { Part } from "../webview/last-good.ts";
import type { FromPreview, ToPreview } from "../webview/preview-messages.ts";
import { webviewHtml, webviewRoots } from "./webview-shell.ts";

interface Readable {
  readonly language: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

export function addPreview(context: ExtensionContext, client: Asks): void {
  const panels = new Map<string, WebviewPanel>();
  const preview = () => {
    const document = contractInView();
    if (!document) {
      void window.showWarningMessage(l10n.t("Open a contract first."));
      return;
    }
    const key = document.uri.toString();
    const known = panels.get(key);
    if (known) known.reveal(undefined, true);
    else {
      const panel = openPanel(context, client, document);
      panels.set(key, panel);
      panel.onDidDispose(() => panels.delete(key));
    }
  };
  context.subscriptions.push(commands.registerCommand("mast.preview", preview));
}

function openPanel(context: ExtensionContext, client: Asks, document: TextDocument): WebviewPanel {
  const name = document.uri.path.split("/").at(-1) ?? "";
  const title = l10n.t("Readable: {0}", name);
  const panel = window.createWebviewPanel(
    "mast.preview",
    title,
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, retainContextWhenHidden: true, localResourceRoots: [...webviewRoots(context.extensionUri)] },
  );
  const uri = document.uri.toString();
  const say = (message: ToPreview) => void panel.webview.postMessage(message);
  const editors = () => window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === uri);
  /** Until then, scrolling of the text comes from the panel and is not told back to it. */
  let ledUntil = 0;

  const show = async (): Promise<void> => {
    const readable = await client.sendRequest<Readable | null>("mast/document", { textDocument: { uri } });
    if (!readable) return;
    say({
      say: "show",
      language: readable.language,
      parts: readable.parts,
      kept: l10n.t("This clause cannot be read as it stands now. Below is what it said before."),
      broken: l10n.t("This clause cannot be read in full yet."),
      open: l10n.t("Go to the text"),
    });
  };
  const quiet = whenQuiet(120, () => void show());
  const follow = (editor: TextEditor) => {
    const [seen] = editor.visibleRanges;
    if (seen && Date.now() >= ledUntil) say({ say: "scroll", line: seen.start.line + 1 });
  };
  const heard = async (message: FromPreview): Promise<void> => {
    if (message.say === "ready") {
      await show();
      editors().forEach(follow);
    } else if (message.say === "scrolled") {
      ledUntil = Date.now() + 250;
      const line = Math.max(0, Math.floor(message.line) - 1);
      for (const editor of editors()) editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
    } else await goTo(document, message.line);
  };

  const listening: Pick<Disposable, "dispose">[] = [
    quiet,
    panel.webview.onDidReceiveMessage((message: FromPreview) => void heard(message)),
    workspace.onDidChangeTextDocument((change) => {
      if (change.document.uri.toString() === uri) quiet.stir();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("mast.language")) quiet.stir();
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (textEditor.document.uri.toString() === uri) follow(textEditor);
    }),
  ];
  panel.onDidDispose(() => {
    for (const each of listening) each.dispose();
  });
  panel.webview.html = webviewHtml({
    webview: panel.webview,
    extensionUri: context.extensionUri,
    title,
    script: "preview.js",
    style: "preview.css",
    body: '<main aria-busy="true"></main>',
  });
  return panel;
}

async function goTo(document: TextDocument, line: number): Promise<void> {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = shown?.viewColumn ?? ViewColumn.One;
  const editor = await window.showTextDocument(document, { viewColumn });
  const start = document.lineAt(Math.min(Math.max(0, line - 1), document.lineCount - 1)).range.start;
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
}
