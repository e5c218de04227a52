// What a person does in a window of VS Code: open a file, go to a word, hover, type, choose a command, look; pictures are kept.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./session.ts";
import type { Frame, Page } from "./vscode-in-browser.ts";

/** Pictures of the last run, to be looked at. */
const pictures = join(root, "test/clients/pictures");
const patience = 60_000;

/** One window, in a person's words. Selectors are those of VS Code's own page. */
export type Window = ReturnType<typeof drive>;

/** Drives the page of a VS Code in a browser. Every wait fails after a minute, naming what did not come. */
export function drive(page: Page) {
  const shows = (selector: string, options: { readonly state?: "attached" | "detached" } = {}): Promise<unknown> =>
    page.waitForSelector(selector, { timeout: patience, ...options });

  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const type = (text: string): Promise<void> => page.keyboard.type(text, { delay: 20 });

  /** Chooses an entry of the palette or of quick open by its name; keys that came before it was ready are typed again. */
  async function choose(key: string, name: string): Promise<void> {
    const row = `.quick-input-list .monaco-list-row[aria-label*="${name}"]`;
    for (let tries = 1; ; tries += 1) {
      await press(key);
      await shows(".quick-input-widget input:focus");
      await page.keyboard.type(name, { delay: 10 });
      const found = await page.waitForSelector(row, { timeout: 15_000 }).catch((fault: unknown) => {
        if (tries === 4) throw fault;
      });
      if (found) break;
      await press("Escape");
    }
    await press("Enter");
  }

  const command = (title: string): Promise<void> => choose("F1", title);

  async function openFile(name: string): Promise<void> {
    await choose("Control+P", name);
    await shows(`.tab.active[aria-label*="${name}"]`);
    await shows(".monaco-editor .view-lines .view-line");
  }

  /** Puts the cursor at the start of the nth place of a phrase in the text that is open. */
  async function goTo(text: string, phrase: string, nth = 1): Promise<void> {
    let at = -1;
    for (let found = 0; found < nth; found += 1) at = text.indexOf(phrase, at + 1);
    if (at < 0) throw new Error(`The text has no ${phrase}`);
    const before = text.slice(0, at).split("\n");
    await press("Control+G");
    await shows(".quick-input-widget input");
    await page.keyboard.type(`${before.length}:${(before.at(-1) ?? "").length + 1}`);
    await press("Enter");
    await page.waitForTimeout(300);
  }

  /** All texts that match a selector, with ordinary spaces. */
  async function textOf(selector: string): Promise<string> {
    await page.waitForTimeout(300);
    return (await page.locator(selector).allTextContents()).join("\n").replaceAll("\u00a0", " ");
  }

  /** The panel whose page has such an element. */
  async function panel(selector: string): Promise<Frame> {
    for (let waited = 0; waited < patience; waited += 200) {
      for (const frame of page.frames()) {
        const found = await frame
          .locator(selector)
          .count()
          .catch(() => 0);
        if (found > 0) return frame;
      }
      await page.waitForTimeout(200);
    }
    throw new Error(`No panel has ${selector}`);
  }

  /** Rests the mouse on the first shown place of a word. */
  async function hover(word: string): Promise<void> {
    const shown = page.locator(".view-line span span", { hasText: word }).first();
    const box = await shown.boundingBox();
    if (!box) throw new Error(`The window does not show ${word}`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
    await shows(".monaco-hover:not(.hidden) .hover-row");
  }

  /** Reads again until it is so, and gives what was read. */
  async function eventually<T>(read: () => T | Promise<T>, so: (value: T) => boolean): Promise<T> {
    for (let waited = 0; waited < patience; waited += 200) {
      const value = await read();
      if (so(value)) return value;
      await page.waitForTimeout(200);
    }
    throw new Error(`It did not come to be so; last read: ${String(await read()).slice(0, 500)}`);
  }

  async function picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  return { page, shows, press, type, command, openFile, goTo, textOf, panel, hover, eventually, picture };
}
