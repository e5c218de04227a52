// Evaluates the contract of the editor on its data: what is to be paid is told, shown beside the clauses, and its working opened.

import { mkdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import {
  commands,
  EventEmitter,
  type ExtensionContext,
  l10n,
  ProgressLocation,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { contractInView } from "./asking.ts";
import { chosenLanguage, runMast } from "./command.ts";

/** What the extension reads of a statement, as `mast evaluate --format json` writes it. */
interface StatementText {
  readonly asOf: { readonly date: string };
  readonly priced: readonly {
    readonly pricing: string;
    readonly period: { readonly key: string };
    readonly amount: string;
  }[];
  readonly payments: readonly {
    readonly payment: string;
    readonly from: string;
    readonly to: string;
    readonly period: { readonly key: string };
    readonly amount: string;
  }[];
}

const workingScheme = "mast-working";

export function addEvaluation(context: ExtensionContext, client: LanguageClient, evaluated: (uri: Uri) => void): void {
  const workings = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const statementOf = (document: TextDocument) =>
    join(context.globalStorageUri.fsPath, `${basename(document.fileName, ".mast")}.json`);
  const workingOf = (document: TextDocument) =>
    Uri.from({ scheme: workingScheme, path: `/${l10n.t("Working of {0}", basename(document.fileName, ".mast"))}.txt` });

  const evaluate = async (): Promise<boolean> => {
    const document = await contractOnDisk();
    if (!document) return false;
    await mkdir(context.globalStorageUri.fsPath, { recursive: true });
    const out = statementOf(document);
    const chosen = workspace.getConfiguration("mast", document.uri).get<string>("dataFolder") ?? "";
    const args = [
      ...chosenLanguage(document),
      "evaluate",
      document.fileName,
      "--format",
      "json",
      "--out",
      out,
      ...(chosen ? ["--data", chosen] : []),
    ];
    const title = l10n.t("Evaluating {0}", basename(document.fileName));
    const ended = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
      runMast(context, args, { folder: dirname(document.fileName), evaluates: true }),
    );
    if (ended.missing) {
      void window.showErrorMessage(
        l10n.t(
          "Evaluation on this kind of computer needs the mast command: install it and see that it is on the PATH. Everything else works without it.",
        ),
      );
      return false;
    }
    if (ended.code !== 0) {
      void window.showErrorMessage(l10n.t("The contract cannot be evaluated: {0}", firstLine(ended.err, ended.out)));
      return false;
    }
    const statement = JSON.parse(await readFile(out, "utf8")) as StatementText;
    await client.sendNotification("mast/evaluated", {
      uri: document.uri.toString(),
      evaluated: { ...evaluatedOf(statement), statement },
    });
    evaluated(document.uri);
    return true;
  };

  const explain = async (): Promise<void> => {
    const document = await contractOnDisk();
    if (!document) return;
    const args = [...chosenLanguage(document), "explain", statementOf(document)];
    const { code, out, err } = await runMast(context, args, { folder: dirname(document.fileName) });
    if (code !== 0) {
      void window.showErrorMessage(firstLine(err, out));
      return;
    }
    const uri = workingOf(document);
    workings.set(uri.toString(), out);
    changed.fire(uri);
    const shown = await workspace.openTextDocument(uri);
    await window.showTextDocument(shown, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
  };

  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(workingScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => workings.get(uri.toString()) ?? "",
    }),
    commands.registerCommand("mast.evaluate", async () => {
      const document = contractInView();
      if (!(await evaluate()) || !document) return;
      const asked = { textDocument: { uri: document.uri.toString() } };
      const said = (await client.sendRequest<string | null>("mast/outcome", asked)) ?? "";
      const show = l10n.t("Show the working");
      if ((await window.showInformationMessage(said, show)) === show) await explain();
    }),
    commands.registerCommand("mast.explain", async () => {
      if (await evaluate()) await explain();
    }),
  );
}

function evaluatedOf({ asOf, priced, payments }: StatementText) {
  return {
    asOf: asOf.date,
    priced: priced.map(({ pricing, period, amount }) => ({ pricing, period: period.key, amount })),
    payments: payments.map(({ payment, from, to, period, amount }) => ({
      payment,
      from,
      to,
      period: period.key,
      amount,
    })),
  };
}

/** The contract that is worked on, saved; told when there is none. */
async function contractOnDisk(): Promise<TextDocument | undefined> {
  const document = contractInView();
  if (!document) {
    void window.showWarningMessage(l10n.t("Open a contract first."));
    return undefined;
  }
  if (document.isUntitled || !(await document.save())) {
    void window.showWarningMessage(l10n.t("Save the contract in a file first."));
    return undefined;
  }
  return document;
}

const firstLine = (...texts: readonly string[]): string =>
  texts.flatMap((text) => text.split("\n")).find((line) => line.trim() !== "") ?? "";
