// What the numbers of a contract do, by example.
import {
  addMoney,
  allocate,
  CurrencyMismatch,
  compareMoney,
  currencySymbols,
  fromText,
  isCurrency,
  minorUnit,
  money,
  power,
  rational,
  readNumber,
  roundTo,
  scaleMoney,
  squareRoot,
  subtractMoney,
  sumMoney,
  toNumber,
  toText,
  writeMoney,
  writeNumber,
  writeRounded,
  zero,
} from "@mast/exact";
import { describe, expect, test } from "vitest";

const r = fromText;

describe("rationals", () => {
  test("are kept in lowest terms with the sign above", () => {
    expect(rational(6, -8)).toEqual({ numerator: -3n, denominator: 4n });
    expect(rational(0, -5)).toEqual({ numerator: 0n, denominator: 1n });
  });

  test("refuse what is not a whole number, and zero below", () => {
    expect(() => rational(0.5)).toThrow(RangeError);
    expect(() => rational(2 ** 53)).toThrow(RangeError);
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => power(zero, -1)).toThrow(RangeError);
    expect(() => power(rational(2), 0.5)).toThrow(RangeError);
  });

  test("read three forms of text and no other", () => {
    expect([r("5"), r("-3/4"), r("1.25"), r("6/8")].map(toText)).toEqual(["5", "-3/4", "5/4", "3/4"]);
    for (const text of ["", "-", "1.", ".5", "1/0", "1/-2", "1e3", " 1", "1,5", "+1"]) {
      expect(() => r(text), text).toThrow(SyntaxError);
    }
  });

  test("are shown as the nearest double", () => {
    expect(toNumber(rational(1, 3))).toBe(1 / 3);
    expect(toNumber(rational(1n, 2n ** 1074n))).toBe(Number.MIN_VALUE);
    expect(toNumber(rational(1n, 2n ** 1075n))).toBe(0);
    expect(toNumber(rational(3n, 2n ** 1075n))).toBe(2 * Number.MIN_VALUE);
    expect(toNumber(rational(2n ** 1024n))).toBe(Number.POSITIVE_INFINITY);
    expect(toNumber(rational(2n ** 53n + 1n))).toBe(2 ** 53);
  });
});

test("every rounding mode on ties and between them", () => {
  const values = ["-2.5", "-1.5", "-1.2", "-0.5", "0", "0.5", "1.2", "1.5", "2.5"].map(r);
  const table = {
    "half up": "-3 -2 -1 -1 0 1 1 2 3",
    "half even": "-2 -2 -1 0 0 0 1 2 2",
    up: "-2 -1 -1 0 0 1 2 2 3",
    down: "-3 -2 -2 -1 0 0 1 1 2",
    "toward zero": "-2 -1 -1 0 0 0 1 1 2",
    "away from zero": "-3 -2 -2 -1 0 1 2 2 3",
  } as const;
  for (const [mode, expected] of Object.entries(table)) {
    const rounded = values.map((value) => toText(roundTo(value, rational(1), mode as keyof typeof table)));
    expect(rounded.join(" "), mode).toBe(expected);
  }
  expect(toText(roundTo(r("1842"), rational(250), "half even"))).toBe("1750");
  expect(() => roundTo(r("1"), zero, "up")).toThrow(RangeError);
});

