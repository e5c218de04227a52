// Takes a path and a text or bytes, leaves the file written whole or untouched: a temporary file beside it is renamed into its place.

import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { mustBeFolder, whyUnreadable } from "./contract-file.ts";

/** Writes or replaces a file. Keeps the rights of a file that is replaced and follows a symbolic link to what it names. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mustBeFolder(dirname(path));
  const target = existing(path);
  const temporary = join(dirname(target.path), `.${basename(target.path)}.${randomBytes(6).toString("hex")}`);
  try {
    const file = openSync(temporary, "wx", 0o666);
    try {
      if (target.mode !== undefined) fchmodSync(file, target.mode);
      writeAll(file, typeof content === "string" ? Buffer.from(content, "utf8") : content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target.path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw whyUnreadable(path, error);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

function existing(path: string): { readonly path: string; readonly mode: number | undefined } {
  try {
    const real = realpathSync(path);
    const found = statSync(real);
    if (found.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    return { path: real, mode: found.mode & 0o777 };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { path, mode: undefined };
    throw whyUnreadable(path, error);
  }
}
