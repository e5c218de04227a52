// One session of the language server over any pair of reader and writer: keeps the open contracts, says what is wrong with each version,
// and has every request answered from the language service.

import {
  type Analysis,
  type Evaluated,
  type Diagnostic as Found,
  prepareForMistakes,
  stillFailing,
} from "@mast/language-service";
import {
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  type MessageReader,
  type MessageWriter,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticsOf } from "./answers/diagnostics.ts";
import { answerDocument } from "./answers/document.ts";
import { answerMoney } from "./answers/money.ts";
import { answerNames } from "./answers/names.ts";
import { answerReading } from "./answers/reading.ts";
import { answerShape } from "./answers/shape.ts";
import { answerWriting } from "./answers/writing.ts";
import { capabilities } from "./capabilities.ts";
import { type Desk, deskOf } from "./documents.ts";
import { guarded } from "./life.ts";
import { drawsPanels, settingsFrom } from "./settings.ts";
import { soon } from "./soon.ts";

export interface ServerOptions {
  readonly version: string;
  /** Folder of the pages that explain diagnostics, as an address ending in `/`; undefined: codes lead nowhere. */
  readonly pages?: string | undefined;
}

/** How messages come and go, and the protocol's connection of the place that the server runs in. */
export interface Line {
  readonly input: MessageReader;
  readonly writer: MessageWriter;
  readonly connect: (reader: MessageReader, writer: MessageWriter) => Connection;
  /** Told the exit code when the client leaves without saying so. */
  readonly gone: (code: number) => void;
  /** Called after each answer to a change. */
  readonly answered?: () => void;
  /** Called once, soon after the first answer. */
  readonly settled?: () => void;
}

/** Serves one client. */
export function serve({ input, writer, connect, gone, answered, settled }: Line, options: ServerOptions): void {
  const { reader, isOver } = guarded(input, writer);
  reader.onClose(() => gone(isOver() ? 0 : 1));
  const connection = connect(reader, writer);
  const documents = new TextDocuments(TextDocument);
  const desk = deskOf(documents);
  let snippets = false;
  let refreshesLenses = false;
  let refreshesHints = false;
  let panels = false;
  connection.onInitialize((params) => {
    desk.choose(settingsFrom(params.initializationOptions));
    panels = drawsPanels(params.initializationOptions);
    snippets = params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    refreshesLenses = params.capabilities.workspace?.codeLens?.refreshSupport === true;
    refreshesHints = params.capabilities.workspace?.inlayHint?.refreshSupport === true;
    return { capabilities, serverInfo: { name: "mast", version: options.version } };
  });
  answerNames(connection, desk, () => panels);
  answerWriting(connection, desk, () => snippets);
  answerReading(connection, desk, () => panels);
  answerShape(connection, desk, () => panels);
  answerMoney(connection, desk);
  answerDocument(connection, desk);
  let settling = false;
  const tellAll = tellDiagnostics(connection, documents, desk, options, () => {
    answered?.();
    if (settling) return;
    settling = true;
    setTimeout(prepareForMistakes, untilPrepared);
    setTimeout(() => settled?.(), untilSettled);
  });
  const refreshLenses = () => {
    if (refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  };
  connection.onNotification("mast/evaluated", (sent: { uri: string; evaluated: Evaluated | null }) => {
    desk.evaluated(sent.uri, sent.evaluated ?? undefined);
    refreshLenses();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    desk.choose(settingsFrom(settings));
    tellAll();
    refreshLenses();
    if (refreshesHints) void connection.sendRequest(InlayHintRefreshRequest.type);
  });
  documents.listen(connection);
  connection.listen();
}

/** The text of a library that is being read is no contract: nothing is said of it. */
const isLibrary = (uri: string): boolean => uri.startsWith("mast-library:");

/** Worked examples are run when no key has been struck for so many milliseconds. */
const pause = 200;

/** What makes the first mistakes and proposals faster waits for so many milliseconds after the first answer. */
const untilPrepared = 100;

/** What makes later starts faster waits for so many. */
const untilSettled = 1000;

/**
 * Pushes what is found in each version, once the changes that have come together are in. When typing pauses it runs the worked examples,
 * one at a time so that no request waits for them all, and pushes again when one fails or fails no more. Answers those that ask as well, examples included.
 * Gives what says it all again.
 */
function tellDiagnostics(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  desk: Desk,
  { pages }: ServerOptions,
  answered: () => void,
): () => void {
  const page = (found: { readonly code: string; readonly slug: string }) =>
    pages && new URL(`${found.code}-${found.slug}.md`, pages).href;
  const waiting = new Set<string>();
  /** The last analysis of each contract whose worked examples have all been run. */
  const examined = new Map<string, Analysis>();
  const tell = (uri: string) => {
    if (waiting.has(uri) || isLibrary(uri)) return;
    waiting.add(uri);
    // A request that came with the change is answered before the text is checked.
    const afterRequests = (run: () => void) => soon(() => soon(run));
    afterRequests(() => {
      waiting.delete(uri);
      const open = desk.open(uri);
      if (!open) return;
      const { version, analysis } = open;
      const send = (found: readonly Found[]) =>
        void connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(open, page, found) });
      const assumed = stillFailing(examined.get(uri), analysis);
      send([...analysis.checked.diagnostics, ...assumed]);
      answered();
      const runExamples = () => {
        if (documents.get(uri)?.version !== version) return;
        if (analysis.runNext()) return soon(runExamples);
        examined.set(uri, analysis);
        const failing = analysis.diagnostics.length > analysis.checked.diagnostics.length;
        if (failing || assumed.length > 0) send(analysis.diagnostics);
      };
      setTimeout(runExamples, examined.has(uri) ? pause : 0);
    });
  };
  documents.onDidChangeContent(({ document }) => tell(document.uri));
  documents.onDidClose(({ document }) => {
    desk.forget(document.uri);
    examined.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.languages.diagnostics.on(({ textDocument }) => {
    const open = desk.open(textDocument.uri);
    return { kind: "full", items: open && !isLibrary(open.uri) ? diagnosticsOf(open, page) : [] };
  });
  return () => {
    for (const { uri } of documents.all()) tell(uri);
  };
}
