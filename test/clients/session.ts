// A client that knows the protocol and nothing else: spawns the built `mast lsp`, frames messages itself, waits for answers.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");
export const mast = join(root, "packages/cli/bin/mast.js");

/** The built command, made now when it is not there. */
export function builtMast(): string {
  if (!existsSync(join(root, "packages/cli/dist/main.js"))) execFileSync("node", ["scripts/build.mjs"], { cwd: root });
  return mast;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Json;
  readonly result?: Json;
  readonly error?: { readonly code: number; readonly message: string };
}

export class Session {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly received: Message[] = [];
  #buffer: Buffer = Buffer.alloc(0);
  #lastId = 0;
  #waiting: { readonly wanted: (message: Message) => boolean; readonly done: (message: Message) => void }[] = [];

  /** `answer` answers what the server asks; without it nothing is answered. */
  constructor(
    command = "node",
    args: readonly string[] = [builtMast(), "lsp", "--stdio"],
    readonly answer?: (method: string, params: Json) => Json,
  ) {
    this.process = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
    this.ended = new Promise((resolve) => this.process.on("exit", resolve));
    this.process.stdout?.on("data", (chunk: Buffer) => this.#read(chunk));
  }

  /** The number of the last request. */
  get asked(): number {
    return this.#lastId;
  }

  notify(method: string, params: Json = {}): void {
    this.#send({ jsonrpc: "2.0", method, params });
  }

  /** The whole answer, error or not. */
  ask(method: string, params: Json = {}): Promise<Message> {
    const id = ++this.#lastId;
    this.#send({ jsonrpc: "2.0", id, method, params });
    return this.#next(`the answer to ${method}`, (message) => message.id === id && message.method === undefined);
  }

  /** The result of a request; an error is thrown. */
  async result<T = Json>(method: string, params: Json = {}): Promise<T> {
    const { error, result } = await this.ask(method, params);
    if (error) throw new Error(`${method}: ${error.code} ${error.message}`);
    return result as T;
  }

  /** Diagnostics of a version of a document, those that have come or the next. */
  async diagnostics(uri: string, version?: number): Promise<readonly { readonly [name: string]: Json }[]> {
    const wanted = ({ method, params }: Message) => {
      const told = params as { readonly uri: string; readonly version?: number } | undefined;
      return (
        method === "textDocument/publishDiagnostics" && told?.uri === uri && (!version || told.version === version)
      );
    };
    const message = await this.until("diagnostics", wanted);
    return (message.params as { readonly diagnostics: readonly { readonly [name: string]: Json }[] }).diagnostics;
  }

  /** The first message of a kind, of those that have come or will. */
  async until(what: string, wanted: (message: Message) => boolean): Promise<Message> {
    return this.received.find(wanted) ?? this.#next(what, wanted);
  }

  async initialize(options: Json = {}, capabilities: Json = {}): Promise<{ readonly [name: string]: Json }> {
    const answer = await this.result<{ readonly capabilities: { readonly [name: string]: Json } }>("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions: options,
    });
    this.notify("initialized");
    return answer.capabilities;
  }

  open(uri: string, text: string): void {
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "mast", version: 1, text } });
  }

  async close(): Promise<number | null> {
    await this.result("shutdown");
    this.notify("exit");
    return this.ended;
  }

  #send(message: { readonly [name: string]: Json }): void {
    const body = Buffer.from(JSON.stringify(message), "utf8");
    this.process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin?.write(body);
  }

  #next(what: string, wanted: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${what} did not come within 30 seconds`)), 30_000);
      this.#waiting.push({
        wanted,
        done: (message) => {
          clearTimeout(timer);
          resolve(message);
        },
      });
    });
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const head = this.#buffer.indexOf("\r\n\r\n");
      const length = /Content-Length: (\d+)/.exec(this.#buffer.toString("latin1", 0, Math.max(head, 0)))?.[1];
      if (head < 0 || length === undefined) return;
      const end = head + 4 + Number.parseInt(length, 10);
      if (this.#buffer.length < end) return;
      const message = JSON.parse(this.#buffer.toString("utf8", head + 4, end)) as Message;
      this.#buffer = this.#buffer.subarray(end);
      this.received.push(message);
      if (this.answer && message.method !== undefined && message.id !== undefined)
        this.#send({ jsonrpc: "2.0", id: message.id, result: this.answer(message.method, message.params ?? null) });
      const waiting = this.#waiting.filter((each) => each.wanted(message));
      this.#waiting = this.#waiting.filter((each) => !waiting.includes(each));
      for (const each of waiting) each.done(message);
    }
  }
}

/** Position of a place in a text, as the protocol counts: lines from 0, columns in UTF-16 units. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly character: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: (before.at(-1) ?? "").length };
}

interface Edit {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly newText: string;
}

/** The text that edits leave. */
export function edited(text: string, edits: readonly Edit[]): string {
  const lines = text.split("\n");
  const offset = ({ line, character }: Edit["range"]["start"]) =>
    Math.min(text.length, lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character);
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)),
      text,
    );
}
