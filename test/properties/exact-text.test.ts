// What is written without rounding reads back, in both spellings.
import { absolute, compare, multiply, rational, readNumber, subtract, writeNumber, writeRounded } from "@mast/exact";
import fc from "fast-check";
import { expect, test } from "vitest";
import "../seed.ts";
import { decimals, rationals } from "../exact/arbitraries.ts";

const spellings = fc.constantFrom("en" as const, "sv" as const);

test("the shortest decimal and a fixed number of decimals read back", () => {
  fc.assert(
    fc.property(decimals, spellings, fc.boolean(), ({ value, places }, spelling, group) => {
      expect(readNumber(writeNumber(value, spelling, { group }), spelling)).toMatchObject({ value });
      const fixed = writeNumber(value, spelling, { decimals: places, group });
      expect(readNumber(fixed, spelling)).toEqual({ value, decimals: places });
    }),
  );
});

test("Swedish groups read with any of the three spaces", () => {
  fc.assert(
    fc.property(decimals, fc.constantFrom("\u00a0", "\u202f"), ({ value }, space) => {
      expect(readNumber(writeNumber(value, "sv").replaceAll(" ", space), "sv")).toMatchObject({ value });
    }),
  );
});

test("what is rounded for display is at most half a unit off", () => {
  fc.assert(
    fc.property(rationals, spellings, fc.nat({ max: 6 }), (value, spelling, places) => {
      const read = readNumber(writeRounded(value, spelling, places), spelling);
      if ("fault" in read) throw new Error(read.fault);
      const off = multiply(absolute(subtract(read.value, value)), rational(2n * 10n ** BigInt(places)));
      expect(compare(off, rational(1))).toBeLessThanOrEqual(0);
      expect(read.decimals).toBe(places);
    }),
  );
});

test("no text makes the reader fail, and what it reads it can write", () => {
  const texts = fc.string({ unit: fc.constantFrom(..."0123456789,. -\u2212\u00a0\u202f"), maxLength: 14 });
  fc.assert(
    fc.property(fc.oneof(texts, fc.string()), spellings, (text, spelling) => {
      const read = readNumber(text, spelling);
      if ("fault" in read) {
        expect(["malformed group", "not a number"]).toContain(read.fault);
        return;
      }
      expect(readNumber(writeNumber(read.value, spelling), spelling)).toMatchObject({ value: read.value });
    }),
  );
});
