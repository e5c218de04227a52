// Frames of diagnostics: where the underline stands in lines with tabs and marks, several spans, faults of data, colour.

import { diagnose, diagnoseAt, entry, lineIndex } from "@mast/language";
import { describe, expect, it } from "vitest";
import { frame } from "../../packages/cli/src/diagnostics/frame.ts";
import { paintFor } from "../../packages/cli/src/paint.ts";

const text = 'contract "x"\n\tcurrency SEK\r\n  runs from 2018-13-01 to 2019-01-01\n  über über\n';
const at = { file: "x.mast", lines: lineIndex(text), language: "en", paint: paintFor(false) } as const;
/** An entry of the test's own, so that no other wording matters here. */
const odd = entry<{ word: string }>({
  code: "M1999",
  slug: "odd",
  severity: "error",
  en: { message: ({ word }) => `${word} is odd.`, help: () => "Write something else." },
  sv: { message: ({ word }) => `${word} är udda.`, help: () => "Skriv något annat." },
});
const span = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

describe("frame", () => {
  it("underlines the span under its own characters, tabs kept", () => {
    expect(
      frame(diagnose(odd, span("SEK"), { word: "SEK" }), at)
        .split("\n")
        .slice(1, 4),
    ).toEqual(["  |", "2 | \tcurrency SEK", "  | \t         ^^^"]);
  });

  it("labels a second span, and leaves a gap between distant lines", () => {
    const related = [{ span: span("contract"), message: { en: "begins here", sv: "börjar här" } }];
    const drawn = frame(diagnose(odd, span("2018-13-01"), { word: "2018-13-01" }, { related }), at);
    expect(drawn).toBe(
      [
        "x.mast:3:13: error M1999: 2018-13-01 is odd.",
        "  |",
        '1 | contract "x"',
        "  | -------- begins here",
        "…",
        "3 |   runs from 2018-13-01 to 2019-01-01",
        "  |             ^^^^^^^^^^",
        "  = Write something else.",
      ].join("\n"),
    );
  });

  it("counts letters, not the units they are stored in", () => {
    const drawn = frame(diagnose(odd, span("über über"), { word: "über über" }), at);
    expect(drawn).toContain("\n  |   ^^^^^^^^^\n");
  });

  it("names file, line and column of data", () => {
    const place = { in: "data", file: "absence.csv", line: 7, column: "month", value: "2018-3" } as const;
    const drawn = frame(diagnoseAt(odd, place, { word: "2018-3" }), at);
    expect(drawn).toMatch(/^absence\.csv:7, column month: error M1999: /);
    expect(drawn).toContain('"2018-3"');
  });

  it("has colour only when the screen has", () => {
    const one = diagnose(odd, span("2018-13-01"), { word: "2018-13-01" });
    expect(frame(one, at)).not.toContain("\u001b");
    expect(frame(one, { ...at, paint: paintFor(true) })).toContain("\u001b[31m");
  });

  it("speaks Swedish", () => {
    const one = diagnose(odd, span("2018-13-01"), { word: "2018-13-01" });
    expect(frame(one, { ...at, language: "sv" })).toContain("fel M1999: 2018-13-01 är udda.");
  });
});
