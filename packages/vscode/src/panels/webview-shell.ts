// The page that every panel stands in: nothing may be loaded but the extension's own script and style, and the look is the editor's theme.

import { type Uri, Uri as uris, type Webview } from "vscode";

/** What a panel is made of. */
export interface WebviewPage {
  readonly webview: Webview;
  readonly extensionUri: Uri;
  /** What the panel is called, for those who listen to it. */
  readonly title: string;
  /** The script in `webview/`, bundled from `src/webview/NAME.ts`: `"preview.js"`. */
  readonly script: string;
  /** The style in `webview/`, bundled from `src/webview/NAME.css`, which imports `panel.css`: `"preview.css"`. */
  readonly style: string;
  /** HTML, already escaped. */
  readonly body: string;
}

/** The whole page: strict content security, one script by nonce, styles from the extension's own files only. */
export function webviewHtml({ webview, extensionUri, title, script, style, body }: WebviewPage): string {
  const nonce = newNonce();
  const at = (name: string) => escaped(webview.asWebviewUri(uris.joinPath(extensionUri, "webview", name)).toString());
  const policy = `default-src 'none'; img-src ${webview.cspSource} data:; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return [
    "<!DOCTYPE html>",
    '<html><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<link rel="stylesheet" href="${at(style)}">`,
    `</head><body>${body}`,
    `<script nonce="${nonce}" src="${at(script)}"></script>`,
    "</body></html>",
  ].join("\n");
}

/** Where a panel may load files from: give as `localResourceRoots`. */
export const webviewRoots = (extensionUri: Uri): readonly Uri[] => [uris.joinPath(extensionUri, "webview")];

/** Text made safe between tags and in attributes with double quotes. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join("");
}
