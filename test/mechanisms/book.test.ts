// The count of the book is honest: a page for each mechanism that can be said, and for each of the others what is lacking.

import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";
import { book } from "./book.ts";
import { missing } from "./missing.ts";

const ids = pagesIn(import.meta.dirname).map((page) => basename(page.file).slice(0, 3));

describe("the book of mechanisms", () => {
  it(`${ids.length} of ${book.length} mechanisms have a page`, () => {
    expect(book).toHaveLength(86);
    expect(
      ids.filter((id) => !book.includes(id)),
      "pages of no mechanism",
    ).toEqual([]);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      "mechanisms with two pages",
    ).toEqual([]);
  });

  it("every mechanism without a page is listed with what the language lacks", () => {
    expect(Object.keys(missing).sort()).toEqual(book.filter((id) => !ids.includes(id)));
    for (const lacks of Object.values(missing)) expect(lacks.length).toBeGreaterThan(20);
  });
});
