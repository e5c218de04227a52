// Every way in which a delivered file was seen or feared to be broken: each is found, named and placed, and nothing is read.

import { expect, test } from "vitest";
import { broken } from "./broken-files.ts";
import { read } from "./data-clause.ts";

test("there are at least sixty kinds of broken file", () => {
  expect(broken.length).toBeGreaterThanOrEqual(60);
  expect(new Set(broken.map(({ name }) => name)).size).toBe(broken.length);
});

test.each(broken.map((file) => [file.name, file] as const))("%s", async (_, file) => {
  const { value, diagnostics } = await read(file.source, file.content);
  expect(value).toBeNull();
  const found = diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, place }) => [code, ...(place.in === "data" ? [place.line, place.column, place.value] : [])]);
  const padded = file.faults.map((fault) =>
    fault.length === 1 && found[0]?.length === 1 ? fault : [...fault, ...Array(4).fill(undefined)].slice(0, 4),
  );
  expect(found).toEqual(padded);
  for (const { message, help } of diagnostics) {
    for (const text of [message.en, message.sv, help?.en, help?.sv]) expect(text).toMatch(/^[^\n]{6,}[.…]$/u);
  }
});
