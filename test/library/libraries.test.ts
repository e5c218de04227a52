// The texts of the libraries: laid out, sound, the same clauses in both languages, and never changed once they are there.

import { check, format, libraries, parse, translate } from "@mast/language";
import { describe, expect, test } from "vitest";

/** One line per version and language, written once: a changed text needs a new version. */
const pinned: Readonly<Record<string, string>> = {
  "mast:care 1 en": "464ee28870f299611123caad3e5e00e9789e281139cbb364eabd3b366f2c230f",
  "mast:care 1 sv": "3413673fb314097d4fce9d84822857c2aa31a6e3ce3ba7f4e2a8a26911bbe77e",
  "mast:employment 1 en": "d14e40fb582cd84956ec913f3eef4e260fa19c26de6c7f140f2142223fcd49b2",
  "mast:employment 1 sv": "59f31bf5a96b7c565680f73764f6c54aa98bf81cf69671262145ce7b05c97944",
  "mast:housing 1 en": "7572de8eaf16eebe1e1e48fe0c9117f36bec51959b3b553897cd8ab57a276a27",
  "mast:housing 1 sv": "d5c9e5ba3f7fac69e8b5ba754530ee31d0e3a61cdf08255ca5d19324e1b6ff28",
  "mast:reconviction 1 en": "83d7e31460da5121076a929c1cdbf197141f5f8116938bed7c66d732a32b81c1",
  "mast:reconviction 1 sv": "7be1834fd080f57e53a55186a8e994a98c6f1d07ab9fc31c72522b4b1b37b17d",
  "mast:school 1 en": "3682426c4ceb0f137425a95c1f1ec7324ecfa249dd8ef1a02b2224e200eb2b69",
  "mast:school 1 sv": "90b81aaddfab2254c40df4f55b3e8926b8e9dddc84bdae9ac3f3c7099f044edd",
  "mast:sick-day-cost 1 en": "07a038c099508a1738ecb8252cd49f64af01a12f45599a42f8b3486868cc8397",
  "mast:sick-day-cost 1 sv": "8ef632b1eada54a3272fedb8e97a50d53e3f1988e7e3b8635d1d4ffbb810b754",
  "mast:sick-day-cost 2 en": "20884ad2639edee1dfe41eb83dd5f1881d38dffeb244649d877f14e263a1d9a8",
  "mast:sick-day-cost 2 sv": "99a2ececd145ad5af962ec1713b80a8650017cf0a1978afd093bc24ec276d5ae",
  "mast:sickness-absence 1 en": "1b65a3366f6620861c56e69639df535c94945d7759045ec27bd7612fbd5ae5ac",
  "mast:sickness-absence 1 sv": "42195a4930da5fad8660f7c791160bdec0a4133b75f8a35b07acc0fef21e0f59",
  "mast:wellbeing 1 en": "b8840bfbb3340c4a993eb71264d56d9a9dff1aedcab62893b1f4800ab9e6e14b",
  "mast:wellbeing 1 sv": "03d1a9eda1f6ca64c1e97711a0f8edbed1bff7e46dd8c70f6de56b73aae9f37b",
  "mast:wellbeing 2 en": "eed47c330815eb7cafb521d50d87ad0d4b50cb915362f5d3cedec2dc25b75710",
  "mast:wellbeing 2 sv": "48c0e52dcd65a9ecd5106b72e503227868c7126ce30f054a2bbf68bbab42e483",
};

const heading = {
  en: 'contract "Shell"\n  currency SEK\n  runs from 2019-01-01 to 2019-12-31\n\n',
  sv: 'avtal "Skal"\n  valuta SEK\n  löper från 2019-01-01 till 2019-12-31\n\n',
};
const given = { en: /^ {2}given by the contract, such as/gm, sv: /^ {2}anges av avtalet, till exempel/gm };

test("a version of a library never changes", () => {
  const texts = libraries.flatMap(({ name, version, texts: { en, sv } }) => [
    [`${name} ${version} en`, en.sha256],
    [`${name} ${version} sv`, sv.sha256],
  ]);
  expect(Object.fromEntries(texts)).toEqual(pinned);
});

describe.each(libraries.map((each) => [`${each.name} version ${each.version}`, each] as const))("%s", (_, library) => {
  const { en, sv } = library.texts;

  test("is laid out in the usual way", () => {
    for (const { text } of [en, sv]) {
      expect(format(text).diagnostics).toEqual([]);
      expect(format(text).value).toBe(text);
    }
  });

  test("begins with a sentence about it in each language, the reader's first", () => {
    expect(en.text.split("\n").slice(0, 2)).toEqual([`// ${library.title.en}`, `// ${library.title.sv}`]);
    expect(sv.text.split("\n").slice(0, 2)).toEqual([`// ${library.title.sv}`, `// ${library.title.en}`]);
  });

  test("says the same in both languages, and every sentence for readers in each", () => {
    const [english, swedish] = [en.text, sv.text].map((text) => meaning(parse(text).file.clauses));
    expect(swedish).toEqual(english);
    const sentences = ({ text }: { readonly text: string }) =>
      new Set(
        text
          .split("\n")
          .flatMap(
            (line) => line.match(/^> (.*)|^ {2}(?:source|källa) (".*")|^ {2}\| \w+ +\| ("[^"]*\?")/)?.slice(1) ?? [],
          ),
      );
    const [said, sagt] = [sentences(en), sentences(sv)];
    said.delete(undefined as never);
    expect([...sagt].filter((sentence) => said.has(sentence))).toEqual([]);
  });

  test("can be written into a contract as it stands, in both spellings", () => {
    for (const spelling of ["en", "sv"] as const) {
      const own =
        heading[spelling] + library.texts[spelling].text.replace(given[spelling], spelling === "en" ? "  is" : "  är");
      const other = translate(own, spelling === "en" ? "sv" : "en").value;
      for (const text of [own, other]) {
        const found = check(parse(text)).diagnostics.filter(({ severity }) => severity === "error");
        expect(found.map(({ message }) => message.en)).toEqual([]);
      }
      expect(translate(other, spelling).value).toBe(format(own).value);
    }
  });

  test("names nothing that another library names", () => {
    const names = (text: string) =>
      [...text.matchAll(/^(?:definition|value|formula|unit|instrument) (\w+)/gm)].map(([, name]) => name);
    const others = libraries.filter((each) => each.name !== library.name).flatMap((each) => names(each.texts.en.text));
    expect(names(en.text).filter((name) => others.includes(name))).toEqual([]);
  });
});

/** A tree without its places and signs of money, with labels by language and a mark for what is only for readers. */
function meaning(value: unknown, key = ""): unknown {
  if (key === "question") return "asked";
  if (key === "prose" || key === "because") return Array.isArray(value) ? value.length > 0 : "said";
  if (Array.isArray(value)) return value.map((each: unknown) => meaning(each));
  if (typeof value !== "object" || value === null) return typeof value === "bigint" ? `${value}` : value;
  const { node, part, text, en, sv } = value as Readonly<Record<string, unknown>>;
  if (key === "label") return en === undefined ? { en: text, sv } : { en, sv: text };
  const entries = Object.entries(value).filter(([name]) => !["at", "keywordAt", "symbol"].includes(name));
  if (part === "source" && node === undefined) return { part, said: entries.some(([name]) => name === "text") };
  return Object.fromEntries(entries.map(([name, each]) => [name, meaning(each, name)]));
}
