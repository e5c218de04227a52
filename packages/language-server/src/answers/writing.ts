// What helps while writing: proposals, the sub-clauses of the clause at hand, layout, fixes.

import {
  type Completion,
  completions,
  fixesInTurn,
  formatEdits,
  formatRange,
  formatTyped,
  type CodeAction as ServiceAction,
  signature,
  wholeTextActions,
} from "@mast/language-service";
import {
  type CodeAction,
  CompletionItemKind,
  type Connection,
  type Diagnostic,
  InsertTextFormat,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { Desk, Open } from "../documents.ts";
import { soon } from "../soon.ts";

const completionKinds: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  name: CompletionItemKind.Variable,
  unit: CompletionItemKind.Unit,
  snippet: CompletionItemKind.Snippet,
  date: CompletionItemKind.Value,
};

export function answerWriting(connection: Connection, desk: Desk, snippets: () => boolean): void {
  connection.onCompletion(({ textDocument, position }) => {
    const open = desk.open(textDocument.uri);
    if (!open) return [];
    return completions(open.analysis, open.offset(position), open.language).map((item) => {
      const filled = item.snippet && snippets();
      return {
        label: item.label,
        kind: completionKinds[item.kind],
        detail: item.detail,
        ...(item.documentation ? { documentation: { kind: "markdown" as const, value: item.documentation } } : {}),
        sortText: String(item.order),
        filterText: item.label,
        insertTextFormat: filled ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: open.edit({ span: item.replace, text: item.snippet && !filled ? item.label : item.insert }),
      };
    });
  });

  connection.onSignatureHelp(({ textDocument, position }) => {
    const open = desk.open(textDocument.uri);
    const found = open && signature(open.analysis, open.offset(position), open.language);
    if (!found) return null;
    return {
      signatures: [
        {
          label: found.label,
          documentation: found.documentation,
          parameters: found.parts.map(({ start, end, documentation }) => ({
            label: [start, end] as [number, number],
            documentation,
          })),
        },
      ],
      activeSignature: 0,
      activeParameter: found.active ?? null,
    };
  });

  connection.onDocumentFormatting(({ textDocument }) => {
    const open = desk.open(textDocument.uri);
    return open ? formatEdits(open.analysis.text).map(open.edit) : [];
  });
  connection.onDocumentRangeFormatting(({ textDocument, range }) => {
    const open = desk.open(textDocument.uri);
    return open ? formatRange(open.analysis.text, open.span(range)).map(open.edit) : [];
  });
  connection.onDocumentOnTypeFormatting(({ textDocument, position }) => {
    const open = desk.open(textDocument.uri);
    return open ? formatTyped(open.analysis, open.offset(position)).map(open.edit) : [];
  });

  connection.onCodeAction(async ({ textDocument, range, context }, cancelled) => {
    const open = desk.open(textDocument.uri);
    if (!open) return [];
    const wanted = (kind: string) => !context.only || context.only.some((only) => `${kind}.`.startsWith(`${only}.`));
    const found: ServiceAction[] = [];
    if (wanted("quickfix"))
      for (const some of fixesInTurn(open.analysis, open.span(range), open.language)) {
        found.push(...some);
        // Many mistakes take their time: a key that is struck meanwhile is heard, and ends the search.
        await new Promise<void>(soon);
        if (cancelled.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
        if (desk.open(textDocument.uri)?.version !== open.version)
          return new ResponseError(LSPErrorCodes.ContentModified, "the text has changed");
      }
    return [
      ...found,
      ...(wanted("source.organize") || wanted("refactor.translate")
        ? wholeTextActions(open.analysis, open.language)
        : []),
    ]
      .filter((action) => wanted(action.kind))
      .map((action) => actionOf(open, action, context.diagnostics));
  });
}

function actionOf(open: Open, action: ServiceAction, diagnostics: readonly Diagnostic[]): CodeAction {
  const about = action.mends ?? action.accepts;
  return {
    title: action.title,
    kind: action.kind,
    edit: { changes: { [open.uri]: action.edits.map(open.edit) } },
    ...(about ? { diagnostics: diagnostics.filter(({ code }) => code === about) } : {}),
    ...(action.preferred ? { isPreferred: true } : {}),
  };
}
