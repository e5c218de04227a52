// What a person does in a window of VS Code: open a file, go to a word, hover, type, choose a command, look; pictures are kept.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./session.ts";
import { type Frame, type Page, settings, settingsFile } from "./vscode-in-browser.ts";

/** Pictures of the last run, to be looked at. */
const pictures = join(root, "test/clients/pictures");
const patience = 60_000;

interface Shown {
  readonly state?: "attached" | "detached" | "hidden";
}

/** One window, in a person's words. Selectors are those of VS Code's own page. */
export type Window = ReturnType<typeof drive>;

/** Drives the page of a VS Code in a browser. Every wait fails after a minute, naming what did not come. */
export function drive(page: Page) {
  const shows = (selector: string, options: Shown = {}): Promise<unknown> =>
    page.waitForSelector(selector, { timeout: patience, ...options }).catch(async (fault: unknown) => {
      await picture("0-fault");
      throw fault;
    });

  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const type = (text: string): Promise<void> => page.keyboard.type(text, { delay: 20 });

  /** Chooses an entry of the palette or of quick open by its name, once it is the one that Enter takes. */
  async function choose(key: string, name: string): Promise<void> {
    await press(key);
    await answer(name, `.quick-input-list .monaco-list-row.focused[aria-label*="${name}"]`);
  }

  /** Fills in the line that is asked for at the top of the window, and takes it when it is so. */
  async function answer(text: string, so = ".quick-input-widget"): Promise<void> {
    await shows(".quick-input-widget input:focus");
    const line = page.locator(".quick-input-widget input:focus").first();
    const prefix = (await line.inputValue()).startsWith(">") ? ">" : "";
    await line.fill(`${prefix}${text}`);
    await shows(so);
    await press("Enter");
  }

  const command = (title: string): Promise<void> => choose("F1", title);

  /** Answers a question at the top of the window once it is asked; without a text takes the first that is offered. */
  async function reply(question: string, text?: string): Promise<void> {
    await shows(`.quick-input-widget:has-text("${question}")`);
    if (text !== undefined) return answer(text);
    await shows(".quick-input-list .monaco-list-row.focused");
    await press("Enter");
  }

  async function openFile(name: string): Promise<void> {
    await choose("Control+P", name);
    await shows(`.tab.active[aria-label*="${name}"]`);
    await shows(".monaco-editor .view-lines .view-line");
  }

  let timesSet = 0;
  /** Sets what is given, and nothing else beside what every window is set to: in the file of settings, which is saved in the window. */
  async function set(more: object): Promise<void> {
    timesSet += 1;
    const mark = `// Settings ${timesSet}`;
    writeFileSync(settingsFile, `${mark}\n${JSON.stringify({ ...settings, ...more }, null, 2)}`);
    await command("Preferences: Open User Settings (JSON)");
    await shows(`.monaco-editor.focused .view-line:has-text("${mark}")`);
    await press("Control+End");
    await type(" ");
    await shows('.tab.active.dirty[aria-label*="settings.json"]');
    await press("Control+S");
    await shows('.tab.active:not(.dirty)[aria-label*="settings.json"]');
    await command("View: Revert and Close Editor");
    await shows('.tab[aria-label*="settings.json"]', { state: "detached" });
  }

  /** Puts the cursor at the start of the nth place of a phrase in the text that is open. */
  async function goTo(text: string, phrase: string, nth = 1): Promise<void> {
    let at = -1;
    for (let found = 0; found < nth; found += 1) at = text.indexOf(phrase, at + 1);
    if (at < 0) throw new Error(`The text has no ${phrase}`);
    const before = text.slice(0, at).split("\n");
    const [line, column] = [before.length, (before.at(-1) ?? "").length + 1];
    await shows(".editor-instance .monaco-editor.focused");
    await press("Control+G");
    await answer(`:${line}:${column}`, `.quick-input-list .monaco-list-row.focused[aria-label*="line ${line}"]`);
    await shows(`.statusbar-item [aria-label="Ln ${line}, Col ${column}"]`);
  }

  /** All texts that match a selector, with ordinary spaces, once they say so. */
  function says(selector: string, so: RegExp | string): Promise<string> {
    const read = async () => (await page.locator(selector).allTextContents()).join("\n").replaceAll("\u00a0", " ");
    return eventually(read, (text) => (typeof so === "string" ? text.includes(so) : so.test(text)));
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
    await picture("0-fault");
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
    await picture("0-fault");
    throw new Error(`It did not come to be so; last read: ${String(await read()).slice(0, 500)}`);
  }

  async function picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  return { page, shows, press, type, command, reply, set, openFile, goTo, says, panel, hover, eventually, picture };
}
