// The day up to which everything is settled, when nobody states it: what the data cover decides, never the clock.

import type { Contract } from "@mast/language";
import type { Dataset, IngestedSource } from "@mast/measurement";
import { describe, expect, it } from "vitest";
import { asOfOf } from "../../packages/engine/src/as-of.ts";

const contract = { from: "2018-10-01", to: "2021-09-30" } as Contract;

function dataset(...lasts: readonly (string | undefined)[]): Dataset {
  const sources = lasts.map((last, index) => {
    const report = { ...(last === undefined ? {} : { last }) };
    return { source: `S${index}`, report } as unknown as IngestedSource;
  });
  return { sources };
}

describe("as-of date", () => {
  it.each([
    ["2019-06", "2019-06-30"],
    ["2019-Q2", "2019-06-30"],
    ["2018", "2018-12-31"],
    ["2020-02", "2020-02-29"],
    ["2019-06-29", "2019-05-31"],
    ["2019-06-30", "2019-06-30"],
    // The Sunday of the week is 2019-06-30, and that of the next is 2019-07-07.
    ["2019-W26", "2019-06-30"],
    ["2019-W27", "2019-06-30"],
  ])("data that end with %s are whole up to %s", (last, date) => {
    const asOf = asOfOf(contract, dataset(last), undefined);
    expect(asOf).toEqual({ date, because: "latest complete month in the data", source: "S0" });
  });

  it("is what the data that end first cover", () => {
    expect(asOfOf(contract, dataset("2019-06", "2019-04", undefined), undefined)).toMatchObject({
      date: "2019-04-30",
      source: "S1",
    });
  });

  it("is never after the running time, unless stated", () => {
    const ended = { date: "2021-09-30", because: "end of the running time" };
    expect(asOfOf(contract, dataset("2022-01"), undefined)).toEqual(ended);
    expect(asOfOf(contract, dataset(undefined), undefined)).toEqual(ended);
    expect(asOfOf(contract, dataset("2022-01"), "2021-12-31")).toEqual({ date: "2021-12-31", because: "stated" });
  });
});
