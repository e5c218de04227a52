// Evaluates the contract of the editor on its data: what is to be paid is told, shown beside the clauses, and its working opened.

import { basename, dirname } from "node:path";
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
import { chosenLanguage, onDisk, runMast, said } from "./command.ts";
import { readStatement, type StatementText, statementFiles } from "./statement-files.ts";

const workingScheme = "mast-working";

export function addEvaluation(context: ExtensionContext, client: LanguageClient, evaluated: (uri: Uri) => void): void {
  const workings = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const statements = statementFiles(context.globalStorageUri.fsPath);
  const workingOf = (document: TextDocument) =>
    Uri.from({
      scheme: workingScheme,
      path: `/${l10n.t("Working of {0}", basename(document.fileName, ".mast"))}.txt`,
      query: document.uri.toString(),
    });

  const begin = (document: TextDocument): string | undefined => {
    try {
      return statements.begin(document.fileName);
    } catch {
      void window.showErrorMessage(
        l10n.t("The contract cannot be evaluated: {0}", l10n.t("There is nowhere to write what it comes to.")),
      );
      return undefined;
    }
  };

  /** The contract when it has been evaluated; otherwise why not has been told. */
  const evaluate = async (): Promise<TextDocument | undefined> => {
    const document = await contractOnDisk();
    if (!document) return undefined;
    const out = begin(document);
    if (out === undefined) return undefined;
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
    if (ended.code !== 0) statements.drop(out);
    if (ended.missing) {
      void window.showErrorMessage(
        l10n.t(
          "Evaluation on this kind of computer needs the mast command: install it and see that it is on the PATH. Everything else works without it.",
        ),
      );
      return undefined;
    }
    if (ended.code !== 0) {
      void window.showErrorMessage(l10n.t("The contract cannot be evaluated: {0}", said(ended)));
      return undefined;
    }
    const statement = await readStatement(out);
    if (!statement) {
      statements.drop(out);
      void window.showErrorMessage(cannotBeRead());
      return undefined;
    }
    if (!statements.keep(document.fileName, out)) return document;
    await client.sendNotification("mast/evaluated", {
      uri: document.uri.toString(),
      evaluated: { ...evaluatedOf(statement), statement },
    });
    evaluated(document.uri);
    return document;
  };

  const explain = async (document: TextDocument): Promise<void> => {
    const ended = await statements.read(document.fileName, (statement) =>
      runMast(context, [...chosenLanguage(document), "explain", statement], { folder: dirname(document.fileName) }),
    );
    if (!ended) {
      void window.showErrorMessage(cannotBeRead());
      return;
    }
    if (ended.code !== 0) {
      void window.showErrorMessage(said(ended));
      return;
    }
    const uri = workingOf(document);
    workings.set(uri.toString(), ended.out);
    changed.fire(uri);
    const shown = await workspace.openTextDocument(uri);
    await window.showTextDocument(shown, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
  };

  const offerWorking = async (document: TextDocument): Promise<void> => {
    const asked = { textDocument: { uri: document.uri.toString() } };
    const told = await client.sendRequest<string | null>("mast/outcome", asked);
    const show = l10n.t("Show the working");
    if (told && (await window.showInformationMessage(told, show)) === show) await explain(document);
  };

  context.subscriptions.push(
    changed,
    statements,
    workspace.registerTextDocumentContentProvider(workingScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => workings.get(uri.toString()) ?? "",
    }),
    // Done once it is told: what comes after an evaluation does not wait until the message is put away.
    commands.registerCommand("mast.evaluate", async () => {
      const document = await evaluate();
      if (document) void offerWorking(document);
    }),
    commands.registerCommand("mast.explain", async () => {
      const document = await evaluate();
      if (document) await explain(document);
    }),
  );
}

const cannotBeRead = (): string =>
  l10n.t("What the evaluation came to cannot be read. Evaluate the contract once more.");

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
  if (!(await onDisk(document))) {
    void window.showWarningMessage(l10n.t("Save the contract in a file first."));
    return undefined;
  }
  return document;
}
