// Edits for an editor: they change what the layout changes and no other, and for a range only the clauses in it.

import { format, formatEdits, formatRange, parse } from "@mast/language";
import { analyse, formatTyped } from "@mast/language-service";
import { describe, expect, it } from "vitest";

const text = `contract "Title"
  currency SEK

party   A   is outcome payer

value Price
  is SEK 5   per day
  source "Decision"

party B is
party   C is evaluator
`;

function applied(to: string, edits: ReturnType<typeof formatEdits>): string {
  return [...edits]
    .reverse()
    .reduce((sofar, { span, text: put }) => sofar.slice(0, span.start) + put + sofar.slice(span.end), to);
}

describe("edits of a layout", () => {
  it("make the laid-out text and touch changed lines only", () => {
    const edits = formatEdits(text);
    expect(applied(text, edits)).toBe(format(text).value);
    expect(edits.map(({ span, text: put }) => [text.slice(span.start, span.end), put])).toEqual([
      ["  A  ", "A"],
      ["  ", ""],
      // A blank line comes between two clauses.
      ["party  ", "\nparty"],
    ]);
  });

  it("are one small edit for one space too many, and cut no character in two", () => {
    const tidy = format(text.replace("Title", "🙂e\u0301").replace("B is\n", "B is investor\n")).value;
    for (const at of [...tidy.matchAll(/(?<=[^\s>"]) (?=\S)/g)].map(({ index }) => index)) {
      const edits = formatEdits(`${tidy.slice(0, at)} ${tidy.slice(at)}`);
      expect(applied(`${tidy.slice(0, at)} ${tidy.slice(at)}`, edits)).toBe(tidy);
      expect(edits.map(({ span, text: put }) => span.end - span.start + put.length)).toEqual([1]);
    }
    const faces = 'party A "🙂"   is   evaluator\n';
    expect(applied(faces, formatEdits(faces))).toBe(format(faces).value);
  });

  it("of a very long line are made at once", () => {
    const long = `${text}\n// ${"x".repeat(200_000)}`;
    const started = process.cpuUsage();
    expect(formatTyped(analyse(long), long.length)).toEqual([]);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(20);
  });

  it("are none when nothing changes", () => {
    expect(formatEdits(format(text).value)).toEqual([]);
  });

  it("of a range leave every other clause as it is", () => {
    const at = text.indexOf("SEK 5");
    const ranged = applied(text, formatRange(text, { start: at, end: at + 3 }));
    expect(ranged).toBe(text.replace("5   per", "5 per"));
  });

  it("keep offsets right behind a byte-order mark and line breaks of Windows", () => {
    const windows = `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    expect(applied(windows, formatEdits(windows))).toBe(format(text).value);
    const at = windows.indexOf("SEK 5");
    expect(applied(windows, formatRange(windows, { start: at, end: at }))).toContain("is SEK 5 per day\n");
  });
});

describe("a text that nobody could read", () => {
  const nested = (depth: number) => `value Price\n  is ${"(".repeat(depth)}5${")".repeat(depth)}\n  source "x"\n`;

  it("is refused in words when it is nested too deep, and its other clauses survive", () => {
    const deep = `${nested(5000)}\nparty A is outcome payer\n`;
    const { diagnostics, file } = parse(deep);
    expect(diagnostics.map(({ code }) => code)).toEqual(["M1018"]);
    expect(file.clauses.map(({ clause }) => clause)).toEqual(["value", "party"]);
    expect(format(deep)).toEqual({ value: deep, diagnostics: [] });
  });

  it("is read up to a hundred levels", () => {
    expect(parse(nested(100)).diagnostics).toEqual([]);
  });

  it("is told of line by line in reasonable time", () => {
    const garbage = Array.from({ length: 1000 }, (_, line) => `blah${line} foo bar`).join("\n");
    expect(parse(garbage).diagnostics).toHaveLength(1000);
  });
});
