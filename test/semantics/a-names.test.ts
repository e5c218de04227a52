// Names: doubled, reserved in either spelling, unknown with the nearest one, of another kind, unused.

import { bind, check, parse } from "@mast/language";
import { describe, expect, it } from "vitest";
import { distance, nearest } from "../../packages/language/src/semantics/nearest.ts";
import { add, base, both, findings, runCases, swap, unchanged } from "./a-cases.ts";

describe("names", () => {
  runCases([
    {
      code: "M2001",
      change: add('party Provider "Someone else" is investor'),
      at: "Provider",
      nearMiss: add('party Investor "Someone else" is investor'),
    },
    { code: "M2002", change: add("value utfall\n  is 5"), at: "utfall", nearMiss: add("value utfallet\n  is 5") },
    { code: "M2002", change: add("unit dag, dagsverken"), at: "dag", nearMiss: add("unit arbetsdag, arbetsdagar") },
    {
      code: "M2003",
      change: swap("pays DayPrice per", "pays DayPrise per"),
      at: "DayPrise",
      nearMiss: unchanged,
      says: "Did you mean DayPrice?",
    },
    {
      code: "M2004",
      change: swap("in Staff, every month\n  measures sum of long", "in Absence, every month\n  measures sum of long"),
      at: "Absence",
      nearMiss: unchanged,
      says: "is a data source, where a target group or a comparison group belongs",
    },
    {
      code: "M2005",
      change: swap("sum of long_days", "sum of long_day"),
      at: "long_day",
      nearMiss: unchanged,
      says: "Did you mean long_days?",
    },
    {
      code: "M2006",
      change: swap("| long_days  |", "| spells | whole number of spells | counts as 0 |\n  | long_days  |"),
      at: "spells",
      nearMiss: swap("| long_days  |", "| turns | whole number of spells | counts as 0 |\n  | long_days  |"),
    },
    {
      code: "M2007",
      change: swap("whole number of spells", "whole number of spels"),
      at: "spels",
      nearMiss: swap("whole number of spells", "whole number of spell"),
      says: "Did you mean spell?",
    },
    { code: "M2008", change: add("unit turn, spells"), at: "spells", nearMiss: add("unit turn, turns") },
    { code: "M2009", change: swap("  verified by Evaluator\n", ""), at: "Evaluator", nearMiss: unchanged },
    { code: "M2009", change: add("value Spare\n  is 5"), at: "Spare", nearMiss: unchanged },
  ]);

  it("the fix of an unknown name writes the nearest one", () => {
    const change = swap("pays DayPrice per", "pays DayPrise per");
    const [unknown] = findings(change).filter(({ diagnostic }) => diagnostic.code === "M2003");
    const [edit] = unknown?.diagnostic.fixes[0]?.edits ?? [];
    const text = change(base);
    expect(text.slice(0, edit?.span.start) + edit?.text + text.slice(edit?.span.end)).toBe(base);
  });

  it("a doubled name shows both places", () => {
    const [doubled] = findings(add('party Provider "x" is investor')).filter(
      (each) => each.diagnostic.code === "M2001",
    );
    expect(doubled?.diagnostic.related[0]?.span.start).toBe(base.indexOf("Provider"));
  });

  it("what is unused is not said of a contract that has errors", () => {
    const found = findings(both(add("value Spare\n  is 5"), swap("currency SEK", "currency SEQ")));
    expect(found.map(({ diagnostic }) => diagnostic.code)).not.toContain("M2009");
  });

  it("every use of a name and of a column is a reference to it", () => {
    const { references } = check(parse(base));
    const of = (name: string) =>
      references.filter(({ symbol }) => symbol.name === name).map(({ span }) => base.slice(span.start, span.end));
    expect(of("ShortAbsence")).toHaveLength(4);
    expect(of("workplace")).toHaveLength(4);
    expect(of("spell")).toEqual(["spell", "spells", "spells"]);
    for (const { span, symbol } of references) expect(base.slice(span.start, span.end)).toContain(symbol.name);
  });

  it("a wrong name is bound all the same, and a half-written clause binds what it has", () => {
    const { value } = bind(parse("contract\nparty\nvalue X\npricing Y\n"));
    expect([...value.named.keys()]).toEqual(["X", "Y"]);
  });

  it("nearest is by letters changed, left out, added or swapped", () => {
    expect(distance("abcd", "abdc")).toBe(1);
    expect(distance("kitten", "sitting")).toBe(3);
    expect(nearest("Muncipality", ["Provider", "Municipality"])).toBe("Municipality");
    expect(nearest("Xyz", ["Municipality"])).toBeUndefined();
  });
});
