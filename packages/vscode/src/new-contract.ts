// A new contract from a few questions, written by the mast command.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { commands, type ExtensionContext, l10n, Uri, window, workspace } from "vscode";
import { cannotBeWritten } from "./asking.ts";
import { runMast, said } from "./command.ts";

export function addNewContract(context: ExtensionContext): void {
  context.subscriptions.push(commands.registerCommand("mast.newContract", () => newContract(context)));
}

/** Asks, and stops quietly when a question is left unanswered. */
async function newContract(context: ExtensionContext): Promise<void> {
  const language = await window.showQuickPick(["English", "Svenska"], { title: l10n.t("In which language?") });
  if (!language) return;
  const title = await ask(l10n.t("What is the contract called?"));
  const currency =
    title &&
    (await window.showQuickPick(["SEK", "EUR", "GBP", "USD", "NOK", "DKK"], { title: l10n.t("In which currency?") }));
  const payer = currency && (await ask(l10n.t("Who pays for outcomes?")));
  const provider = payer && (await ask(l10n.t("Who delivers them?")));
  const metric =
    provider &&
    (await ask(l10n.t("What is measured, in a few words?"), l10n.t("For example: sick days per employee and month")));
  const price = metric && (await ask(l10n.t("What does one day that is avoided pay?")));
  if (!title || !currency || !payer || !provider || !metric || !price) return;
  const folder = workspace.workspaceFolders?.find(({ uri }) => uri.scheme === "file")?.uri ?? (await chosenFolder());
  if (!folder) return;
  const name =
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "") || "contract";
  const answers = { title, currency, payer, provider, metric, price };
  const args = [
    ...["--lang", language === "Svenska" ? "sv" : "en", "init", name, "--yes"],
    ...Object.entries(answers).flatMap(([option, answer]) => [`--${option}`, answer]),
    ...(language === "Svenska" ? ["--swedish"] : []),
  ];
  const ended = await mkdir(folder.fsPath, { recursive: true }).then(
    () => runMast(context, args, { folder: folder.fsPath }),
    () => undefined,
  );
  if (ended?.code !== 0) {
    void window.showErrorMessage(ended ? said(ended) : cannotBeWritten(folder.fsPath));
    return;
  }
  await window.showTextDocument(Uri.file(join(folder.fsPath, name, `${name}.mast`)), { preview: false });
}

const ask = (prompt: string, placeHolder = ""): Thenable<string | undefined> =>
  window.showInputBox({ prompt, placeHolder, ignoreFocusOut: true });

async function chosenFolder(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: l10n.t("Where should it be saved?"),
  });
  return chosen?.[0];
}
