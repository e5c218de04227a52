// What a person does in a window of VS Code: open a file, go to a word, hover, type, choose a command, look; pictures are kept.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./session.ts";
import { type Frame, type Page, settings, settingsFile } from "./vscode-in-browser.ts";

/** Pictures of the last run, to be looked at. */
const pictures = join(root, "test/clients/pictures");
const patience = 60_000;

/** The question at the top of the window and what its line holds; "" when there is none. */
const question = `[...document.querySelectorAll(".quick-input-widget:not([inert])")]
  .filter((each) => each.getClientRects().length > 0)
  .map((each) => [
    ...[...each.querySelectorAll(".quick-input-title, .quick-input-message")].map((part) => part.innerText),
    ...[...each.querySelectorAll("input")].map((line) => line.value),
  ].join("\\n")).join()`;

/** What has the keyboard, the line at the top with the entry that it takes, notifications and tabs. */
const state = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const called = (each) => each.getAttribute("aria-label") ?? each.textContent.slice(0, 200);
  const held = document.activeElement;
  const within = held?.closest("[data-uri], .part, .quick-input-widget");
  const tab = (each) => called(each) + (each.matches(".active") ? " (shown)" : "") + (each.matches(".dirty") ? " (not saved)" : "");
  return [
    "keyboard: " + [held?.tagName, held?.className, held && called(held), within?.dataset?.uri ?? within?.id].join(" "),
    "group: " + all(".editor-group-container").map((each) => each.className).join(" | "),
    "line at the top: " + (all(".quick-input-widget").filter((each) => each.getClientRects().length > 0).map((each) =>
      each.querySelector("input")?.value + " → " + (each.querySelector(".monaco-list-row.focused")?.ariaLabel ?? "nothing")).join() || "none"),
    "notifications: " + all(".notification-toast").map(called).join(" | "),
    "tabs: " + all(".tab").map(tab).join(" | "),
    "status: " + all(".statusbar-item [aria-label^=Ln]").map(called).join(),
  ].join("\\n");
})()`;

interface Shown {
  readonly state?: "attached" | "detached" | "hidden";
}

/** One window, in a person's words. Selectors are those of VS Code's own page. */
export type Window = ReturnType<typeof drive>;

const palette = ".quick-input-widget:not([inert])";
/** The entry that Enter takes: its name, and after a comma its key or where it is from. */
const taken = (name: string): string => {
  const row = `${palette} .quick-input-list .monaco-list-row.focused`;
  return `${row}[aria-label="${name}"], ${row}[aria-label^="${name},"]`;
};

/**
 * Drives the page of a VS Code in a browser. What is done is answered later: by the window, the extension, the server. So each step
 * ends when a person would see that it did, and every wait fails after a minute, naming what did not come.
 */
export function drive(opened: () => Page) {
  const shows = (selector: string, options: Shown = {}): Promise<unknown> =>
    opened().waitForSelector(selector, { timeout: patience, ...options });

  const press = (key: string): Promise<void> => opened().keyboard.press(key);
  const type = (text: string): Promise<void> => opened().keyboard.type(text, { delay: 20 });

  /** Waits until a text has the keyboard, that of a file when one is named. */
  const inText = (name?: string): Promise<unknown> =>
    shows(
      `.editor-group-container.active .editor-instance .monaco-editor.focused${name ? `[data-uri$="${name}"]` : ""}`,
    );

  /** Puts the keyboard in the text of the first column. The page of a panel only passes the key on: the text has the keyboard later. */
  async function toText(): Promise<void> {
    await press("Control+1");
    await shows(":nth-match(.editor-group-container, 1) .editor-instance .monaco-editor.focused");
  }

  /** Puts the keyboard in the page of the panel that is in the second column. */
  async function toPanel(panel: Frame): Promise<void> {
    await press("Control+2");
    await inPanel(panel);
  }

  /** Waits until the page of a panel has the keyboard. */
  const inPanel = (panel: Frame): Promise<boolean> =>
    eventually(
      () => panel.evaluate<boolean>("document.hasFocus()"),
      (held) => held,
    );

  /** Chooses an entry of the palette or of quick open by its name, once it is the one that Enter takes. */
  async function choose(key: string, name: string): Promise<void> {
    await press(key);
    await answer(name, taken(name));
  }

  /** Fills in the line that is asked for at the top of the window, takes it when it is so, and sees it go or the next question come. */
  async function answer(text: string, so: string): Promise<void> {
    await shows(`${palette} input:focus`);
    const line = opened().locator(`${palette} input:focus`).first();
    const prefix = (await line.inputValue()).startsWith(">") ? ">" : "";
    await line.fill(`${prefix}${text}`);
    await shows(so);
    await take();
  }

  /** Takes what the line at the top of the window holds. */
  async function take(): Promise<void> {
    const asked = () => opened().evaluate<string>(question);
    const before = await asked();
    await press("Enter");
    await eventually(asked, (now) => now !== before);
  }

  const command = (title: string): Promise<void> => choose("F1", title);

  /** Answers a question at the top of the window in words, once it is asked. */
  async function reply(question: string, text: string): Promise<void> {
    await shows(`${palette}:has-text("${question}") input:focus`);
    await answer(text, palette);
  }

  /** Answers a question at the top of the window by one of what it offers. */
  async function pick(question: string, name: string): Promise<void> {
    await shows(`${palette}:has-text("${question}") input:focus`);
    await answer(name, taken(name));
  }

  async function openFile(name: string): Promise<void> {
    await choose("Control+P", name);
    await shows(`.tab.active[data-resource-name="${name}"]`);
    await inText(`/${name}`);
    await shows(`.monaco-editor.focused[data-uri$="/${name}"] .view-lines .view-line`);
  }

  /** Saves the file whose text has the keyboard. */
  async function save(name: string): Promise<void> {
    await inText(`/${name}`);
    await press("Control+S");
    await shows(`.tab.active:not(.dirty)[data-resource-name="${name}"]`);
  }

  async function closeAll(): Promise<void> {
    await command("View: Close All Editors");
    await shows(".tab", { state: "detached" });
  }

  async function clearNotifications(): Promise<void> {
    await command("Notifications: Clear All Notifications");
    await shows(".notification-toast", { state: "detached" });
  }

  let timesSet = 0;
  /**
   * Sets what is given, and nothing else beside what every window is set to: in the file of settings, which is saved in the window.
   * The title of the window is set with it, which shows that the settings are in force.
   */
  async function set(more: object): Promise<void> {
    timesSet += 1;
    const mark = `Settings ${timesSet}`;
    const file = "settings.json";
    writeFileSync(settingsFile, JSON.stringify({ ...settings, ...more, "window.title": mark }, null, 2));
    await command("Preferences: Open User Settings (JSON)");
    await shows(`.monaco-editor.focused[data-uri$="/${file}"] .view-line:has-text("${mark}")`);
    await press("Control+End");
    await type(" ");
    await shows(`.tab.active.dirty[data-resource-name="${file}"]`);
    await save(file);
    await eventually(
      () => opened().evaluate<string>("document.title"),
      (title) => title === mark,
    );
    await command("View: Revert and Close Editor");
    await shows(`.tab[data-resource-name="${file}"]`, { state: "detached" });
  }

  /** Puts the cursor at the start of the nth place of a phrase in the text that is open. */
  async function goTo(text: string, phrase: string, nth = 1): Promise<void> {
    let at = -1;
    for (let found = 0; found < nth; found += 1) at = text.indexOf(phrase, at + 1);
    if (at < 0) throw new Error(`The text has no ${phrase}`);
    const before = text.slice(0, at).split("\n");
    const [line, column] = [before.length, (before.at(-1) ?? "").length + 1];
    await inText();
    await press("Control+G");
    await answer(`:${line}:${column}`, `${palette} .monaco-list-row.focused[aria-label*="line ${line}"]`);
    await shows(`.statusbar-item [aria-label="Ln ${line}, Col ${column}"]`);
    await inText();
  }

  /** All texts that match a selector, with ordinary spaces, once they say so. */
  function says(selector: string, so: RegExp | string): Promise<string> {
    const read = async () => (await opened().locator(selector).allTextContents()).join("\n").replaceAll("\u00a0", " ");
    return eventually(read, (text) => (typeof so === "string" ? text.includes(so) : so.test(text)));
  }

  /** The panel whose page has such an element. */
  async function panel(selector: string): Promise<Frame> {
    for (let waited = 0; waited < patience; waited += 200) {
      for (const frame of opened().frames()) {
        const found = await frame
          .locator(selector)
          .count()
          .catch(() => 0);
        if (found > 0) return frame;
      }
      await opened().waitForTimeout(200);
    }
    throw new Error(`No panel has ${selector}`);
  }

  /**
   * Rests the mouse on the first shown place of a word, once the lines stand still: they make room for what is shown above clauses. As a
   * person does who sees nothing come, moves the mouse on the word a little when it has rested in vain: a window that is still drawing
   * may not have noticed it. That it had to is printed.
   */
  async function hover(word: string): Promise<void> {
    const shown = opened().locator(".editor-instance .view-line span span", { hasText: word }).first();
    let last = "";
    const box = await eventually(
      () => shown.boundingBox(),
      (now) => {
        const before = last;
        last = JSON.stringify(now);
        return now !== null && before === last;
      },
    );
    if (!box) throw new Error(`The window does not show ${word}`);
    const { mouse } = opened();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await mouse.move(x, y);
    const rests = 5_000;
    let rested = 0;
    await eventually(
      async () => {
        if (rested > 0 && rested % rests === 0) console.warn(`The mouse rested on ${word} in vain`);
        if (rested % rests === 0) await mouse.move(x + 1 + rested / rests, y);
        rested += 200;
        return opened().locator(".monaco-hover:not(.hidden) .hover-row").count();
      },
      (rows) => rows > 0,
    );
    await shows(".monaco-hover:not(.hidden) .hover-row");
  }

  /** Takes the mouse to where nothing answers to it: it would rest on what is shown next. */
  async function away(): Promise<void> {
    await opened().mouse.move(640, 895);
    await shows(".monaco-hover:not(.hidden) .hover-row", { state: "hidden" });
  }

  /** Reads again until it is so, and gives what was read. */
  async function eventually<T>(read: () => T | Promise<T>, so: (value: T) => boolean): Promise<T> {
    for (let waited = 0; waited < patience; waited += 200) {
      const value = await read();
      if (so(value)) return value;
      await opened().waitForTimeout(200);
    }
    throw new Error(`It did not come to be so; last read: ${String(await read()).slice(0, 500)}`);
  }

  async function picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await opened().screenshot({ path: join(pictures, `${name}.png`) });
  }

  /** What the window shows, in a few lines: pictures of a run elsewhere are not seen. */
  const told = (): Promise<string> => opened().evaluate<string>(state);

  return {
    get page() {
      return opened();
    },
    ...{
      shows,
      press,
      type,
      inText,
      toText,
      toPanel,
      inPanel,
      command,
      reply,
      pick,
      take,
      set,
      openFile,
      save,
      closeAll,
    },
    ...{ clearNotifications, goTo, says, panel, hover, away, eventually, picture, told },
  };
}
