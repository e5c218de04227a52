// Takes the bytes of a separated file in order, gives its records counted, and every place where its structure is broken.
// What it calls sound has one reading: each record has as many cells as the header, quotes pair up, and its line is known.

export type StructureFault =
  | "too few cells"
  | "too many cells"
  | "unclosed quote"
  | "stray quote"
  | "cut short"
  | "blank line"
  | "lone carriage return"
  | "nul byte";

export interface FoundFault {
  readonly fault: StructureFault;
  /** Physical line, the first is 1: where the record begins, or where the quote opens that is never closed. */
  readonly line: number;
  /** Offset of the record's first byte. */
  readonly start: number;
  readonly cells: number;
}

export interface Scan {
  /** Cells of the header; 0 when the file holds nothing. */
  readonly width: number;
  /** Sound records besides the header. */
  readonly records: number;
  /** Physical lines of the header. */
  readonly headerLines: number;
  /** From which record (0 is the first sound one) the line is the record's number plus how much. */
  readonly shifts: { readonly record: readonly number[]; readonly shift: readonly number[] };
  readonly faults: readonly FoundFault[];
  readonly counts: ReadonlyMap<StructureFault, number>;
  /** Byte ranges of the records that are not sound, as start, end, start, end. */
  readonly unsound: readonly number[];
  readonly mixedLineEnds: boolean;
  readonly bytes: number;
  /** The longest record, in bytes. */
  readonly longest: number;
}

/** How many faults of one kind are kept with their place; all are counted. */
const keptPerKind = 20;

const [newline, carriageReturn, quote] = [0x0a, 0x0d, 0x22];
// Where in a cell the next byte stands.
const [atStart, inPlain, inQuotes, afterQuote, afterReturn] = [0, 1, 2, 3, 4];

export interface Scanner {
  /** Takes the next bytes: those of `chunk` from `from` up to `to`. */
  readonly take: (chunk: Uint8Array, from: number, to: number) => void;
  /** The physical line of the next byte. */
  readonly line: () => number;
  readonly end: () => Scan;
}

/** A scanner whose first byte is at `origin` of the file (3 after a byte order mark). */
export function scanner(separator: number, origin: number): Scanner {
  const faults: FoundFault[] = [];
  const counts = new Map<StructureFault, number>();
  const unsound: number[] = [];
  const shifts = { record: [] as number[], shift: [] as number[] };
  let blanks: { line: number; start: number }[] = [];
  let offset = origin;
  let state = atStart;
  let line = 1;
  let cells = 1;
  let start = origin;
  let startLine = 1;
  let broken: StructureFault | undefined;
  let quoteLine = 1;
  let records = -1;
  let width = 0;
  let headerLines = 0;
  let longest = 0;
  let bare = 0;
  let paired = 0;

  const found = (fault: StructureFault, at: number, from: number) => {
    const count = (counts.get(fault) ?? 0) + 1;
    counts.set(fault, count);
    if (count <= keptPerKind) faults.push({ fault, line: at, start: from, cells });
  };

  const endRecord = (end: number, cut: boolean) => {
    if (records < 0) {
      width = cells;
      headerLines = line - startLine + 1;
    } else if (cells !== width && broken === undefined) {
      broken = cells > width ? "too many cells" : cut ? "cut short" : "too few cells";
    }
    if (end - start > longest) longest = end - start;
    if (broken !== undefined) {
      found(broken, broken === "unclosed quote" ? quoteLine : startLine, start);
      unsound.push(start, end);
      if (records < 0) records = 0;
    } else {
      const shift = startLine - records;
      if (records >= 0 && shift !== shifts.shift.at(-1)) {
        shifts.record.push(records);
        shifts.shift.push(shift);
      }
      records++;
    }
    cells = 1;
    state = atStart;
    broken = undefined;
    start = end;
    startLine = line + 1;
  };

  // Blank lines wait: at the end of the file they mean nothing, before a record they are a fault, or an empty cell if there is one column.
  const releaseBlanks = () => {
    const kept = { start, startLine, line, cells, broken };
    for (const blank of blanks) {
      if (width === 1 && records >= 0) {
        ({ start, line } = blank);
        [startLine, cells, broken] = [blank.line, 1, undefined];
        endRecord(blank.start + 1, false);
      } else {
        found("blank line", blank.line, blank.start);
        unsound.push(blank.start, blank.start + 1);
      }
    }
    blanks = [];
    ({ start, startLine, line, cells, broken } = kept);
  };

  const endLine = (at: number) => {
    const returned = state === afterReturn;
    if (returned) paired++;
    else bare++;
    if (cells === 1 && at - start === (returned ? 1 : 0)) {
      blanks.push({ line, start });
      start = at + 1;
      startLine = line + 1;
      state = atStart;
    } else {
      if (blanks.length > 0) releaseBlanks();
      endRecord(at + 1, false);
    }
    line++;
  };

  const take = (chunk: Uint8Array, from: number, to: number) => {
    const shift = offset - from;
    for (let i = from; i < to; i++) {
      const byte = chunk[i]!;
      if (state === inQuotes) {
        if (byte === quote) state = afterQuote;
        else if (byte === newline) line++;
        else if (byte === 0) broken ??= "nul byte";
        continue;
      }
      if (byte > quote && byte !== separator) {
        if (state === inPlain) continue;
        if (state > inQuotes) broken ??= state === afterQuote ? "stray quote" : "lone carriage return";
        state = inPlain;
        continue;
      }
      if (byte === newline) {
        endLine(shift + i);
        continue;
      }
      if (state === afterReturn) {
        broken ??= "lone carriage return";
        state = inPlain;
      }
      if (byte === separator) {
        cells++;
        state = atStart;
      } else if (byte === quote) {
        if (state === atStart) quoteLine = line;
        if (state === inPlain) broken ??= "stray quote";
        else state = inQuotes;
      } else if (byte === carriageReturn) {
        state = afterReturn;
      } else {
        if (byte === 0) broken ??= "nul byte";
        if (state === afterQuote) broken ??= "stray quote";
        state = inPlain;
      }
    }
    offset += to - from;
  };

  const end = (): Scan => {
    if (offset > start) {
      if (state === inQuotes) broken = "unclosed quote";
      if (state === afterReturn) broken ??= "lone carriage return";
      if (blanks.length > 0) releaseBlanks();
      endRecord(offset, true);
    }
    // DuckDB takes blank lines at the end for records of one empty cell when there is one column.
    const [blank] = blanks;
    if (blank !== undefined && width === 1) unsound.push(blank.start, offset);
    return {
      width,
      records: Math.max(records, 0),
      headerLines,
      shifts,
      faults,
      counts,
      unsound,
      mixedLineEnds: bare > 0 && paired > 0,
      bytes: offset,
      longest,
    };
  };

  return { take, line: () => line, end };
}
