// One session of the language server over any pair of reader and writer: keeps the open contracts, says what is wrong with each version,
// and has every request answered from the language service.

import type { Evaluated } from "@mast/language-service";
import {
  CodeLensRefreshRequest,
  type Connection,
  createConnection,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticsOf } from "./answers/diagnostics.ts";
import { answerNames } from "./answers/names.ts";
import { answerReading } from "./answers/reading.ts";
import { answerShape } from "./answers/shape.ts";
import { answerWriting } from "./answers/writing.ts";
import { capabilities } from "./capabilities.ts";
import { type Desk, deskOf } from "./documents.ts";
import { guarded } from "./life.ts";
import { settingsFrom } from "./settings.ts";

export interface ServerOptions {
  readonly version: string;
  /** Folder of the pages that explain diagnostics, as an address ending in `/`; undefined: codes lead nowhere. */
  readonly pages?: string | undefined;
}

/** Serves on standard input and output until the client says exit or goes away: 0 after a shutdown, otherwise 1. */
export function serveStdio(options: ServerOptions): void {
  serve(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout), options, (code) =>
    process.exit(code),
  );
}

/** Serves one client; `gone` is told the exit code when it leaves without saying so. */
export function serve(
  input: MessageReader,
  writer: MessageWriter,
  options: ServerOptions,
  gone: (code: number) => void,
): void {
  const { reader, isOver } = guarded(input, writer);
  reader.onClose(() => gone(isOver() ? 0 : 1));
  const connection = createConnection(reader, writer);
  const documents = new TextDocuments(TextDocument);
  const desk = deskOf(documents);
  let snippets = false;
  let refreshesLenses = false;
  connection.onInitialize((params) => {
    desk.choose(settingsFrom(params.initializationOptions));
    snippets = params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    refreshesLenses = params.capabilities.workspace?.codeLens?.refreshSupport === true;
    return { capabilities, serverInfo: { name: "mast", version: options.version } };
  });
  answerNames(connection, desk);
  answerWriting(connection, desk, () => snippets);
  answerReading(connection, desk);
  answerShape(connection, desk);
  tellDiagnostics(connection, documents, desk, options);
  connection.onNotification("mast/evaluated", (sent: { uri: string; evaluated: Evaluated | null }) => {
    desk.evaluated(sent.uri, sent.evaluated ?? undefined);
    if (refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  });
  documents.listen(connection);
  connection.listen();
}

/** Pushes what is found in each version, once the changes that have come together are in; answers those that ask as well. */
function tellDiagnostics(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  desk: Desk,
  { pages }: ServerOptions,
): void {
  const page = (found: { readonly code: string; readonly slug: string }) =>
    pages && new URL(`${found.code}-${found.slug}.md`, pages).href;
  const waiting = new Set<string>();
  const tell = (uri: string) => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    setImmediate(() => {
      waiting.delete(uri);
      const open = desk.open(uri);
      if (open) void connection.sendDiagnostics({ uri, version: open.version, diagnostics: diagnosticsOf(open, page) });
    });
  };
  documents.onDidChangeContent(({ document }) => tell(document.uri));
  documents.onDidClose(({ document }) => {
    desk.forget(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    desk.choose(settingsFrom(settings));
    for (const { uri } of documents.all()) tell(uri);
  });
  connection.languages.diagnostics.on(({ textDocument }) => {
    const open = desk.open(textDocument.uri);
    return { kind: "full", items: open ? diagnosticsOf(open, page) : [] };
  });
}
