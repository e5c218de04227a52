// What the extension adds to the editor's menus and views: everything named in both languages, offered where it does something.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

interface Item {
  readonly command: string;
  readonly when: string;
}
interface Contributions {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly menus: Readonly<Record<"commandPalette" | "editor/title" | "view/title", readonly Item[]>>;
  readonly viewsContainers: { readonly panel: readonly { readonly id: string; readonly title: string }[] };
  readonly views: Readonly<
    Record<string, readonly { readonly id: string; readonly name: string; readonly when: string }[]>
  >;
  readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
  readonly configuration: {
    readonly properties: Readonly<
      Record<
        string,
        {
          readonly description: string;
          readonly enum?: readonly string[];
          readonly enumDescriptions?: readonly string[];
        }
      >
    >;
  };
}

const root = join(import.meta.dirname, "../../packages/vscode");
const read = (name: string) => readFileSync(join(root, name), "utf8");
const { contributes, description } = JSON.parse(read("package.json")) as {
  readonly contributes: Contributions;
  readonly description: string;
};
const { commands, menus, viewsContainers, views, viewsWelcome, configuration } = contributes;
const settings = Object.entries(configuration.properties);
const commandNames = commands.map(({ command }) => command);
const allViews = Object.values(views).flat();

describe("what the extension adds to the editor", () => {
  it("has no words of its own: they are in the files of both languages", () => {
    const texts = [
      description,
      ...commands.map(({ title }) => title),
      ...viewsContainers.panel.map(({ title }) => title),
      ...allViews.map(({ name }) => name),
      ...viewsWelcome.map(({ contents }) => contents),
      ...settings.map(([, each]) => each.description),
    ];
    expect(texts.filter((text) => !/^%[\w.]+%$/.test(text))).toEqual([]);
    const choices = settings.flatMap(([, each]) => each.enumDescriptions ?? []);
    // A language is called by its own name in every language.
    expect(choices.filter((text) => !/^%[\w.]+%$/.test(text))).toEqual(["English", "Svenska"]);
    for (const [, each] of settings) expect(each.enumDescriptions?.length).toBe(each.enum?.length);
  });

  it("leads from welcomes to commands that there are, in both languages", () => {
    for (const name of ["package.nls.json", "package.nls.sv.json"]) {
      const led = Object.values(JSON.parse(read(name)) as Record<string, string>).flatMap((text) =>
        [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command),
      );
      expect(led).toEqual(["mast.evaluate"]);
      expect(commandNames).toEqual(expect.arrayContaining(led));
    }
    expect(viewsWelcome.map(({ view }) => view)).toEqual(allViews.map(({ id }) => id));
  });

  it("offers each command once where a contract is, and a new contract everywhere", () => {
    const offered = menus.commandPalette.map(({ command }) => command);
    expect([...new Set(offered)]).toEqual(offered);
    expect(commandNames.filter((command) => !offered.includes(command))).toEqual(["mast.newContract"]);
    for (const { command } of Object.values(menus).flat()) expect(commandNames).toContain(command);
  });

  it("asks in its conditions only for what is set, and of a view nothing about the editor that has the keyboard", () => {
    const source = ["working-view.ts"].map((name) => read(`src/${name}`)).join("\n");
    const own = [...source.matchAll(/"setContext", "([\w.]+)"/g)].map(([, key]) => key);
    const known = ["editorLangId", "activeWebviewPanelId", "resourceScheme", "view", ...own];
    const conditions = [...Object.values(menus).flat(), ...allViews, ...viewsWelcome].map(({ when }) => when);
    for (const when of conditions)
      for (const part of when.split(/ && | \|\| /)) expect(known, when).toContain(/^!?([\w.]+)/.exec(part)?.[1]);
    const ofViews = [...menus["view/title"], ...allViews, ...viewsWelcome].map(({ when }) => when);
    expect(ofViews.filter((when) => /editorLangId|resourceScheme|activeWebviewPanelId/.test(when))).toEqual([]);
    for (const { when } of menus["view/title"])
      expect(allViews.map(({ id }) => `view == ${id}`)).toContain(when.split(" && ")[0]);
    for (const [, panel] of conditions.join(" ").matchAll(/activeWebviewPanelId =~ \/\^(\w+)/g))
      expect(panel).toBe("mast");
  });
});
