// The words for everyone in a group, for those without a row when it is fixed, and for a history in days are proposed and explained, in
// both spellings, on text that is half typed.

import { join } from "node:path";
import { parse, translate } from "@mast/language";
import { completions, hover } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";
import { atCursor } from "./cursor.ts";

const textOf = (chapter: string) =>
  pagesIn(join(import.meta.dirname, "../spec"))
    .find(({ title }) => title.startsWith(chapter))
    ?.blocks.find(({ language }) => language === "mast")?.text ?? "";
const everyone = { en: textOf("4f"), sv: translate(textOf("4f"), "sv").value };
const inDays = { en: textOf("3c"), sv: translate(textOf("3c"), "sv").value };
const words = {
  en: {
    everyone: "everyone in the group",
    share: "share of everyone in the group",
    also: "also those without a row then",
    fixed: "fixed on 2024-01-01",
    over: "over the 30 days",
    before: "before each row",
  },
  sv: {
    everyone: "alla i gruppen",
    share: "andelen av alla i gruppen",
    also: "även de utan rad då",
    fixed: "fastställd den 2024-01-01",
    over: "under de 30 dagar",
    before: "före varje rad",
  },
} as const;

const labels = (marked: string) => {
  const { analysis, offset } = atCursor(marked);
  return completions(analysis, offset).map((each) => each.label);
};

describe.each(["en", "sv"] as const)("everyone in the group, %s", (spelling) => {
  const text = everyone[spelling];
  const is = words[spelling];
  it("is spelled so", () => {
    expect(parse(text).spelling).toBe(spelling);
    expect(text).toContain(is.share);
  });
  it("is proposed below the line and as a share", () => {
    expect(labels(text.replace(`/ ${is.everyone}`, "/ ‸"))).toContain(is.everyone);
    expect(labels(text.replace(`/ ${is.everyone}`, `/ ${is.everyone.slice(0, 4)}‸`))).toContain(is.everyone);
    expect(labels(text.replace(is.share, "‸"))).toContain(is.share);
  });
  it("is proposed after the day on which the group is fixed", () => {
    expect(labels(text.replace(is.fixed, `${is.fixed}, ‸`))).toContain(is.also);
  });
  it("is explained", () => {
    const at = text.indexOf(is.share) + 3;
    const { analysis, offset } = atCursor(`${text.slice(0, at)}‸${text.slice(at)}`);
    expect(hover(analysis, offset, spelling)?.text).toContain(words[spelling === "en" ? "sv" : "en"].share);
  });
  it("looks back days and weeks", () => {
    const asked = inDays[spelling].replace(`${is.over} ${is.before}`, `${is.over.replace(/ \S+$/, "")} ‸`);
    expect(labels(asked)).toEqual(expect.arrayContaining(spelling === "en" ? ["days", "weeks"] : ["dagar", "veckor"]));
    expect(labels(inDays[spelling].replace(`${is.over} ${is.before}`, `${is.over} ‸`))).toContain(is.before);
  });
});