describe("money", () => {
  test("does not mix currencies", () => {
    const [kr, eur] = [money("SEK", r("1")), money("EUR", r("1"))];
    expect(() => addMoney(kr, eur)).toThrow(CurrencyMismatch);
    expect(() => subtractMoney(kr, eur)).toThrow("SEK and EUR");
    expect(() => compareMoney(kr, eur)).toThrow(CurrencyMismatch);
    expect(() => sumMoney("SEK", [kr, eur])).toThrow(CurrencyMismatch);
    expect(addMoney(kr, scaleMoney(kr, r("1/3")))).toEqual(money("SEK", r("4/3")));
    expect(sumMoney("SEK", [])).toEqual(money("SEK", zero));
  });

  test("knows the smallest unit and the sign of a currency", () => {
    expect(["SEK", "JPY", "KWD", "CLF", "???"].map((code) => toText(minorUnit(code)))).toEqual([
      "1/100",
      "1",
      "1/1000",
      "1/10000",
      "1/100",
    ]);
    expect(["SEK", "GBP", "sek", "XXX", "KR"].map(isCurrency)).toEqual([true, true, false, false, false]);
    expect([currencySymbols.GBP, currencySymbols.EUR, currencySymbols.CAD, currencySymbols.SEK]).toEqual([
      "£",
      "€",
      "$",
      "kr",
    ]);
  });

  test("is written in both spellings, with öre only when there are any", () => {
    const amounts = ["1842.5", "1842", "12.125", "-0.5", "1/3", "1234567"].map((text) => money("SEK", r(text)));
    expect(amounts.map((m) => writeMoney(m, "en"))).toEqual([
      "SEK 1,842.50",
      "SEK 1,842",
      "SEK 12.125",
      "SEK -0.50",
      "SEK 1/3",
      "SEK 1,234,567",
    ]);
    expect(amounts.map((m) => writeMoney(m, "sv"))).toEqual([
      "1 842,50 SEK",
      "1 842 SEK",
      "12,125 SEK",
      "-0,50 SEK",
      "1/3 SEK",
      "1 234 567 SEK",
    ]);
    expect(writeMoney(money("KWD", r("2.5")), "en")).toBe("KWD 2.500");
  });

  test("is split without losing an öre", () => {
    const thirds = [r("1/3"), r("1/3"), r("1/3")];
    const parts = allocate(r("100"), thirds, r("0.01"), "half even", 2).map((part) => writeRounded(part, "en", 2));
    expect(parts).toEqual(["33.33", "33.33", "33.34"]);
    expect(() => allocate(r("100"), thirds, r("0.01"), "half even", 3)).toThrow(RangeError);
    expect(() => allocate(r("100"), [r("0.5")], r("0.01"), "half even", 0)).toThrow("sum to 1, not 1/2");
  });
});

describe("decimal text", () => {
  const read = (text: string, spelling: "en" | "sv") => {
    const result = readNumber(text, spelling);
    return "fault" in result ? result.fault : `${toText(result.value)} (${result.decimals})`;
  };

  test.each([
    ["1,842.50", "3685/2 (2)"],
    ["1842.50", "3685/2 (2)"],
    ["8,548,650", "8548650 (0)"],
    ["-12.0", "-12 (1)"],
    ["\u221212", "-12 (0)"],
    ["8548,650", "malformed group"],
    ["1,84", "malformed group"],
    ["1,,842", "malformed group"],
    ["0,123", "malformed group"],
    ["1,842.5,0", "malformed group"],
    [".5", "not a number"],
    ["1.", "not a number"],
    ["1 842", "not a number"],
    ["+5", "not a number"],
    ["--5", "not a number"],
    ["", "not a number"],
  ])("English %s", (text, expected) => {
    expect(read(text, "en")).toBe(expected);
  });

  test.each([
    ["1 842,50", "3685/2 (2)"],
    ["1\u00a0842,50", "3685/2 (2)"],
    ["1\u202f842\u202f000", "1842000 (0)"],
    ["1842,50", "3685/2 (2)"],
    ["8548 650", "malformed group"],
    ["1  842", "malformed group"],
    ["0 123", "malformed group"],
    ["1842.50", "not a number"],
    ["1,842,50", "not a number"],
    [" 5", "not a number"],
  ])("Swedish %s", (text, expected) => {
    expect(read(text, "sv")).toBe(expected);
  });

  test("is written exactly or not at all", () => {
    expect(writeNumber(r("1842.5"), "en")).toBe("1,842.5");
    expect(writeNumber(r("1842.5"), "sv")).toBe("1 842,5");
    expect(writeNumber(r("-10000/3"), "en")).toBe("-10,000/3");
    expect(writeNumber(r("1/8"), "en", { maximumDecimals: 2 })).toBe("1/8");
    expect(writeNumber(r("1/8"), "en", { maximumDecimals: 3 })).toBe("0.125");
    expect(writeNumber(r("999"), "sv", { decimals: 2 })).toBe("999,00");
    expect(writeNumber(r("1234567"), "en", { group: false })).toBe("1234567");
    expect(() => writeNumber(r("1/8"), "en", { decimals: 2 })).toThrow(RangeError);
    expect(() => writeNumber(r("1/3"), "en", { decimals: 2 })).toThrow(RangeError);
    expect(writeRounded(r("-1/3"), "sv", 3)).toBe("-0,333");
    expect(writeRounded(r("0.125"), "en", 2)).toBe("0.12");
  });
});

test("square roots are rounded once", () => {
  expect(toText(squareRoot(rational(2), 4))).toBe("7071/5000");
  expect(toText(squareRoot(r("0.0625"), 1))).toBe("1/5");
  expect(toText(squareRoot(r("0.1225"), 1))).toBe("2/5");
  expect(squareRoot(zero, 3)).toEqual(zero);
});
