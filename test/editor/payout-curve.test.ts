// The curve of a pricing as it is drawn: points, cliffs, limits, the value on data; the table of a rate card.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse, type CurveDrawing, type PriceTable, payoutCurve } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { atCursor } from "./cursor.ts";
import { apollo, botkyrka, newpin, peterborough, sickHour } from "./examples.ts";

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");
const curveOf = (drawing: ReturnType<typeof payoutCurve>): CurveDrawing => {
  if (drawing.shows !== "curve") throw new Error(JSON.stringify(drawing));
  return drawing;
};
const texts = ({ points }: CurveDrawing) => points.map(({ x, pays }) => [x.text, pays.text]);
const priced = (pays: string, more = "") =>
  analyse(
    `${base
      .replace("  pays DayPrice per avoided day\n  nothing below a reduction of 5 %\n", pays)
      .replace(/\nensure [^\n]*\n/, "")
      .replace(/\ntest [\s\S]*$/, "\n")}${more}`,
  );
const named = { name: "Saving" };

describe("the curve of a pricing", () => {
  it("is found at a place: a pricing, and what a payment is of", () => {
    for (const marked of [
      base.replace("nothing below", "nothing bel‸ow"),
      base.replace("  cumulative", "  cumul‸ative"),
    ]) {
      const { analysis, offset } = atCursor(marked);
      expect(curveOf(payoutCurve(analysis, { offset }, "en")).name).toBe("Saving");
    }
  });

  it("is drawn from the contract alone, and says what only data can place", () => {
    const drawing = curveOf(payoutCurve(analyse(base), named, "en"));
    expect(drawing.over.title).toBe("avoided in ShortAbsence");
    expect(drawing.points.map(({ onward }) => onward)).toEqual(["then SEK 2,143 per day"]);
    expect(drawing.now).toBeUndefined();
    expect(drawing.notes).toContain(
      "Not drawn before the contract is evaluated on data: nothing below a reduction of 5 %.",
    );
    expect(curveOf(payoutCurve(analyse(base), named, "sv")).points[0]?.onward).toBe("sedan 2 143 SEK per dag");
  });

  it("has its cliff and its value on the data last evaluated", () => {
    const { analysis, statement } = botkyrka();
    const drawing = curveOf(payoutCurve(analysis, named, "en", statement));
    expect(drawing.now?.pays.text).toBe("≈ SEK 35,965,515.66");
    expect(statement.priced.at(-1)?.amount).toContain("/");
    expect(drawing.points).toMatchObject([
      { x: { text: "≈ 7,902.9493 days" }, jump: { before: { text: "SEK 0" }, height: "≈ SEK 17,161,810.27" } },
    ]);
    expect(drawing.pieces.length).toBe(2);
    expect(drawing.over.from).toBeLessThan(0);
  });

  it("follows what is written now, on the same data", () => {
    const { text, statement } = botkyrka();
    const doubled = analyse(
      text.replace("SEK 2,143 per day", "SEK 4,286 per day").replace("SEK 2,190 per day", "SEK 4,380 per day"),
    );
    expect(curveOf(payoutCurve(doubled, named, "en", statement)).now?.pays.text).toBe("≈ SEK 71,931,031.31");
  });

  it("shows every point of a line, also where it goes straight on", () => {
    const { analysis, statement } = newpin();
    const drawing = curveOf(payoutCurve(analysis, { name: "Coupon" }, "en", statement));
    expect(texts(drawing)).toEqual([
      ["55 %", "AUD 210,000"],
      ["60 %", "AUD 525,000"],
      ["65 %", "AUD 840,000"],
      ["70 %", "AUD 1,050,000"],
    ]);
    expect(drawing.points[0]?.onward).toBe("then AUD 63,000 per percentage point");
    expect(drawing.over.percent).toBe(true);
    expect(drawing.now?.x.text).toBe("≈ 61.5789 %");
  });

  it("shows steps as cliffs and slices as bends", () => {
    const { analysis, statement } = newpin("newpin-in-steps");
    const steps = curveOf(payoutCurve(analysis, { name: "Coupon" }, "en", statement));
    expect(steps.points.every(({ jump }) => jump !== undefined)).toBe(true);
    const slices = curveOf(
      payoutCurve(
        priced(
          "  pays in slices by avoided\n  | from     | below    | pays            |\n  | 0 days   | 100 days | SEK 100 per day |\n  | 100 days |          | SEK 50 per day  |\n",
        ),
        named,
        "en",
      ),
    );
    expect(slices.points).toMatchObject([
      { x: { text: "0 days" }, onward: "then SEK 100 per day" },
      { x: { text: "100 days" }, pays: { text: "SEK 10,000" }, onward: "then SEK 50 per day" },
    ]);
    expect(slices.points.some(({ jump }) => jump)).toBe(false);
  });

  it("draws a limit where it is met, and tells one that is far away", () => {
    const caps = (amount: string) =>
      priced(
        "  pays SEK 1,000 per avoided day\n  a worse result pays nothing\n",
        `\ncap Most\n  on Saving\n  is SEK ${amount} over the whole contract\n`,
      );
    const drawing = curveOf(payoutCurve(caps("500,000"), named, "en"));
    expect(drawing.limits).toMatchObject([
      { name: "Most", amount: { text: "SEK 500,000" }, words: "cap of the whole contract, on Saving", outside: false },
    ]);
    expect(drawing.points.find(({ limit }) => limit === "Most")?.x.text).toBe("500 days");
    const party = caps("500,000").text.replace("  on Saving", "  on what Municipality pays");
    const { statement } = botkyrka();
    const far = curveOf(payoutCurve(analyse(party.replace("500,000", "900,000,000,000")), named, "sv", statement));
    expect(far.limits).toMatchObject([
      { outside: true, words: "tak för hela avtalet, på vad Municipality betalar, efter delning" },
    ]);
  });

  it("says which cohort it is of", () => {
    const { analysis, statement } = peterborough();
    const drawing = curveOf(payoutCurve(analysis, { name: "Early" }, "en", statement));
    expect(drawing.notes).toContain("Each cohort has a curve of its own; this is Cohort 2.");
    expect(drawing.now?.pays.text).toBe("GBP 0");
  });

  it("says when the price itself needs data, and when the contract has mistakes", () => {
    const { analysis, statement } = sickHour();
    expect(payoutCurve(analysis, { name: "Present" }, "en")).toMatchObject({ shows: "nothing" });
    expect(curveOf(payoutCurve(analysis, { name: "Present" }, "en", statement)).notes[0]).toMatch(/^SEK 267,/);
    expect(payoutCurve(analyse(base.replace("for ShortAbsence\n  pays", "for X\n  pays")), named, "sv")).toMatchObject({
      shows: "nothing",
      why: "Avtalet innehåller fel; kurvan kommer tillbaka när de är rättade.",
    });
  });
});

describe("a rate card", () => {
  const { analysis, statement } = apollo();
  const tableOf = (given?: typeof statement) => payoutCurve(analysis, { name: "Tariff" }, "en", given) as PriceTable;

  it("is a table of outcomes, prices and how often", () => {
    expect(tableOf().columns).toEqual(["Outcome", "Price", "How often"]);
    expect(tableOf().rows[0]?.cells.slice(1)).toEqual(["GBP 220", "once per person"]);
  });
  it("has claims and amounts on the data last evaluated", () => {
    const table = tableOf(statement);
    expect(table.columns.slice(3)).toEqual(["Paid claims", "Pays"]);
    expect(table.rows.every(({ cells }) => cells.length === 5 && /^(GBP [\d,]+|–)$/.test(cells[4] ?? ""))).toBe(true);
  });
});
