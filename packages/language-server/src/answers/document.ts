// What the panel of the readable contract and the export ask: the contract in plain sentences.

import { explainClause, type ReadableContract, readableContract, writtenContract } from "@mast/language-service";
import type { Connection, Position } from "vscode-languageserver";
import type { Desk } from "../documents.ts";

/** `form` asks for the whole as a file; without it, part by part for a panel. */
interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly form?: "html" | "markdown";
}

/** The clause that stands there, in plain words. */
interface AskedClause {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** What `mast/document` answers; `text` is null while the contract has errors. */
export type DocumentAnswer = (ReadableContract & { readonly version: number }) | { readonly text: string | null };

export function answerDocument(connection: Connection, desk: Desk): void {
  connection.onRequest("mast/document", (sent: Asked): object | null => documentAnswer(desk, sent));
  connection.onRequest("mast/clause", ({ textDocument: { uri }, position }: AskedClause): string | null => {
    const open = desk.open(uri);
    const file = decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
    return (open && explainClause(open.analysis, open.offset(position), file, open.language)) ?? null;
  });
}

function documentAnswer(desk: Desk, { textDocument, form }: Asked): DocumentAnswer | null {
  const open = desk.open(textDocument.uri);
  if (!open) return null;
  if (form) return { text: writtenContract(open.analysis, form, open.language) ?? null };
  return { ...readableContract(open.analysis, open.language), version: open.version };
}
