// Inside an amendment a name leads to the clause in force there, is found under every text, and gets another name everywhere, in both
// spellings and on text that is half typed.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { translate } from "@mast/language";
import {
  declarations,
  definition,
  libraryPlace,
  prepareRename,
  references,
  rename,
  typeDefinition,
  usedBy,
} from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";
import { atCursor } from "./cursor.ts";

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");
const amended = `${base}
amendment First
  in force from 2019-10-01
  replaces value DayPrice
    is SEK 2,000 per day
  adds party Region is outcome payer
  adds cap Budget
    on what Region pays
    is SEK 7,000,000 over the whole contract

amendment Second
  in force from 2020-10-01
  replaces pricing Saving
    for ShortAbsence
    pays DayPrice per avoided day
    a worse result pays nothing
  replaces payment of Saving
    from Municipality 50 %, Region 50 %
    to Provider
    remainder to Municipality
    every contract year, 60 days after its end
    cumulative
    limits in this order Budget
    round half up to SEK 1
  counts afresh Saving

amendment Third
  in force from 2021-04-01
  removes Budget
  removes payment of Saving
`;
const texts = { en: amended, sv: translate(amended, "sv").value };

const word = /[\p{L}\p{N}_]/u;

describe.each(["en", "sv"] as const)("a name in an amendment in %s", (spelling) => {
  const text = texts[spelling];
  /** The n-th place of a word after another, from 1. */
  const place = (name: string, after = "", nth = 1): number => {
    let at = text.indexOf(after) + after.length - 1;
    for (let times = 0; times < nth; times += 1) {
      do at = text.indexOf(name, at + 1);
      while (at >= 0 && (word.test(text[at - 1] ?? " ") || word.test(text[at + name.length] ?? " ")));
    }
    return at;
  };
  const at = (offset: number) => atCursor(`${text.slice(0, offset + 1)}‸${text.slice(offset + 1)}`);
  const leads = (offset: number) => {
    const { analysis, offset: cursor } = at(offset);
    return definition(analysis, cursor)?.start;
  };
  const found = (offset: number) => {
    const { analysis, offset: cursor } = at(offset);
    return references(analysis, cursor).map(({ start }) => start);
  };
  const [first, second, third] = ["First", "Second", "Third"];
  const w = {
    en: { payment: "payment", pricing: "pricing", value: "value", replaces: "replaces", removes: "removes" },
    sv: { payment: "utbetalning", pricing: "prissättning", value: "värde", replaces: "ersätter", removes: "tar bort" },
  }[spelling];

  it("leads to the clause in force: its own, that of an earlier amendment, or the one as signed", () => {
    const [signed, replaced] = [place("DayPrice"), place("DayPrice", first)];
    expect(leads(place("DayPrice", "", 2))).toBe(signed);
    expect(leads(place("DayPrice", second))).toBe(replaced);
    expect(leads(replaced)).toBe(replaced);
    expect(leads(place("Region", first, 2))).toBe(place("Region", first));
    expect(leads(place("Region", second))).toBe(place("Region", first));
    expect(leads(place("ShortAbsence", second))).toBe(place("ShortAbsence"));
    expect(leads(place("Budget", second))).toBe(place("Budget", first));
  });
  it("leads to what is replaced or removed where the amendment says so", () => {
    const payments = [place(w.payment), place(w.payment, second), place(w.payment, third)];
    expect(leads(payments[1] ?? 0)).toBe(payments[0]);
    expect(leads(place("Saving", second, 2))).toBe(payments[0]);
    expect(leads(payments[2] ?? 0)).toBe(payments[1]);
    expect(leads(place("Saving", third))).toBe(payments[1]);
    expect(leads(place("Budget", third))).toBe(place("Budget", first));
    expect(leads(place(w.value, first))).toBe(place("DayPrice"));
    expect(leads(place(w.replaces, second))).toBe(place("Saving"));
    const afresh = text.lastIndexOf("Saving", text.indexOf(third));
    expect(leads(afresh)).toBe(place("Saving", second));
  });
  it("is found under every text, from each of its places", () => {
    const prices = [place("DayPrice"), place("DayPrice", "", 2), place("DayPrice", first), place("DayPrice", second)];
    const budgets = [place("Budget", first), place("Budget", second), place("Budget", third)];
    for (const each of prices) expect(found(each)).toEqual(prices);
    for (const each of budgets) expect(found(each)).toEqual(budgets);
    const savings = [...text.matchAll(/(?<![\p{L}_])Saving(?![\p{L}_])/gu)].map(({ index }) => index);
    expect(savings.length).toBe(8);
    for (const each of savings) expect(found(each)).toEqual(savings);
    const { analysis, offset } = at(prices[1] ?? 0);
    expect(references(analysis, offset, false).map(({ start }) => start)).toEqual([prices[1], prices[3]]);
    expect(declarations(analysis, offset).map(({ start }) => start)).toEqual([prices[0], prices[2]]);
  });
  it("gets another name everywhere", () => {
    for (const name of ["DayPrice", "Budget", "Region", "Saving", "ShortAbsence", "First"]) {
      const { analysis, offset } = at(place(name, name === "Region" ? second : ""));
      expect(prepareRename(analysis, offset)).toBeDefined();
      const result = rename(analysis, offset, "Other");
      if (!("edits" in result)) throw new Error(result.refused);
      const renamed = result.edits.reduceRight(
        (all, { span, text: to }) => all.slice(0, span.start) + to + all.slice(span.end),
        text,
      );
      expect(renamed).toBe(text.replaceAll(new RegExp(`(?<![\\p{L}_])${name}(?![\\p{L}_])`, "gu"), "Other"));
    }
  });
  it("does not get a name that any text of the contract has", () => {
    const { analysis, offset } = at(place("DayPrice"));
    expect(rename(analysis, offset, "Budget")).toEqual({ refused: "already used" });
    expect(rename(analysis, offset, "Second")).toEqual({ refused: "already used" });
    const added = at(place("Budget", first));
    expect(rename(added.analysis, added.offset, "DayPrice")).toEqual({ refused: "already used" });
  });
  it("leads to what gives it its shape under the text in force", () => {
    const { analysis, offset } = at(place("Saving", second));
    expect(typeDefinition(analysis, offset)?.start).toBe(place("ShortAbsence"));
  });
  it("is used by the clauses that mean it, also by those of later amendments", () => {
    const by = (offset: number) => {
      const { analysis, offset: cursor } = at(offset);
      return usedBy(analysis, cursor).map(({ item }) => [item.name, item.span.start]);
    };
    expect(by(place("Budget", first)).map(([name]) => name)).toEqual([expect.stringContaining(w.payment), "Third"]);
    const signed = [...text.matchAll(new RegExp(`${w.pricing} Saving`, "gu"))].map(({ index }) => index);
    expect(by(place("DayPrice")).filter(([name]) => name === "Saving")).toEqual([["Saving", signed[0]]]);
    expect(by(place("DayPrice", first)).filter(([name]) => name === "Saving")).toEqual(
      signed.map((start) => ["Saving", start]),
    );
  });
});

