// Takes the path of a contract, gives its text, or says in plain words why it cannot be read.

import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { TextDecoder } from "node:util";
import { UsageError } from "./exit.ts";

export interface ContractFile {
  /** As given on the command line. */
  readonly path: string;
  /** Name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Offset of the first byte that is not UTF-8; the text then holds replacement characters. */
  readonly notUtf8?: true;
}

/** Reads a file whole. A missing file, a folder or a file without leave to read is a UsageError. */
export function readContract(path: string): ContractFile {
  const bytes = readBytes(path);
  const name = basename(path);
  try {
    return { path, name, bytes, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { path, name, bytes, text: new TextDecoder("utf-8").decode(bytes), notUtf8: true };
  }
}

/** The bytes of a file that the user named. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw whyUnreadable(path, error);
  }
}

/** A folder that the user named must be there. */
export function mustBeFolder(path: string): void {
  if (!isFolder(path)) throw new UsageError({ en: `There is no folder ${path}.`, sv: `Det finns ingen mapp ${path}.` });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** What a failed file operation means, in words; anything unexpected is thrown on as it is. */
export function whyUnreadable(path: string, error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
      return new UsageError({ en: `There is no file ${path}.`, sv: `Det finns ingen fil ${path}.` });
    case "EISDIR":
      return new UsageError({ en: `${path} is a folder, not a file.`, sv: `${path} är en mapp, inte en fil.` });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new UsageError({ en: `There is no leave to open ${path}.`, sv: `Det saknas rätt att öppna ${path}.` });
    case "ENOSPC":
      return new UsageError({
        en: `There is no room left to write ${path}.`,
        sv: `Det finns inte plats att skriva ${path}.`,
      });
    default:
      return error;
  }
}
