// The texts of the libraries as one piece of data: name and version from the files' names, one file for each language, the title from its
// first line.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

export async function libraryTexts(folder) {
  const names = (await readdir(folder)).flatMap((file) => {
    const [, name, version] = /^([a-z-]+)\.(\d+)\.mast$/.exec(file) ?? [];
    return name === undefined ? [] : [{ name, version: Number(version) }];
  });
  const libraries = await Promise.all(
    names.map(async ({ name, version }) => {
      const en = await readFile(`${folder}/${name}.${version}.mast`, "utf8");
      const sv = await readFile(`${folder}/${name}.${version}.sv.mast`, "utf8");
      const title = { en: firstLine(en), sv: firstLine(sv) };
      return { name: `mast:${name}`, version, title, texts: { en: hashed(en), sv: hashed(sv) } };
    }),
  );
  return { libraries: libraries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version - b.version)) };
}

const firstLine = (text) => text.split("\n", 1)[0].replace(/^\/\/ /, "");

const hashed = (text) => ({ sha256: createHash("sha256").update(text).digest("hex"), text });