describe("a name in an amendment", () => {
  it("means what it does although the contract is half typed", () => {
    const half = `${base}\namendment First\n  adds cap Budget\n    on what Municipality pays\n\namendment Second\n  removes Bud‸get\n`;
    const { analysis, offset, text } = atCursor(half);
    expect(definition(analysis, offset)?.start).toBe(text.indexOf("Budget"));
    expect(references(analysis, offset).length).toBe(2);
    const unknown = atCursor(`${base}\namendment First\n  replaces pricing Savi\n    for Short‸Absence\n`);
    const found = definition(unknown.analysis, unknown.offset);
    expect(found?.start).toBe(unknown.text.indexOf("ShortAbsence"));
  });
  it("is the same thing after it was removed and added anew", () => {
    const anew = `${base}
amendment First
  in force from 2019-10-01
  adds cap Budget
    on what Municipality pays
    is SEK 7,000,000 over the whole contract

amendment Second
  in force from 2020-10-01
  removes Budget

amendment Third
  in force from 2021-04-01
  adds cap Bud‸get
    on what Municipality pays
    is SEK 9,000,000 over the whole contract
`;
    const { analysis, offset } = atCursor(anew);
    expect(references(analysis, offset).length).toBe(3);
    expect(definition(analysis, offset)?.start).toBe(offset - 3);
  });
  it("is another thing when it is of another kind", () => {
    const other = `${base}
amendment First
  in force from 2019-10-01
  adds value Extra
    is SEK 5

amendment Second
  in force from 2020-10-01
  removes Extra

amendment Third
  in force from 2021-04-01
  adds cap Extra
    on what Municipality pays
    is SEK 9,000,000 over the whole contract
`;
    const places = (marked: string) => {
      const { analysis, offset, text } = atCursor(marked);
      return references(analysis, offset).map(({ start }) =>
        text.slice(text.lastIndexOf(" ", start - 2), start).trim(),
      );
    };
    expect(places(other.replace("cap Ex", "cap Ex‸"))).toEqual(["cap"]);
    expect(places(other.replace("removes Ex", "removes Ex‸"))).toEqual(["value", "removes"]);
  });
  it("units and columns are found under every text too", () => {
    const more = `${base}
amendment First
  in force from 2019-10-01
  adds data Visits
    from "visits.csv"
    one row per employee and month
    | column   | holds                  | when missing    |
    | employee | person                 | reject the file |
    | month    | month                  | reject the file |
    | visits   | whole number of visits | counts as 0     |
  adds unit visit, visits
  adds target group Visited
    people in Visits
    where vis‸its is at least 1
`;
    const { analysis, offset } = atCursor(more);
    expect(references(analysis, offset).length).toBe(2);
    const unit = atCursor(more.replace("‸", "").replace("number of visits", "number of vis‸its"));
    expect(definition(unit.analysis, unit.offset)?.start).toBe(unit.text.indexOf("visit, visits"));
    const result = rename(unit.analysis, unit.offset, "calls");
    expect("edits" in result && result.edits.length).toBe(2);
  });
});

describe("a library taken anew", () => {
  const [page] = pagesIn(join(import.meta.dirname, "../library")).filter(({ title }) => title.startsWith("Another"));
  const source = page?.blocks[0]?.text ?? "";
  const text = `${source}
  replaces pricing FirstCost
    for First
    pays EmployerDay1 per avoided day
    a worse result pays nothing
`;
  const to = (from: string) => {
    const start = text.indexOf("EmployerDay1", text.indexOf(from));
    const { analysis, offset } = atCursor(`${text.slice(0, start + 3)}‸${text.slice(start + 3)}`);
    return { path: libraryPlace(analysis, offset)?.path, renamed: rename(analysis, offset, "Other") };
  };
  it("leads to its text in the version in force", () => {
    expect(to("pricing FirstCost").path).toBe("/en/1/sick-day-cost");
    expect(to("amendment Repaid").path).toBe("/en/2/sick-day-cost");
    expect(to("amendment Repaid").renamed).toEqual({ refused: "of a library" });
  });
  it("keeps the names that it needs of the contract", () => {
    const { analysis, offset } = atCursor(text.replace("value Hourly", "value Hour‸ly"));
    expect(prepareRename(analysis, offset)).toBeUndefined();
    expect(rename(analysis, offset, "Other")).toEqual({ refused: "of a library" });
  });
});
