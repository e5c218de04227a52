// Takes the bytes of a text file in order, finds the first that its encoding does not have,
// and, for a file said to be Windows-1252, whether it is UTF-8 after all.

import { isAscii, isUtf8 } from "node:buffer";

export interface BytePlace {
  readonly offset: number;
  readonly line: number;
}

export interface Encoding {
  readonly invalidUtf8?: BytePlace;
  /** The first byte that Windows-1252 leaves undefined. */
  readonly undefinedIn1252?: BytePlace;
  /** The first byte above 127. */
  readonly beyondAscii?: BytePlace;
  /** The first letter that looks like UTF-8 read as Windows-1252 and saved as UTF-8 again. */
  readonly twice?: BytePlace;
}

export interface EncodingCheck {
  /** Takes the next bytes; `line` is the physical line of the first of them. */
  readonly take: (chunk: Buffer, line: number) => void;
  /** Ends the file on this line. */
  readonly end: (line: number) => Encoding;
}

const letterA = Buffer.from([0xc3, 0x83, 0xc2]);
const undefinedBytes = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

export function encodingCheck(): EncodingCheck {
  let offset = 0;
  let tail: Uint8Array = new Uint8Array(0);
  let found: Encoding = {};

  const take = (chunk: Buffer, line: number) => {
    const note = (what: keyof Encoding, index: number) => {
      if (found[what] !== undefined || index < 0) return;
      let lines = 0;
      for (let i = chunk.indexOf(0x0a); i >= 0 && i < index; i = chunk.indexOf(0x0a, i + 1)) lines++;
      found = { ...found, [what]: { offset: offset + index, line: line + lines } };
    };
    if (tail.length > 0 || !isAscii(chunk)) {
      if (found.beyondAscii === undefined)
        note(
          "beyondAscii",
          chunk.findIndex((byte) => byte > 127),
        );
      if (found.twice === undefined) note("twice", twiceIn(chunk));
      const gaps = undefinedBytes.map((byte) => chunk.indexOf(byte)).filter((index) => index >= 0);
      if (gaps.length > 0) note("undefinedIn1252", Math.min(...gaps));
      const joined = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
      const whole = joined.subarray(0, joined.length - unfinished(joined));
      if (found.invalidUtf8 === undefined && !isUtf8(whole)) {
        note("invalidUtf8", Math.max(firstInvalid(whole) - tail.length, 0));
      }
      tail = Uint8Array.from(joined.subarray(whole.length));
    }
    offset += chunk.length;
  };

  const end = (line: number) => {
    if (tail.length > 0 && found.invalidUtf8 === undefined) {
      found = { ...found, invalidUtf8: { offset: offset - tail.length, line } };
    }
    return found;
  };
  return { take, end };
}

/** Where Ã stands before a sign from ¡ to ¿, as å, ä and ö come out; quotation marks « » may follow an Ã. */
function twiceIn(chunk: Buffer): number {
  for (let i = chunk.indexOf(letterA); i >= 0; i = chunk.indexOf(letterA, i + 1)) {
    const sign = chunk[i + 3] ?? 0;
    if (sign > 0xa0 && sign < 0xc0 && sign !== 0xab && sign !== 0xbb) return i;
  }
  return -1;
}

/** How many bytes at the end begin a character that is not complete. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** The place of the first byte that is not UTF-8, found by halving. */
function firstInvalid(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, middle - unfinished(part)))) valid = middle;
    else invalid = middle;
  }
  return valid - unfinished(bytes.subarray(0, valid));
}
