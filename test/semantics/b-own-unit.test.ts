// A price is paid per the unit it is the price of, whatever way it is written; the fix writes that unit.

import { check, parse, translate } from "@mast/language";
import { describe, expect, it } from "vitest";
import { contractWith, priced } from "./b-contract.ts";

describe("the unit of a price", () => {
  it.each([
    ["DayPrice", "per avoided week", "day", "per avoided day"],
    ["DayPrice", "per gained month", "day", "per gained day"],
    ["DayPrice", "per week", "day", "per day"],
    ["(DayPrice * 2)", "per avoided week", "day", "per avoided day"],
    ["SEK 700 per week", "per avoided day", "week", "per avoided week"],
    ["SEK 9,000 per year", "per avoided quarter", "year", "per avoided year"],
    ["SEK 5 per day", "per avoided hour", "day", "per avoided day"],
  ])("pays %s %s", (price, per, own, instead) => {
    const text = contractWith([
      priced(`pricing Extra for ShortAbsence\n  pays ${price} ${per}\n  a worse result pays nothing`),
    ]);
    const [found, ...others] = check(parse(text)).diagnostics.filter(({ code }) => code === "M3280");
    expect(others).toEqual([]);
    expect(found?.message.en).toContain(`is a price per ${own}, and “${per}” names another unit.`);
    const edit = found?.fixes[0]?.edits[0];
    expect(edit?.text).toBe(instead);
    expect(text.slice(edit?.span.start, edit?.span.end)).toBe(per);
  });

  it.each([
    ["SEK 700 per week", "per avoided week"],
    ["(SEK 700 / 1 week)", "per avoided week"],
    ["SEK 700", "per avoided week"],
    ["DayPrice * 2", "per avoided day"],
  ])("pays %s %s as it says", (price, per) => {
    const text = contractWith([
      priced(`pricing Extra for ShortAbsence\n  pays ${price} ${per}\n  a worse result pays nothing`),
    ]);
    expect(check(parse(text)).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("is written with its gender in Swedish", () => {
    const extra =
      "pricing Extra for ShortAbsence\n  pays SEK 9,000 per year per avoided month\n  a worse result pays nothing";
    const text = translate(contractWith([priced(extra)]), "sv").value;
    const found = check(parse(text)).diagnostics.find(({ code }) => code === "M3280");
    expect(found?.message.sv).toBe(
      "”9 000 kr per år” är ett pris per år, men ”per undviken månad” anger en annan enhet.",
    );
    expect(found?.fixes[0]?.edits[0]?.text).toBe("per undviket år");
  });
});
