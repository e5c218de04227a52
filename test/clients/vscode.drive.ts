// A real VS Code with the packaged extension: mistakes, their explanation, completion, money after an evaluation. npm run test:vscode.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./session.ts";
import { openInBrowser, type Page } from "./vscode-in-browser.ts";

const workspace = mkdtempSync(join(tmpdir(), "mast-vscode-"));
let page: Page;
let close: () => Promise<void> = async () => {};

async function command(title: string): Promise<void> {
  await page.keyboard.press("F1");
  await page.waitForSelector(".quick-input-widget input", { timeout: 30_000 });
  await page.keyboard.type(title, { delay: 10 });
  await page.waitForSelector(`.quick-input-list .monaco-list-row[aria-label*="${title}"]`, { timeout: 30_000 });
  await page.keyboard.press("Enter");
}

/** Opens a file of the folder by its name. */
async function openFile(name: string): Promise<void> {
  await page.keyboard.press("Control+P");
  await page.waitForSelector(".quick-input-widget input", { timeout: 30_000 });
  await page.keyboard.type(name, { delay: 10 });
  await page.waitForSelector(`.quick-input-list .monaco-list-row[aria-label*="${name}"]`, { timeout: 30_000 });
  await page.keyboard.press("Enter");
  await page.waitForSelector(`.tab.active[aria-label*="${name}"]`, { timeout: 30_000 });
}

beforeAll(async () => {
  expect(existsSync("/usr/bin/chromium"), "Chromium is not installed. On Debian: apt-get install -y chromium").toBe(
    true,
  );
  const example = join(root, "examples/01-botkyrka");
  cpSync(example, workspace, { recursive: true });
  const sound = readFileSync(join(example, "healthy-workplaces.mast"), "utf8");
  writeFileSync(join(workspace, "broken.mast"), sound.replace("  for ShortAbsence\n", "  for ShortAbsense\n"));
  ({ page, close } = await openInBrowser(workspace));
  await page.waitForSelector(".monaco-workbench", { timeout: 120_000 });
});

afterAll(async () => {
  await close();
  rmSync(workspace, { recursive: true, force: true });
});

describe("Visual Studio Code", () => {
  it("lists a mistake among the problems, with what to write", async () => {
    await openFile("broken.mast");
    await page.keyboard.press("Control+Shift+M");
    await page.waitForSelector(".markers-panel .monaco-list-row", { timeout: 120_000 });
    await page.waitForTimeout(500);
    expect((await page.locator(".markers-panel .monaco-list-row").allInnerTexts()).join("\n")).toContain(
      "ShortAbsense",
    );
  });

  it("proposes the clauses at the start of a line", async () => {
    await page.locator(".monaco-editor .view-lines").first().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("pri", { delay: 30 });
    await page.keyboard.press("Control+Space");
    await page.waitForSelector(".suggest-widget.visible .monaco-list-row", { timeout: 60_000 });
    expect((await page.locator(".suggest-widget.visible .monaco-list-row").allInnerTexts()).join("\n")).toContain(
      "pricing",
    );
    await page.keyboard.press("Escape");
  });

  it("evaluates on data, and shows money above the clauses", async () => {
    await openFile("healthy-workplaces.mast");
    await page.waitForSelector(".codelens-decoration", { timeout: 60_000, state: "attached" });
    await command("Mast: Evaluate on data");
    await page.waitForSelector('.notification-toast:has-text("pays Provider")', { timeout: 120_000 });
    await page.keyboard.press("Control+J");
    await page.locator(".monaco-editor .view-lines").first().click();
    await page.keyboard.press("Control+End");
    await page.waitForSelector('.codelens-decoration:has-text("pays")', { timeout: 30_000, state: "attached" });
    const lenses = (await page.locator(".codelens-decoration").allTextContents()).join("\n").replaceAll("\u00a0", " ");
    expect(lenses).toMatch(/pays SEK|pays Provider SEK/);
  });
});
