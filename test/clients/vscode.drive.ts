// A real VS Code with the packaged extension, used as a drafter would: mistakes, hover, fixes, completion, rename, layout, money. npm run test:vscode.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./session.ts";
import { openInBrowser } from "./vscode-in-browser.ts";
import { drive, type Window } from "./vscode-window.ts";

const workspace = mkdtempSync(join(tmpdir(), "mast-vscode-"));
let window: Window;
let close: () => Promise<void> = async () => {};

const onDisk = (name: string): string => readFileSync(join(workspace, name), "utf8");

beforeAll(async () => {
  expect(existsSync("/usr/bin/chromium"), "Chromium is not installed. On Debian: apt-get install -y chromium").toBe(
    true,
  );
  const example = join(root, "examples/01-botkyrka");
  cpSync(example, workspace, { recursive: true });
  const sound = readFileSync(join(example, "healthy-workplaces.mast"), "utf8");
  writeFileSync(join(workspace, "broken.mast"), sound.replace("  for ShortAbsence\n", "  for ShortAbsense\n"));
  writeFileSync(join(workspace, "draft.mast"), sound);
  const opened = await openInBrowser(workspace);
  close = opened.close;
  window = drive(opened.page);
  await opened.page.waitForSelector(".monaco-workbench", { timeout: 120_000 });
});

afterAll(async () => {
  await close();
  rmSync(workspace, { recursive: true, force: true });
});

describe("Visual Studio Code", () => {
  it("underlines a mistake and lists it among the problems", async () => {
    await window.openFile("broken.mast");
    await window.goTo(onDisk("broken.mast"), "ShortAbsense");
    await window.shows(".squiggly-error", { state: "attached" });
    await window.press("Control+Shift+M");
    await window.shows(".markers-panel .monaco-list-row");
    await window.says(".markers-panel .monaco-list-row", "ShortAbsense");
    await window.picture("1-mistake");
    await window.press("Control+J");
  });

  it("explains the mistake on hover, with a code that leads to its page", async () => {
    await window.hover("ShortAbsense");
    await window.says(".monaco-hover:not(.hidden)", /ShortAbsense[\s\S]*M2003/);
    await window.picture("2-hover-mistake");
    await window.press("Escape");
  });

  it("mends the mistake with its quick fix", async () => {
    await window.goTo(onDisk("broken.mast"), "ShortAbsense");
    await window.press("Control+.");
    await window.shows('.action-widget .monaco-list-row:has-text("ShortAbsence")');
    await window.picture("3-fix");
    await window.press("Enter");
    await window.shows(".squiggly-error", { state: "detached" });
    await window.press("Control+S");
    await window.eventually(
      () => onDisk("broken.mast"),
      (text) => !text.includes("ShortAbsense"),
    );
  });

  it("proposes the clauses at the start of a line", async () => {
    await window.press("Control+End");
    await window.press("Enter");
    await window.type("pri");
    await window.shows(".suggest-widget.visible .monaco-list-row");
    await window.says(".suggest-widget.visible .monaco-list-row", "pricing");
    await window.picture("4-completion");
    await window.press("Escape");
  });

  it("tells what a name is on hover", async () => {
    await window.openFile("draft.mast");
    await window.goTo(onDisk("draft.mast"), "ShortAbsence", 2);
    await window.hover("ShortAbsence");
    await window.says(".monaco-hover:not(.hidden)", "Short-term sick days per employee and month");
    await window.picture("5-hover-name");
    await window.press("Escape");
  });

  it("renames a metric wherever it is used", async () => {
    await window.goTo(onDisk("draft.mast"), "ShortAbsence");
    await window.press("F2");
    await window.shows(".rename-box input:focus");
    await window.press("Control+A");
    await window.type("SickDays");
    await window.picture("6-rename");
    await window.press("Enter");
    await window.shows('.view-line:has-text("SickDays")');
    await window.press("Control+S");
    const renamed = await window.eventually(
      () => onDisk("draft.mast"),
      (text) => text.includes("SickDays"),
    );
    expect(renamed).not.toContain("ShortAbsence");
    expect(renamed.match(/SickDays/g)?.length).toBe(onDisk("healthy-workplaces.mast").match(/ShortAbsence/g)?.length);
  });

  it("lays the contract out", async () => {
    const laidOut = onDisk("draft.mast");
    await window.goTo(laidOut, "lower is better");
    await window.type("        ");
    await window.command("Format Document");
    await window.press("Control+S");
    await window.eventually(
      () => onDisk("draft.mast"),
      (text) => text === laidOut,
    );
  });

  it("evaluates on data, and shows money above the clauses", async () => {
    await window.openFile("healthy-workplaces.mast");
    await window.shows(".codelens-decoration", { state: "attached" });
    await window.command("Mast: Evaluate on data");
    await window.shows('.notification-toast:has-text("pays Provider")');
    await window.goTo(onDisk("healthy-workplaces.mast"), "payment of Saving");
    await window.shows('.codelens-decoration:has-text("pays")', { state: "attached" });
    await window.says(".codelens-decoration", /pays SEK|pays Provider SEK/);
    await window.picture("7-money");
  });
});
