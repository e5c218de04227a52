// A real VS Code displayed in Swedish: the extension's commands, questions, panels and notifications are. npm run test:vscode.

import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./session.ts";
import { openInBrowser } from "./vscode-in-browser.ts";
import { setUp } from "./vscode-set-up.ts";

const { window, onDisk } = setUp(
  (workspace) => cpSync(join(root, "examples/05-newpin"), workspace, { recursive: true }),
  (workspace) => openInBrowser(workspace, "sv"),
);

describe("Visual Studio Code in Swedish", () => {
  it("lists the commands by their Swedish titles", async () => {
    await window.openFile("newpin.mast");
    await window.shows(".codelens-decoration", { state: "attached" });
    await window.press("F1");
    await window.shows(".quick-input-widget input:focus");
    await window.page.locator(".quick-input-widget input:focus").first().fill(">Mast: Visa");
    const rows = ".quick-input-list .monaco-list-row";
    for (const title of ["Visa betalningskurvan", "Visa läsbart avtal bredvid texten", "Visa uträkningen som träd"])
      await window.shows(`${rows}[aria-label^="Mast: ${title}"]`);
    await window.picture("39-commands-in-swedish");
    await window.press("Escape");
    await window.shows(".quick-input-widget", { state: "hidden" });
  });

  it("says in Swedish where the working comes, before there is any", async () => {
    await window.press("Control+Shift+M");
    await window.shows(".markers-panel");
    const tab = '.part.panel .composite-bar [aria-label^="Betalningarnas uträkning"]';
    await window.shows(tab);
    await window.page.locator(tab).first().click();
    await window.says(".part.panel .welcome-view-content", "Räkna på data för att se");
    await window.picture("42-no-working-yet");
    await window.press("Control+J");
    await window.shows(".part.panel .welcome-view-content", { state: "hidden" });
    await window.toText();
  });

  it("evaluates, draws the curve and shows the working in Swedish", async () => {
    await window.goTo(onDisk("newpin.mast"), "pricing Coupon");
    await window.command("Mast: Räkna på data");
    await window.shows('.notification-toast:has-text("Visa uträkningen")');
    await window.command("Mast: Visa betalningskurvan");
    await window.panel("#curve svg .now");
    await window.shows('.tab[aria-label*="Betalning för Coupon"]');
    await window.clearNotifications();
    await window.command("Mast: Visa uträkningen som träd");
    await window.shows('.pane-composite-part [aria-label^="Betalningarnas uträkning"]');
    await window.shows(".tree-explorer-viewlet-tree-view .monaco-list:focus");
    await window.says(".tree-explorer-viewlet-tree-view", "På data till 2015-06-30");
    await window.picture("40-working-in-swedish");
    await window.toText();
  });

  it("says what came of the worked examples in Swedish", async () => {
    await window.command("Testing: Focus on Test Explorer View");
    await window.shows('.test-explorer .monaco-list-row:has-text("newpin.mast")');
    await window.command("Test: Run All Tests");
    await window.says(".part.panel .view-lines, .part.panel .xterm-rows", "stämmer.");
    await window.picture("41-examples-in-swedish");
    await window.toText();
  });

  it("asks for a new contract in Swedish", async () => {
    await window.command("Mast: Nytt avtal");
    await window.pick("På vilket språk?", "Svenska");
    await window.reply("Vad heter avtalet?", "Färre nätter ute");
    await window.pick("I vilken valuta?", "SEK");
    await window.reply("Vem betalar för utfall?", "Kommunen");
    await window.reply("Vem levererar dem?", "Utföraren");
    await window.reply("Vad mäts, med några ord?", "Nätter ute");
    await window.reply("Vad betalar en undviken dag?", "100");
    await window.inText("f%C3%A4rre-n%C3%A4tter-ute.mast");
    expect(onDisk("färre-nätter-ute/färre-nätter-ute.mast")).toContain('avtal "Färre nätter ute"');
  });
});
