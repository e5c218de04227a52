// What the server tells a client that it can do.

import { commands, tokenKinds } from "@mast/language-service";
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";

export const capabilities: ServerCapabilities = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [" "] },
  hoverProvider: true,
  signatureHelpProvider: { triggerCharacters: ["(", ";", ","], retriggerCharacters: [" "] },
  definitionProvider: true,
  typeDefinitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" },
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenKinds], tokenModifiers: ["declaration"] },
    full: true,
  },
  inlayHintProvider: true,
  codeLensProvider: {},
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, "source.organize", "refactor.translate"] },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  callHierarchyProvider: true,
  executeCommandProvider: { commands: [...commands] },
};
