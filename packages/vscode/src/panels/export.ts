// Writes the readable contract to a file that the user names: Markdown and HTML from the language server, Word where there is a way to it.

import { commands, type ExtensionContext, l10n, type TextDocument, type Uri, window, workspace } from "vscode";
import { type Asks, cannotBeWritten, contractInView } from "../asking.ts";

/** Writes the contract's Word document to a file; a sentence when it could not. */
export type WriteWord = (document: TextDocument, target: Uri) => Promise<string | undefined>;

const forms = [
  { form: "word", label: "Word", ending: "docx" },
  { form: "html", label: "HTML", ending: "html" },
  { form: "markdown", label: "Markdown", ending: "md" },
] as const;

/** Without `writeWord`, Word is not offered. */
export function addExport(context: ExtensionContext, client: Asks, writeWord?: WriteWord): void {
  context.subscriptions.push(commands.registerCommand("mast.export", () => exportDocument(client, writeWord)));
}

async function exportDocument(client: Asks, writeWord: WriteWord | undefined): Promise<void> {
  const document = contractInView();
  if (!document) {
    void window.showWarningMessage(l10n.t("Open a contract first."));
    return;
  }
  const offered = forms.filter(({ form }) => form !== "word" || writeWord !== undefined);
  const chosen = await window.showQuickPick(offered, { title: l10n.t("In which form?") });
  if (!chosen) return;
  const { form, label, ending } = chosen;
  const path = document.uri.path.replace(/(?:\.mast)?$/, `.${ending}`);
  const beside = document.isUntitled ? {} : { defaultUri: document.uri.with({ path }) };
  const target = await window.showSaveDialog({ ...beside, filters: { [label]: [ending] } });
  if (!target) return;
  const fault = form === "word" ? await writeWord?.(document, target) : await writeText(client, document, form, target);
  if (fault !== undefined) {
    void window.showErrorMessage(fault);
    return;
  }
  const open = l10n.t("Open");
  const told = await window.showInformationMessage(l10n.t("Wrote {0}.", target.path.split("/").at(-1) ?? ""), open);
  if (told === open) await commands.executeCommand(form === "word" ? "revealFileInOS" : "vscode.open", target);
}

async function writeText(
  client: Asks,
  document: TextDocument,
  form: "html" | "markdown",
  target: Uri,
): Promise<string | undefined> {
  const asked = { textDocument: { uri: document.uri.toString() }, form };
  const answer = await client.sendRequest<{ readonly text: string | null } | null>("mast/document", asked);
  if (answer?.text == null) return l10n.t("The contract has mistakes; it can be exported when they are mended.");
  return workspace.fs.writeFile(target, new TextEncoder().encode(answer.text)).then(
    () => undefined,
    () => cannotBeWritten(target.path.split("/").at(-1) ?? ""),
  );
}
