// VS Code for the Web with the files that the extension is packaged from: the language runs in a web worker, without any process. npm run test:vscode.

import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { root } from "./session.ts";
import { openForTheWeb } from "./vscode-in-browser.ts";
import { setUp } from "./vscode-set-up.ts";

const { window } = setUp(
  (workspace) => {
    const example = join(root, "examples/05-newpin/newpin.mast");
    cpSync(example, join(workspace, "newpin.mast"));
    const text = readFileSync(example, "utf8");
    writeFileSync(join(workspace, "broken.mast"), text.replace("  for RestorationRate\n", "  for RestorationRatte\n"));
  },
  (workspace) => openForTheWeb(workspace, join(root, "packages/vscode/dist")),
);

/** There is no search for files in this window: a file is opened from the list of files. */
async function open(name: string): Promise<void> {
  await window.shows(`.explorer-folders-view .monaco-list-row[aria-label*="${name}"]`);
  await window.page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).first().dblclick();
  await window.shows(`.tab.active[aria-label*="${name}"]`);
  await window.page.locator(".editor-instance .view-lines .view-line").first().click();
  await window.inText(`/${name}`);
}

describe("Visual Studio Code for the Web", () => {
  it("underlines a mistake, says what to write, and opens its page from its code", async () => {
    await open("broken.mast");
    await window.shows(".squiggly-error", { state: "attached" });
    await window.hover("RestorationRatte");
    await window.says(".monaco-hover:not(.hidden)", "RestorationRate");
    await window.picture("15-web");
    await window.page.locator(".monaco-hover:not(.hidden) a.code-link").first().click();
    const page = await window.panel('h1:has-text("M2003")');
    await window.eventually(
      async () => (await page.locator("body").allInnerTexts()).join("\n"),
      (text) => text.includes("Why it matters"),
    );
    await window.picture("25-web-page");
    await window.away();
    await window.closeAll();
  });

  it("proposes the clauses at the start of a line while they are typed", async () => {
    await open("broken.mast");
    await window.press("Control+End");
    await window.press("Enter");
    await window.type("pri");
    await window.shows(".suggest-widget.visible .monaco-list-row");
    await window.says(".suggest-widget.visible .monaco-list-row", "pricing");
    await window.picture("16-web-completion");
    await window.press("Escape");
    await window.shows(".suggest-widget.visible", { state: "detached" });
  });

  it("shows the readable contract and the payout curve", async () => {
    await open("newpin.mast");
    await window.shows(".codelens-decoration", { state: "attached" });
    await window.command("Mast: Show readable contract beside the text");
    const readable = await window.panel("section[data-line]");
    await window.eventually(
      async () => (await readable.locator("main").allInnerTexts()).join("\n"),
      (text) => text.includes("Newpin social benefit bond") && text.includes("Coupon"),
    );
    await window.picture("26-web-readable");
    await window.command("Mast: Show the payout curve");
    await window.panel("#curve svg .price");
    await window.picture("27-web-curve");
  });

  it("says that evaluation needs a computer", async () => {
    await window.command("Mast: Evaluate on data");
    await window.shows('.notification-toast:has-text("on a computer")');
  });
});
