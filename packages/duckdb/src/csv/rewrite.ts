// Takes a separated file and what its scan found, writes a copy that DuckDB's strict reader takes:
// UTF-8, one kind of line end outside quotes, and without the records whose structure is broken.

import { open } from "node:fs/promises";
import type { OpenFile } from "../file/open.ts";
import { fromWindows1252 } from "../file/windows-1252.ts";

const [newline, carriageReturn, quote] = [0x0a, 0x0d, 0x22];

export interface Rewriting {
  readonly encoding: "utf-8" | "windows-1252";
  /** Byte ranges to leave out, as start, end, start, end, in order. */
  readonly leaveOut: readonly number[];
}

export async function rewrite(file: OpenFile, target: string, { encoding, leaveOut }: Rewriting): Promise<void> {
  const output = await open(target, "w");
  let offset = 0;
  let range = 0;
  let quoted = false;
  let returned = false;
  try {
    await file.eachChunk(async (chunk) => {
      const kept = Buffer.allocUnsafe(chunk.length + 1);
      let length = 0;
      for (let i = 0; i < chunk.length; i++) {
        const at = offset + i;
        while (range < leaveOut.length && at >= leaveOut[range + 1]!) range += 2;
        if (range < leaveOut.length && at >= leaveOut[range]!) continue;
        const byte = chunk[i]!;
        if (returned) {
          if (byte !== newline) kept[length++] = carriageReturn;
          returned = false;
        }
        if (byte === quote) quoted = !quoted;
        if (byte === carriageReturn && !quoted) returned = true;
        else kept[length++] = byte;
      }
      offset += chunk.length;
      const bytes = kept.subarray(0, length);
      await output.write(encoding === "utf-8" ? bytes : Buffer.from(fromWindows1252(bytes), "utf8"));
    });
  } finally {
    await output.close();
  }
}
