// VS Code for the Web with the files that the extension is packaged from: the language runs in a web worker, without any process. npm run test:vscode-web.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { root } from "./session.ts";
import { openForTheWeb } from "./vscode-in-browser.ts";
import { drive, type Window } from "./vscode-window.ts";

const workspace = mkdtempSync(join(tmpdir(), "mast-web-"));
let window: Window;
let close: () => Promise<void> = async () => {};

beforeAll(async () => {
  const example = join(root, "examples/05-newpin/newpin.mast");
  cpSync(example, join(workspace, "newpin.mast"));
  const text = readFileSync(example, "utf8");
  writeFileSync(join(workspace, "broken.mast"), text.replace("  for RestorationRate\n", "  for RestorationRatte\n"));
  const opened = await openForTheWeb(workspace, join(root, "packages/vscode/dist"));
  close = opened.close;
  window = drive(opened.page);
  await opened.page.waitForSelector(".monaco-workbench", { timeout: 120_000 });
  await window.shows('.explorer-folders-view .monaco-list-row[aria-label*="broken.mast"]');
});

afterAll(async () => {
  await close();
  rmSync(workspace, { recursive: true, force: true });
});

describe("Visual Studio Code for the Web", () => {
  it("underlines a mistake and says what to write", async () => {
    await window.page.locator(".explorer-folders-view .monaco-list-row", { hasText: "broken.mast" }).first().dblclick();
    await window.shows('.tab.active[aria-label*="broken.mast"]');
    await window.shows(".squiggly-error", { state: "attached" });
    await window.hover("RestorationRatte");
    await window.says(".monaco-hover:not(.hidden)", "RestorationRate");
    await window.picture("15-web");
    await window.press("Escape");
  });

  it("proposes the clauses at the start of a line", async () => {
    await window.page.locator(".monaco-editor .view-lines .view-line").first().click();
    await window.press("Control+End");
    await window.press("Enter");
    await window.type("pri");
    await window.shows(".suggest-widget.visible .monaco-list-row");
    await window.says(".suggest-widget.visible .monaco-list-row", "pricing");
    await window.picture("16-web-completion");
    await window.press("Escape");
  });

  it("says that evaluation needs a computer", async () => {
    await window.command("Mast: Evaluate on data");
    await window.shows('.notification-toast:has-text("on a computer")');
  });
});
