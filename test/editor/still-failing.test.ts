// What is said of a failing worked example between an edit and the next run.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse, stillFailing } from "@mast/language-service";
import { expect, it } from "vitest";

const sound = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");
const failing = analyse(sound.replace("is SEK 3,214,500", "is SEK 3,214,501"));
const failures = failing.diagnostics.filter(({ severity }) => severity === "error");
const places = (text: string) => stillFailing(failing, analyse(text)).map(({ code, place }) => ({ code, place }));

it("stays where the example stands now", () => {
  expect(failures).toHaveLength(1);
  const now = failing.text.replace("party Municipality", "// moved\nparty Municipality");
  const fresh = analyse(now).diagnostics.filter(({ severity }) => severity === "error");
  expect(places(now)).toEqual(fresh.map(({ code, place }) => ({ code, place })));
});

it("goes when the example is written anew, and when the contract is not sound", () => {
  expect(places(sound)).toEqual([]);
  expect(places(failing.text.replace("pays DayPrice", "pays DayPrise"))).toEqual([]);
});
