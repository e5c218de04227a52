// A real VS Code with the packaged extension: the panels by the keyboard alone, scrolling with the text, in every kind of theme; a
// contract in Swedish from its first question. npm run test:vscode.

import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./session.ts";
import type { Frame } from "./vscode-in-browser.ts";
import { setUp } from "./vscode-set-up.ts";

const denver = "denver.mast";
const { window, onDisk } = setUp((workspace) =>
  cpSync(join(root, "examples/06-denver"), workspace, { recursive: true }),
);
const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

/** Lines of the text that the page has at its top and the next below it. */
const topLines = (panel: Frame) =>
  panel.evaluate<readonly number[]>(
    `[...document.querySelectorAll("section[data-line]")].filter((each) => each.getBoundingClientRect().bottom > 0)
      .slice(0, 2).map((each) => Number.parseInt(each.dataset.line, 10))`,
  );
/** The first line that the text shows. */
const firstLine = async (): Promise<number> =>
  Math.min(
    ...(await window.page.locator(".editor-instance .margin .line-numbers").allTextContents()).map((each) =>
      Number.parseInt(each, 10),
    ),
  );

describe("Visual Studio Code", () => {
  it("scrolls the readable contract with the text, and the text with the readable contract", async () => {
    await window.openFile(denver);
    await window.shows(".codelens-decoration", { state: "attached" });
    await window.command("Mast: Show readable contract beside the text");
    const panel = await window.panel("section[data-line]");
    const scrolled = () => panel.evaluate<number>("scrollY");
    await window.eventually(scrolled, (top) => top === 0);
    await window.goTo(onDisk(denver), onDisk(denver).split("\n").at(-2) ?? "");
    await window.eventually(scrolled, (top) => top > 500);
    const [shown = 0] = await topLines(panel);
    expect(Math.abs(shown - (await firstLine()))).toBeLessThan(20);
    await window.picture("28-scrolled-with-the-text");
    const box = await window.page.locator("iframe.webview.ready").first().boundingBox();
    await window.page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 200);
    await window.eventually(
      async () => {
        await window.page.mouse.wheel(0, -2_000);
        return scrolled();
      },
      (top) => top === 0,
    );
    await window.eventually(firstLine, (line) => line === 1);
    await window.picture("29-scrolled-with-the-contract");
  });

  it("goes through the readable contract, the curve and the tree with the keyboard alone", async () => {
    await window.toText();
    await window.goTo(onDisk(denver), "contract ");
    const readable = await window.panel("section[data-line]");
    await window.toPanel(readable);
    const heldIn = (panel: Frame) => panel.evaluate<string>('document.activeElement?.textContent ?? ""');
    await window.eventually(
      async () => {
        await window.press("Tab");
        return spaced(await heldIn(readable));
      },
      (held) => held.startsWith("1 "),
    );
    await window.picture("30-held-clause");
    await window.press("Enter");
    await window.inText(denver);
    await window.closeAll();
    await window.openFile(denver);
    await window.goTo(onDisk(denver), "pricing FewerJailDays");
    await window.command("Mast: Show the payout curve");
    const curve = await window.panel("#curve svg .price");
    await window.toPanel(curve);
    await window.eventually(
      async () => {
        await window.press("Tab");
        return curve.evaluate<string>('document.activeElement?.tagName ?? ""');
      },
      (held) => held === "svg",
    );
    await window.press("Home");
    const said = async () => spaced((await curve.locator("#curve .said").allInnerTexts()).join(""));
    const first = await window.eventually(said, (text) => text.includes(":"));
    await window.press("ArrowRight");
    await window.eventually(said, (text) => text !== first);
    await window.picture("31-held-point");
    await window.toText();
    await window.command("Mast: Evaluate on data");
    await window.shows('.notification-toast:has-text("Show the working")');
    await window.clearNotifications();
    await window.command("Mast: Show the working as a tree");
    const rows = ".tree-explorer-viewlet-tree-view .monaco-list-row";
    await window.shows(rows);
    await window.shows(".tree-explorer-viewlet-tree-view .monaco-list:focus");
    const before = await window.page.locator(rows).count();
    await window.press("ArrowDown");
    await window.shows(`${rows}.focused`);
    await window.press("ArrowRight");
    await window.eventually(
      () => window.page.locator(rows).count(),
      (count) => count > before,
    );
    await window.picture("32-tree-by-keys");
    await window.press("Enter");
    await window.inText(denver);
  });

  it.each([
    ["Default Dark Modern", "vs-dark", "vscode-dark", "33-dark"],
    ["Default High Contrast Light", "hc-light", "vscode-high-contrast-light", "34-high-contrast-light"],
    ["Default High Contrast", "hc-black", "vscode-high-contrast", "35-high-contrast"],
    ["Default Light Modern", "vs", "vscode-light", "36-light"],
  ])("keeps to the theme: %s", async (theme, of, body, picture) => {
    await window.set({ "workbench.colorTheme": theme });
    await window.shows(`.monaco-workbench.${of}`);
    await window.toText();
    await window.command("Mast: Show the payout curve");
    const curve = await window.panel(`body.${body} #curve svg .price`);
    const drawn = await curve.evaluate<readonly string[]>(
      '["color", "backgroundColor"].map((each) => getComputedStyle(document.body)[each])',
    );
    expect(new Set(drawn).size).toBe(2);
    await window.picture(`${picture}-curve`);
    await window.toText();
    await window.command("Mast: Show readable contract beside the text");
    await window.panel(`body.${body} section[data-line]`);
    await window.picture(`${picture}-readable`);
  });

  it("begins a new contract in Swedish by asking", async () => {
    await window.toText();
    await window.command("Mast: New contract");
    await window.pick("In which language?", "Svenska");
    await window.reply("What is the contract called?", "Färre sjukdagar");
    await window.pick("In which currency?", "SEK");
    await window.reply("Who pays for outcomes?", "Kommunen");
    await window.reply("Who delivers them?", "Utföraren");
    await window.reply("What is measured, in a few words?", "Sjukdagar per anställd");
    await window.reply("What does one day that is avoided pay?", "2 000");
    await window.shows('.tab.active[aria-label*="färre-sjukdagar.mast"]');
    await window.shows(".codelens-decoration", { state: "attached" });
    await window.says(".codelens-decoration", /kör prov/);
    await window.picture("37-new-contract-in-swedish");
    const made = onDisk("färre-sjukdagar/färre-sjukdagar.mast");
    expect(made).toContain('avtal "Färre sjukdagar"');
    expect(made).toContain("2 000 kr");
    await window.command("Mast: Evaluate on data");
    await window.shows('.notification-toast:has-text("betalar")');
    await window.picture("38-evaluated-in-swedish");
  });
});
