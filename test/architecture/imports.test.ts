// Who may import whom: real imports against the table of ARCHITECTURE.md. Workspaces alone accept an upward import.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesUnder, importsOf } from "./source-files.ts";

const root = join(import.meta.dirname, "../..");

/** Package → what it may import: packages of the project and third parties. Tests and scripts are free. */
const allowed: Readonly<Record<string, readonly string[]>> = tableOf(
  readFileSync(join(root, "ARCHITECTURE.md"), "utf8"),
);

/** Rows `| name | may import | third parties |` of the table headed by `package`. */
function tableOf(text: string): Record<string, readonly string[]> {
  const rows = text.split("\n").filter((line) => /^\| `[a-z-]+` \|/.test(line));
  return Object.fromEntries(
    rows.map((row) => {
      const [name = "", ours = "", theirs = ""] = row
        .split("|")
        .slice(1)
        .map((cell) => cell.trim());
      const list = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string);
      return [name.replaceAll("`", ""), [...list(ours).map((each) => `@mast/${each}`), ...list(theirs)]];
    }),
  );
}

const packageOf = (specifier: string): string =>
  specifier.startsWith("@") ? specifier.split("/").slice(0, 2).join("/") : (specifier.split("/")[0] as string);

describe("imports", () => {
  const packages = readdirSync(join(root, "packages"));

  it("the table of ARCHITECTURE.md names every package", () => {
    expect(Object.keys(allowed).sort()).toEqual(packages.sort());
  });

  for (const name of packages) {
    it(`${name} imports only what the table allows`, () => {
      const wrong = filesUnder(join(root, "packages", name, "src")).flatMap((file) =>
        importsOf(file)
          .filter((specifier) => !specifier.startsWith(".") && !(allowed[name] ?? []).includes(packageOf(specifier)))
          .filter((specifier) => !(specifier.startsWith("node:") && (allowed[name] ?? []).includes("node")))
          .map((specifier) => `${file.slice(root.length + 1)} imports ${specifier}`),
      );
      expect(wrong).toEqual([]);
    });
  }

  it("no package reaches into another by a relative path", () => {
    const wrong = packages.flatMap((name) =>
      filesUnder(join(root, "packages", name, "src")).flatMap((file) =>
        importsOf(file)
          .filter((specifier) => specifier.startsWith("."))
          .map((specifier) => join(file, "..", specifier))
          .filter(
            (target) => !target.startsWith(join(root, "packages", name)) && !target.startsWith(join(root, "grammar")),
          )
          .map((target) => `${file.slice(root.length + 1)} reaches ${target.slice(root.length + 1)}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
