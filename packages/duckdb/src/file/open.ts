// Takes the path of a data file, gives it open for reading, or the diagnostic that says why it cannot be read.

import type { Stats } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { type Diagnostic, diagnoseAt, m5, type Outcome, type Source } from "@mast/language";

export interface OpenFile {
  readonly path: string;
  readonly handle: FileHandle;
  readonly bytes: number;
  /** Whether size or time of writing differ from those at opening. */
  readonly changed: () => Promise<boolean>;
  /** So many bytes from an offset, fewer at the end of the file. */
  readonly bytesAt: (offset: number, length: number) => Promise<Buffer>;
  /** Gives all bytes in order; the chunk is reused, so it must not be kept. */
  readonly eachChunk: (take: (chunk: Buffer) => void | Promise<void>) => Promise<void>;
}

const chunkSize = 4 * 1024 * 1024;

/** Opens a file for reading only. The caller closes the handle. */
export async function openFile(source: Source, path: string): Promise<Outcome<OpenFile | null>> {
  const { file } = source;
  const fault = (entry: typeof m5.fileNotFound) => failed(diagnoseAt(entry, { in: "data", file }, { file }));
  // A pipe would wait for someone to write into it, so what stands there is asked before it is opened.
  let handle: FileHandle;
  let stats: Stats;
  try {
    stats = await stat(path);
    if (stats.isDirectory()) return fault(m5.fileIsFolder);
    if (!stats.isFile()) return fault(m5.fileUnreadable);
    handle = await open(path, "r");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return fault(code === "ENOENT" || code === "ENOTDIR" ? m5.fileNotFound : m5.fileUnreadable);
  }
  if (stats.size === 0) {
    await handle.close();
    return fault(m5.fileEmpty);
  }
  return { value: opened(path, handle, stats), diagnostics: [] };
}

function opened(path: string, handle: FileHandle, stats: Stats): OpenFile {
  const bytesAt = async (offset: number, length: number) => {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await handle.read(buffer, 0, length, offset);
    return buffer.subarray(0, bytesRead);
  };
  return {
    path,
    handle,
    bytes: stats.size,
    bytesAt,
    changed: async () => {
      const now = await handle.stat();
      return now.size !== stats.size || now.mtimeMs !== stats.mtimeMs;
    },
    eachChunk: async (take) => {
      const buffer = Buffer.allocUnsafe(Math.min(chunkSize, stats.size));
      for (let offset = 0; offset < stats.size; ) {
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, offset);
        if (bytesRead === 0) return;
        await take(buffer.subarray(0, bytesRead));
        offset += bytesRead;
      }
    },
  };
}

export function failed(...diagnostics: readonly Diagnostic[]): {
  readonly value: null;
  readonly diagnostics: readonly Diagnostic[];
} {
  return { value: null, diagnostics };
}
