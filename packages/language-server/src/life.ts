// Guards the order of a session, which the protocol's library leaves to its user: a request before `initialize` is answered with -32002,
// one after `shutdown` with -32600, and notifications outside a session are dropped, all but `exit`.

import type { DataCallback, Message, MessageReader, MessageWriter, RequestMessage } from "vscode-languageserver";
import { ErrorCodes } from "vscode-languageserver";

export interface Life {
  readonly reader: MessageReader;
  /** Whether `shutdown` has come: the process then ends with 0, otherwise with 1. */
  readonly isOver: () => boolean;
}

/** A reader that lets through what is in order and has the rest answered by the writer. */
export function guarded(reader: MessageReader, writer: MessageWriter): Life {
  let stage: "before" | "open" | "over" = "before";
  const refuse = ({ id }: RequestMessage, code: number, message: string) =>
    void writer.write({ jsonrpc: "2.0", id, error: { code, message } } as Message);
  const pass = (message: Message, next: DataCallback) => {
    const { method, id } = message as Partial<RequestMessage>;
    const request = method !== undefined && id !== undefined && id !== null ? (message as RequestMessage) : undefined;
    if (method === undefined || method === "exit") return next(message);
    if (stage === "before" && method !== "initialize")
      return request && refuse(request, ErrorCodes.ServerNotInitialized, "The session has not been initialized.");
    if (stage === "over")
      return request && refuse(request, ErrorCodes.InvalidRequest, "The session has been shut down.");
    if (stage === "open" && method === "initialize")
      return request && refuse(request, ErrorCodes.InvalidRequest, "The session has been initialized already.");
    if (method === "initialize") stage = "open";
    if (method === "shutdown") stage = "over";
    return next(message);
  };
  return {
    reader: {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      listen: (callback) => reader.listen((message) => pass(message, callback)),
      dispose: () => reader.dispose(),
    },
    isOver: () => stage === "over",
  };
}
