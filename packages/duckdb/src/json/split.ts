// Takes the bytes of a JSON file in order, gives its top-level objects one by one as text with their line.
// The file is a list of objects or objects one after another; anything else at the top is reported where it stands.

export interface JsonObject {
  readonly text: string;
  readonly line: number;
}

export type SplitFault =
  | { readonly fault: "cut short"; readonly line: number }
  | { readonly fault: "not a record"; readonly line: number }
  | { readonly fault: "malformed"; readonly line: number; readonly value: string };

export interface Splitter {
  /** Takes the next bytes; gives the objects that end in them. Nothing is given after a fault. */
  readonly take: (chunk: Buffer, from: number) => readonly JsonObject[];
  /** The line of the next byte. */
  readonly line: () => number;
  /** The fault at which the splitting stopped, if any. */
  readonly end: () => SplitFault | undefined;
}

const [openBrace, closeBrace, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d];
const [quote, backslash, comma, newline] = [0x22, 0x5c, 0x2c, 0x0a];
const spaces = new Set([0x20, 0x09, 0x0d, newline]);

/** What may come next at the top level. */
type Expected = "start" | "first in list" | "in list" | "after object" | "object" | "end";

export function splitter(): Splitter {
  let expected: Expected = "start";
  let depth = 0;
  let inText = false;
  let escaped = false;
  let line = 1;
  let objectLine = 1;
  let kept: Buffer[] = [];
  let fault: SplitFault | undefined;

  const topLevel = (byte: number, chunk: Buffer, i: number) => {
    if (byte === openBrace && expected !== "after object" && expected !== "end") {
      depth = 1;
      objectLine = line;
      if (expected === "start") expected = "object";
      return;
    }
    if (byte === openList && expected === "start") expected = "first in list";
    else if (byte === closeList && (expected === "first in list" || expected === "after object")) expected = "end";
    else if (byte === comma && expected === "after object") expected = "in list";
    else if (
      expected === "after object" ||
      expected === "end" ||
      byte === comma ||
      byte === closeList ||
      byte === closeBrace
    ) {
      fault = {
        fault: "malformed",
        line,
        value:
          chunk
            .subarray(i, i + 40)
            .toString("utf8")
            .split("\n", 1)[0] ?? "",
      };
    } else fault = { fault: "not a record", line };
  };

  const take = (chunk: Buffer, from: number): readonly JsonObject[] => {
    const objects: JsonObject[] = [];
    let start = from;
    for (let i = from; i < chunk.length && fault === undefined; i++) {
      const byte = chunk[i]!;
      if (byte === newline) line++;
      if (depth === 0) {
        if (spaces.has(byte)) continue;
        topLevel(byte, chunk, i);
        start = i;
      } else if (inText) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) inText = false;
      } else if (byte === quote) {
        inText = true;
      } else if (byte === openBrace || byte === openList) {
        depth++;
      } else if ((byte === closeBrace || byte === closeList) && --depth === 0) {
        const piece = chunk.subarray(start, i + 1);
        objects.push({
          text: (kept.length === 0 ? piece : Buffer.concat([...kept, piece])).toString("utf8"),
          line: objectLine,
        });
        kept = [];
        if (expected === "first in list" || expected === "in list") expected = "after object";
      }
    }
    if (depth > 0) kept.push(Buffer.from(chunk.subarray(start)));
    return objects;
  };

  const end = (): SplitFault | undefined => {
    const whole = depth === 0 && (expected === "object" || expected === "end" || expected === "start");
    return fault ?? (whole ? undefined : { fault: "cut short", line });
  };
  return { take, line: () => line, end };
}
