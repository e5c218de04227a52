// The texts of the libraries as one piece of data: name and version from the file's name, the title from its first two lines.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

export async function libraryTexts(folder) {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".mast")).sort();
  const libraries = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(`${folder}/${file}`, "utf8");
      const [, name, version] = /^(.+)\.(\d+)\.mast$/.exec(file) ?? [];
      const [en, sv] = text.split("\n", 2).map((line) => line.replace(/^\/\/ /, ""));
      const sha256 = createHash("sha256").update(text).digest("hex");
      return { name: `mast:${name}`, version: Number(version), title: { en, sv }, sha256, text };
    }),
  );
  return { libraries: libraries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version - b.version)) };
}
