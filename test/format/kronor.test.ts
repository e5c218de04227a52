// `kr` is the sign of the contract's own currency: a Swedish contract in another keeps the code, laid out and translated.

import { check, format, parse, translate } from "@mast/language";
import { expect, test } from "vitest";

const contract = (currency: string) =>
  `contract "A"\n  currency ${currency}\n  runs from 2020-01-01 to 2020-12-31\n\nvalue Fee\n  is SEK 44,400\n`;
const codes = (text: string) => check(parse(text)).diagnostics.map(({ code }) => code);

test.each([
  ["EUR", "44 400 SEK"],
  ["SEK", "44 400 kr"],
])("Swedish kronor in a contract in %s are written %s", (currency, written) => {
  const swedish = translate(contract(currency), "sv");
  expect(swedish.diagnostics).toEqual([]);
  expect(swedish.value).toContain(`är ${written}\n`);
  expect(format(swedish.value).value).toBe(swedish.value);
  expect(codes(swedish.value)).toEqual(codes(contract(currency)));
  expect(translate(swedish.value, "en").value).toBe(contract(currency));
});
