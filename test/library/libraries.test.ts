// The texts of the libraries: laid out, sound, readable in both spellings, and never changed once they are there.

import { check, format, libraries, parse, translate } from "@mast/language";
import { describe, expect, test } from "vitest";

/** One line per version, written once: a changed text needs a new version. */
const pinned: Readonly<Record<string, string>> = {
  "mast:care 1": "464ee28870f299611123caad3e5e00e9789e281139cbb364eabd3b366f2c230f",
  "mast:employment 1": "d14e40fb582cd84956ec913f3eef4e260fa19c26de6c7f140f2142223fcd49b2",
  "mast:housing 1": "7572de8eaf16eebe1e1e48fe0c9117f36bec51959b3b553897cd8ab57a276a27",
  "mast:reconviction 1": "83d7e31460da5121076a929c1cdbf197141f5f8116938bed7c66d732a32b81c1",
  "mast:school 1": "3682426c4ceb0f137425a95c1f1ec7324ecfa249dd8ef1a02b2224e200eb2b69",
  "mast:sick-day-cost 1": "07a038c099508a1738ecb8252cd49f64af01a12f45599a42f8b3486868cc8397",
  "mast:sickness-absence 1": "1b65a3366f6620861c56e69639df535c94945d7759045ec27bd7612fbd5ae5ac",
  "mast:wellbeing 1": "b8840bfbb3340c4a993eb71264d56d9a9dff1aedcab62893b1f4800ab9e6e14b",
};

const heading = 'contract "Shell"\n  currency SEK\n  runs from 2019-01-01 to 2019-12-31\n\n';

test("a version of a library never changes", () => {
  expect(Object.fromEntries(libraries.map((each) => [`${each.name} ${each.version}`, each.sha256]))).toEqual(pinned);
});

describe.each(libraries.map((each) => [`${each.name} version ${each.version}`, each] as const))("%s", (_, library) => {
  test("is laid out in the usual way", () => {
    expect(format(library.text).diagnostics).toEqual([]);
    expect(format(library.text).value).toBe(library.text);
  });

  test("has a sentence about it in each language", () => {
    const [en, sv] = library.text.split("\n");
    expect([en, sv]).toEqual([`// ${library.title.en}`, `// ${library.title.sv}`]);
  });

  test("can be written into a contract as it stands, in both spellings", () => {
    const own = heading + library.text.replace(/^ {2}given by the contract, such as/gm, "  is");
    const inSwedish = translate(own, "sv").value;
    for (const text of [own, inSwedish]) {
      const found = check(parse(text)).diagnostics.filter(({ severity }) => severity === "error");
      expect(found.map(({ message }) => message.en)).toEqual([]);
    }
    expect(translate(inSwedish, "en").value).toBe(format(own).value);
  });

  test("names nothing that another library names", () => {
    const names = (text: string) =>
      [...text.matchAll(/^(?:definition|value|formula|unit) (\w+)/gm)].map(([, name]) => name);
    const others = libraries.filter((each) => each.name !== library.name).flatMap((each) => names(each.text));
    expect(names(library.text).filter((name) => others.includes(name))).toEqual([]);
  });
});
