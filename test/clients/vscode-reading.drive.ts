// A real VS Code with the packaged extension: what helps while reading, and what the settings change. npm run test:vscode.

import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./session.ts";
import { setUp } from "./vscode-set-up.ts";

const { window, workspace, onDisk } = setUp((folder) => {
  cpSync(join(root, "examples/14-sick-leave-library/sjukfranvaro.mast"), join(folder, "sjukfranvaro.mast"));
  cpSync(join(root, "examples/01-botkyrka/healthy-workplaces.mast"), join(folder, "healthy.mast"));
  cpSync(join(root, "examples/05-newpin/newpin.mast"), join(folder, "newpin.mast"));
  cpSync(join(root, "examples/05-newpin/decisions.csv"), join(folder, "decisions.csv"));
  const text = readFileSync(join(folder, "newpin.mast"), "utf8");
  writeFileSync(join(folder, "failing.mast"), text.replace("$624,540", "$600,000"));
  writeFileSync(join(folder, "broken.mast"), text.replace("  for RestorationRate\n", "  for RestorationRatte\n"));
});

describe("Visual Studio Code", () => {
  it("opens the page of a mistake beside the text from its code", async () => {
    await window.openFile("broken.mast");
    await window.goTo(onDisk("broken.mast"), "RestorationRatte");
    await window.shows(".squiggly-error", { state: "attached" });
    await window.hover("RestorationRatte");
    await window.page.locator(".monaco-hover:not(.hidden) a.code-link").first().click();
    const page = await window.panel('h1:has-text("M2003")');
    await window.eventually(
      async () => (await page.locator("body").allInnerTexts()).join("\n"),
      (text) => text.includes("Why it matters") && text.includes("What to write instead"),
    );
    await window.picture("17-page");
    await window.away();
    await window.inPanel(page);
    await window.closeAll();
  });

  it("opens the text of a library to be read and not written in", async () => {
    await window.openFile("sjukfranvaro.mast");
    await window.shows(".codelens-decoration", { state: "attached" });
    await window.goTo(onDisk("sjukfranvaro.mast"), "SickDaysDays2To14");
    await window.press("F12");
    await window.shows('.tab.active[aria-label*="sickness-absence.mast"]');
    await window.inText("sickness-absence.mast");
    await window.says(".editor-instance .view-lines", "SickDaysDays2To14");
    await window.type("x");
    await window.says(".monaco-editor-overlaymessage", /read-only/);
    await window.picture("18-library");
    await window.closeAll();
  });

  it("shows what a value is used for, and hints in the text", async () => {
    await window.openFile("healthy.mast");
    await window.goTo(onDisk("healthy.mast"), "the rest");
    await window.says(".editor-instance .view-lines", "up to SEK 30,000,000");
    await window.goTo(onDisk("healthy.mast"), "DayPrice");
    await window.command("Peek Call Hierarchy");
    await window.shows('.call-hierarchy .monaco-list-row:has-text("Saving")');
    await window.picture("19-call-hierarchy");
    await window.press("Escape");
    await window.shows(".call-hierarchy", { state: "detached" });
  });

  it("says at the line what a worked example expects and gets", async () => {
    await window.openFile("failing.mast");
    await window.shows(".codelens-decoration", { state: "attached" });
    await window.goTo(onDisk("failing.mast"), 'test "Between');
    await window.command("Test: Run Test at Cursor");
    await window.says(".part.panel .view-lines, .part.panel .xterm-rows", "does not hold");
    await window.command("Testing: Focus on Test Explorer View");
    await window.shows(
      ".test-explorer input:focus, .test-explorer .monaco-list:focus, .testing-filter-wrapper .focused",
    );
    await window.shows('.test-explorer .monaco-list-row[aria-label*="Failed"]');
    await window.picture("20-failing-test");
    await window.toText();
  });

  it("explains in a text beside the contract what was paid", async () => {
    await window.openFile("newpin.mast");
    await window.shows(".codelens-decoration", { state: "attached" });
    await window.command("Mast: Explain what was paid");
    await window.shows('.tab[aria-label*="Working of newpin"]');
    await window.says(".editor-group-container:nth-child(2) .view-lines, .view-lines", "straight between two points");
    await window.picture("21-explained");
  });

  it("speaks the language that is chosen", async () => {
    await window.set({ "mast.language": "sv" });
    await window.openFile("broken.mast");
    await window.press("Control+Shift+M");
    await window.says(".markers-panel .monaco-list-row", "Inget i avtalet heter");
    await window.picture("22-messages-in-swedish");
    await window.openFile("newpin.mast");
    await window.says(".codelens-decoration", /aldrig mer än/);
    await window.goTo(onDisk("newpin.mast"), "RestorationRate");
    await window.command("Mast: Explain what was paid");
    await window.says(".view-lines", "rakt mellan två punkter");
    await window.picture("23-explained-in-swedish");
    await window.set({});
    await window.says(".codelens-decoration", /never more than/);
  });

  it("reads the data from the folder that is chosen", async () => {
    const away = join(workspace, "data");
    mkdirSync(away);
    renameSync(join(workspace, "decisions.csv"), join(away, "decisions.csv"));
    await window.clearNotifications();
    await window.openFile("newpin.mast");
    await window.command("Mast: Evaluate on data");
    await window.shows('.notification-toast:has-text("decisions.csv")');
    await window.picture("24-no-data");
    await window.clearNotifications();
    await window.set({ "mast.dataFolder": away });
    await window.command("Mast: Evaluate on data");
    await window.shows('.notification-toast:has-text("State pays Bondholders")');
    expect(onDisk("newpin.mast")).toContain('from "decisions.csv"');
  });
});
