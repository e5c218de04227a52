// A real VS Code with the packaged extension: the panels beside the text, the test explorer and the commands. npm run test:vscode.

import { cpSync, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./session.ts";
import { setUp } from "./vscode-set-up.ts";

const newpin = "newpin.mast";
const { window, workspace, onDisk } = setUp((folder) =>
  cpSync(join(root, "examples/05-newpin"), folder, { recursive: true }),
);

const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

describe("Visual Studio Code", () => {
  it("shows the readable contract beside the text, follows what is typed, and leads back to it", async () => {
    await window.openFile(newpin);
    await window.shows(".codelens-decoration", { state: "attached" });
    await window.command("Mast: Show readable contract beside the text");
    const panel = await window.panel("section[data-line]");
    const said = async () => spaced((await panel.locator("main").allInnerTexts()).join("\n"));
    const before = await window.eventually(
      said,
      (text) => text.includes("Newpin social benefit bond") && text.includes("Coupon"),
    );
    await window.picture("8-readable");
    await window.goTo(onDisk(newpin), "Share of children");
    await window.type("Quarterly ");
    await window.eventually(said, (text) => text.includes("Quarterly Share of children"));
    for (const _ of "Quarterly ") await window.press("Backspace");
    await window.eventually(said, (text) => text === before);
    const clause = panel.locator("section[data-line] > h2", { hasText: "Coupon" }).first();
    await clause.focus();
    await clause.press("Enter");
    await window.shows('.monaco-workbench:has(.editor-instance .monaco-editor.focused) [aria-label="Ln 24, Col 1"]');
    await window.save(newpin);
  });

  it("draws the payout curve, whose points are reached by arrow keys", async () => {
    await window.goTo(onDisk(newpin), "pricing Coupon");
    await window.command("Mast: Show the payout curve");
    const panel = await window.panel("#curve svg");
    const chart = panel.locator("#curve svg").first();
    await chart.focus();
    for (let step = 0; step < 2; step += 1) await chart.press("ArrowRight");
    await window.eventually(
      async () => spaced((await panel.locator("#curve .said").allInnerTexts()).join("")),
      (point) => point.includes("60 %") && point.includes("525,000"),
    );
    await window.picture("9-curve");
  });

  it("shows the value of the last evaluation on the curve, and its working as a tree", async () => {
    await window.toText();
    await window.command("Mast: Evaluate on data");
    await window.shows('.notification-toast:has-text("State pays Bondholders AUD 624,474 ")');
    const panel = await window.panel("#curve svg .now");
    await window.eventually(
      async () => spaced((await panel.locator("#curve svg").allTextContents()).join("")),
      (drawn) => drawn.includes("624,473.68"),
    );
    await window.toText();
    await window.command("Mast: Show the working as a tree");
    await window.shows('.tree-explorer-viewlet-tree-view .monaco-list-row:has-text("624,474")');
    await window.shows(".tree-explorer-viewlet-tree-view .monaco-list:focus");
    await window.command("Mast: Expand all of the working");
    await window.shows('.tree-explorer-viewlet-tree-view .monaco-list-row:has-text("straight between two points")');
    await window.picture("10-working");
  });

  it("lists the worked examples in the test explorer, and runs them", async () => {
    await window.command("Testing: Focus on Test Explorer View");
    await window.shows('.test-explorer .monaco-list-row:has-text("newpin.mast")');
    await window.command("Test: Run All Tests");
    await window.shows(
      '.test-explorer-header:has-text("2/2"), .testing-explorer-view:has-text("2/2"), .pane:has-text("2/2")',
    );
    await window.picture("11-tests");
  });

  it("exports the contract as a Word document", async () => {
    await window.toText();
    await window.command("Mast: Export document…");
    await window.pick("In which form?", "Word");
    const file = join(workspace, "newpin.docx");
    await window.shows('.quick-input-widget:has-text("Show Local") input:focus');
    await window.eventually(
      () => window.page.locator(".quick-input-widget input").first().inputValue(),
      (proposed) => proposed === file,
    );
    await window.take();
    await window.eventually(
      () => existsSync(file) && statSync(file).size > 2_000,
      (written) => written,
    );
  });

  it("translates the contract and back", async () => {
    const english = onDisk(newpin);
    await window.toText();
    await window.goTo(english, "contract ");
    await window.command("Mast: Translate between English and Swedish");
    await window.says(".editor-instance .view-line", /^avtal "/m);
    await window.save(newpin);
    const swedish = onDisk(newpin);
    expect(swedish).toMatch(/^avtal/);
    expect(swedish).toContain("valuta AUD");
    await window.picture("12-swedish");
    await window.command("Mast: Translate between English and Swedish");
    await window.says(".editor-instance .view-line", /^contract "/m);
    await window.save(newpin);
    expect(onDisk(newpin)).toBe(english);
  });

  it("keeps to the theme, high contrast among them", async () => {
    await window.set({ "workbench.colorTheme": "Default High Contrast" });
    await window.shows(".monaco-workbench.hc-black");
    await window.openFile(newpin);
    await window.command("Mast: Show the payout curve");
    await window.panel("body.vscode-high-contrast #curve svg");
    await window.picture("13-high-contrast");
  });

  it("begins a new contract by asking", async () => {
    await window.command("Mast: New contract");
    await window.pick("In which language?", "English");
    await window.reply("What is the contract called?", "Fewer nights outside");
    await window.pick("In which currency?", "SEK");
    await window.reply("Who pays for outcomes?", "The city");
    await window.reply("Who delivers them?", "The provider");
    await window.reply("What is measured, in a few words?", "Nights outside");
    await window.reply("What does one day that is avoided pay?", "100");
    await window.shows('.tab.active[aria-label*="fewer-nights-outside.mast"]');
    await window.picture("14-new-contract");
    expect(onDisk("fewer-nights-outside/fewer-nights-outside.mast")).toContain('contract "Fewer nights outside"');
  });
});
