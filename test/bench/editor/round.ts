// One round with one server: started, a document opened, names broken and mended letter by letter, proposals asked for right after a key.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Json, type Message, positionOf, Session } from "../../clients/session.ts";
import { drafted, yamlSchema } from "./documents.ts";
import type { Server } from "./servers.ts";

/** Milliseconds; memory in MB. */
export interface Round {
  readonly cold: number;
  /** What the cold start took of the processor, which a busy machine does not change as much. */
  readonly processor: number;
  readonly edits: readonly number[];
  readonly completions: readonly number[];
  readonly hovers: readonly number[];
  readonly memory: number;
  /** Answers that did not come or lacked what they should hold. */
  readonly missed: number;
}

const capabilities = {
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    diagnostic: { dynamicRegistration: false },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    hover: { contentFormat: ["markdown"] },
  },
  workspace: { configuration: true, workspaceFolders: true },
};

/** `edits` single letters, a tenth as many completions and hovers. */
export async function round(server: Server, lines: number, edits: number): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), "mast-bench-"));
  writeFileSync(join(folder, "schema.json"), JSON.stringify(yamlSchema));
  writeFileSync(join(folder, "tsconfig.json"), `{ "compilerOptions": { "strict": true, "target": "es2022" } }`);
  const settings = server.settings?.(folder) ?? {};
  const began = performance.now();
  const session = new Session(server.command, server.args, (method, params) =>
    method === "workspace/configuration"
      ? (params as { readonly items: readonly { readonly section?: string }[] }).items.map(
          ({ section }) => settings[section ?? ""] ?? {},
        )
      : null,
  );
  try {
    return await withSession(server, session, folder, settings, began, lines, edits);
  } finally {
    for (const id of [...childrenOf(session.process.pid ?? 0), session.process.pid ?? 0])
      try {
        process.kill(id, "SIGKILL");
      } catch {}
    await session.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withSession(
  server: Server,
  session: Session,
  folder: string,
  settings: Readonly<Record<string, Json>>,
  began: number,
  lines: number,
  edits: number,
): Promise<Round> {
  const { text, sites } = drafted(server.language, lines);
  const path = join(folder, server.language.file);
  const uri = pathToFileURL(path).href;
  let now = text;
  let version = 1;
  let missed = 0;
  const root = pathToFileURL(folder).href;
  await session.result("initialize", {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: "bench" }],
    capabilities,
    initializationOptions: server.options ?? {},
  });
  session.notify("initialized");
  if (Object.keys(settings).length > 0) session.notify("workspace/didChangeConfiguration", { settings });

  /** Sends an edit; the moment it was sent. */
  const change = (start: number, end: number, put: string): number => {
    const range = { start: positionOf(now, start), end: positionOf(now, end) };
    now = now.slice(0, start) + put + now.slice(end);
    version += 1;
    session.received.length = 0;
    const at = performance.now();
    session.notify("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range, text: put }],
    });
    return at;
  };
  /** Until there is, or is no longer, an error on the line of an offset. */
  const told = async (offset: number, wrong: boolean): Promise<void> => {
    const { line } = positionOf(now, offset);
    const isSo = (found: readonly Found[] | undefined) =>
      found !== undefined &&
      wrong === found.some(({ range, severity }) => (severity ?? 1) === 1 && range.start.line === line);
    if (server.pull) {
      const { items } = await session.result<{ readonly items: readonly Found[] }>("textDocument/diagnostic", {
        textDocument: { uri },
      });
      if (!isSo(items)) missed += 1;
    } else
      await session.until(`diagnostics of ${server.name}, line ${line + 1}`, (message) => isSo(foundIn(message, uri)));
  };
  const siteOf = (n: number) => sites[Math.floor((n * sites.length * 7) / 17) % sites.length] ?? 0;

  const first = siteOf(0);
  now = `${text.slice(0, first)}x${text.slice(first)}`;
  writeFileSync(path, now);
  session.notify("textDocument/didOpen", {
    textDocument: { uri, languageId: server.language.languageId, version, text: now },
  });
  await told(first, true);
  const cold = performance.now() - began;
  const processor = processorOf(session.process.pid ?? 0);

  const times: number[] = [];
  for (let n = 0; times.length < edits; n++) {
    for (const [offset, wrong] of [
      [siteOf(n), false],
      [siteOf(n + 1), true],
    ] as const) {
      const at = wrong ? change(offset, offset, "x") : change(offset, offset + 1, "");
      await told(offset, wrong);
      times.push(performance.now() - at);
    }
  }
  const last = siteOf(Math.ceil(edits / 2));
  change(last, last + 1, "");
  await told(last, false);

  const completions: number[] = [];
  const hovers: number[] = [];
  for (let n = 0; n < edits / 10; n++) {
    const site = siteOf(n);
    const textDocument = { uri };
    const name = /[\p{L}\p{N}_]+$/u.exec(now.slice(0, site))?.[0] ?? "";
    const letter = now.slice(site - 1, site);
    const at = change(site - 1, site, "");
    const answer = await session.ask("textDocument/completion", { textDocument, position: positionOf(now, site - 1) });
    completions.push(performance.now() - at);
    if (!labelsIn(answer).some((label) => label.trim().startsWith(name))) missed += 1;
    await told(site - 1, true);
    change(site - 1, site - 1, letter);
    await told(site, false);
    const asked = performance.now();
    const hover = await session.ask("textDocument/hover", { textDocument, position: positionOf(now, site - 1) });
    hovers.push(performance.now() - asked);
    if (!hover.result) missed += 1;
  }
  return { cold, processor, edits: times, completions, hovers, memory: memoryOf(session.process.pid ?? 0), missed };
}

interface Found {
  readonly severity?: number;
  readonly range: { readonly start: { readonly line: number } };
}

/** Undefined when a message is of another kind. */
function foundIn({ method, params }: Message, uri: string): readonly Found[] | undefined {
  const told = params as { readonly uri: string; readonly diagnostics: readonly Found[] } | undefined;
  return method === "textDocument/publishDiagnostics" && told?.uri === uri ? told.diagnostics : undefined;
}

function labelsIn({ result }: Message): readonly string[] {
  const items = (Array.isArray(result) ? result : ((result as { items?: unknown } | null)?.items ?? [])) as readonly {
    readonly label: string;
  }[];
  return items.map(({ label }) => label);
}

/** Processes started by a process, those of theirs included. */
function childrenOf(parent: number): number[] {
  const children = readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return (
        readFileSync(`/proc/${name}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ")[1] === String(parent)
      );
    } catch {
      return false;
    }
  });
  return children.flatMap((child) => [...childrenOf(Number(child)), Number(child)]);
}

/** Milliseconds that a process and those it started have had a processor; 0 where the system does not tell. */
function processorOf(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, each) => {
    try {
      const threads = readdirSync(`/proc/${each}/task`).map((id) =>
        Number(readFileSync(`/proc/${each}/task/${id}/schedstat`, "utf8").split(" ")[0]),
      );
      return sum + threads.reduce((a, b) => a + b, 0) / 1e6;
    } catch {
      return sum;
    }
  }, 0);
}

/** Resident memory of a process and those it started; 0 where the system does not tell. */
function memoryOf(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, each) => {
    try {
      return sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${each}/status`, "utf8"))?.[1] ?? 0) / 1024;
    } catch {
      return sum;
    }
  }, 0);
}
