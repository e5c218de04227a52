// What the panel of the readable contract and the export ask: the contract in plain sentences.

import { type ReadableContract, readableContract, writtenContract } from "@mast/language-service";
import type { Connection } from "vscode-languageserver";
import type { Desk } from "../documents.ts";

/** `form` asks for the whole as a file; without it, part by part for a panel. */
interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly form?: "html" | "markdown";
}

/** What `mast/document` answers; `text` is null while the contract has errors. */
export type DocumentAnswer = (ReadableContract & { readonly version: number }) | { readonly text: string | null };

export function answerDocument(connection: Connection, desk: Desk): void {
  connection.onRequest("mast/document", (sent: Asked): object | null => documentAnswer(desk, sent));
}

function documentAnswer(desk: Desk, { textDocument, form }: Asked): DocumentAnswer | null {
  const open = desk.open(textDocument.uri);
  if (!open) return null;
  if (form) return { text: writtenContract(open.analysis, form, open.language) ?? null };
  return { ...readableContract(open.analysis, open.language), version: open.version };
}
