// A real VS Code with the packaged extension, used as a drafter would: mistakes, hover, fixes, completion, rename, layout, money. npm run test:vscode.

import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./session.ts";
import { setUp } from "./vscode-set-up.ts";

const { window, onDisk } = setUp((workspace) => {
  expect(existsSync("/usr/bin/chromium"), "Chromium is not installed. On Debian: apt-get install -y chromium").toBe(
    true,
  );
  const example = join(root, "examples/01-botkyrka");
  cpSync(example, workspace, { recursive: true });
  const sound = readFileSync(join(example, "healthy-workplaces.mast"), "utf8");
  writeFileSync(join(workspace, "broken.mast"), sound.replace("  for ShortAbsence\n", "  for ShortAbsense\n"));
  writeFileSync(join(workspace, "draft.mast"), sound);
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
    await window.shows(".markers-panel", { state: "hidden" });
    await window.toText();
  });

  it("explains the mistake on hover, with a code that leads to its page", async () => {
    await window.hover("ShortAbsense");
    await window.says(".monaco-hover:not(.hidden)", /ShortAbsense[\s\S]*M2003/);
    await window.picture("2-hover-mistake");
    await window.away();
  });

  it("mends the mistake with its quick fix", async () => {
    await window.goTo(onDisk("broken.mast"), "ShortAbsense");
    await window.press("Control+.");
    await window.shows('.action-widget .monaco-list-row.focused:has-text("ShortAbsence")');
    await window.picture("3-fix");
    await window.press("Enter");
    await window.shows(".squiggly-error", { state: "detached" });
    await window.save("broken.mast");
    expect(onDisk("broken.mast")).not.toContain("ShortAbsense");
  });

  it("proposes the clauses at the start of a line", async () => {
    await window.press("Control+End");
    await window.press("Enter");
    await window.type("pri");
    await window.shows(".suggest-widget.visible .monaco-list-row");
    await window.says(".suggest-widget.visible .monaco-list-row", "pricing");
    await window.picture("4-completion");
    await window.press("Escape");
    await window.shows(".suggest-widget.visible", { state: "detached" });
  });

  it("tells what a name is on hover", async () => {
    await window.openFile("draft.mast");
    await window.shows(".codelens-decoration", { state: "attached" });
    await window.goTo(onDisk("draft.mast"), "ShortAbsence", 2);
    await window.hover("ShortAbsence");
    await window.says(".monaco-hover:not(.hidden)", "Short-term sick days per employee and month");
    await window.picture("5-hover-name");
    await window.away();
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
    await window.save("draft.mast");
    const renamed = onDisk("draft.mast");
    expect(renamed).not.toContain("ShortAbsence");
    expect(renamed.match(/SickDays/g)?.length).toBe(onDisk("healthy-workplaces.mast").match(/ShortAbsence/g)?.length);
  });

  it("lays the contract out", async () => {
    const laidOut = onDisk("draft.mast");
    await window.goTo(laidOut, "lower is better");
    await window.type("        ");
    await window.says(".editor-instance .view-line", /\n {8,}lower is better/);
    await window.command("Format Document");
    await window.says(".editor-instance .view-line", /^(?![\s\S]*\n {8,}lower is better)/);
    await window.save("draft.mast");
    expect(onDisk("draft.mast")).toBe(laidOut);
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
