// What is said when a contract has been evaluated: money as the contract writes it, and why nothing is paid yet.

import { outcomeText } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { botkyrka } from "./examples.ts";

const { statement } = botkyrka();

describe("what an evaluation came to", () => {
  it("groups money as the contract is spelled, in the words of the reader", () => {
    const last = statement.payments.at(-1)!;
    expect(outcomeText(statement, "en")).toMatch(
      /^Municipality pays Provider SEK \d{1,3}(,\d{3})+.*\(contract year \d\)\.$/,
    );
    expect(outcomeText(statement, "sv")).toMatch(/betalar .* SEK \d{1,3}(,\d{3})+.*\(avtalsår \d\)\.$/);
    expect(outcomeText(statement, "en")).not.toContain(last.money);
  });
  it("tells when the first period ends, where nothing is paid because none has ended", () => {
    const early = {
      ...statement,
      asOf: { ...statement.asOf, date: "2019-06-30" },
      payments: [],
      awaited: [{ payment: "Saving", firstEnds: "2019-09-30" }],
    };
    expect(outcomeText(early, "en")).toBe(
      "Nothing is to be paid yet: the first period of Saving ends 2019-09-30, and this is settled up to 2019-06-30.",
    );
    expect(outcomeText(early, "sv")).toBe(
      "Inget ska betalas ännu: den första perioden för Saving slutar 2019-09-30, och det här är avräknat till och med 2019-06-30.",
    );
  });
  it("says no more than that where nothing is paid for another reason", () => {
    expect(outcomeText({ ...statement, payments: [] }, "en")).toBe("Nothing is to be paid.");
  });
});
