// Starts the bundled server with its compiled code, which is kept between starts. What Node keeps by itself are the functions that are
// compiled before any has run: hardly one of them; kept here is what a whole start has used, and Node 20 has it too.

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import type { ServerOptions } from "./serve.ts";

/** What a bundle is: the function that Node makes of a file of CommonJS. Its text is ASCII, which is read and compiled fastest. */
type Bundle = (exports: Partial<Serving>, require: NodeJS.Require, module: { exports: Partial<Serving> }) => void;

interface Serving {
  serveStdio(options: ServerOptions, keep?: () => void): void;
}

/** `serving-HASH.cjs`: another text has another name, so that compiled code is never another's. */
const bundleName = /^serving-\w+\.cjs$/;

/** Serves on standard input and output by the bundle in a folder. */
export function start(folder: string, options: ServerOptions): void {
  const name = readdirSync(folder).find((each) => bundleName.test(each));
  if (name === undefined) throw new Error(`no server in ${folder}`);
  const filename = join(folder, name);
  const kept = keptAt(`${name}-${process.arch}-${cachedDataVersionTag()}`);
  const cachedData = kept && read(kept);
  const script = new Script(readFileSync(filename, "latin1"), { filename, ...(cachedData ? { cachedData } : {}) });
  const module: { exports: Partial<Serving> } = { exports: {} };
  (script.runInThisContext() as Bundle)(module.exports, createRequire(filename), module);
  const isNew = kept !== undefined && (cachedData === undefined || script.cachedDataRejected === true);
  module.exports.serveStdio?.(options, isNew ? () => keep(kept, script.createCachedData()) : undefined);
}

/** Where compiled code of a name is kept: a folder of the user's own, or the one that Node is told to use. */
function keptAt(name: string): string | undefined {
  const { NODE_DISABLE_COMPILE_CACHE, NODE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (NODE_DISABLE_COMPILE_CACHE) return undefined;
  return join(NODE_COMPILE_CACHE || join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), ".cache"), "mast"), name);
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Code that was kept so many milliseconds ago is likely that of a version which is no longer there. */
const month = 30 * 24 * 60 * 60 * 1000;

/** A start is no worse for code that could not be kept. */
function keep(path: string, code: Buffer): void {
  const folder = join(path, "..");
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, code, { mode: 0o600 });
    renameSync(unfinished, path);
    for (const name of readdirSync(folder)) {
      const old = join(folder, name);
      if (name.startsWith("serving-") && Date.now() - statSync(old).mtimeMs > month) rmSync(old);
    }
  } catch {}
}
