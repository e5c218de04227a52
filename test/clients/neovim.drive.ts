// A real Neovim, without a screen, drafts with `mast lsp`: what it shows and what its buffer holds afterwards.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "@mast/language";
import { describe, expect, it } from "vitest";
import { builtMast, root } from "./session.ts";

const sound = format(readFileSync(join(root, "test/pages/base.mast"), "utf8")).value;

function drive(text: string): ReadonlyMap<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), "mast-neovim-"));
  try {
    const file = join(folder, "schedule.mast");
    writeFileSync(file, text);
    const script = join(import.meta.dirname, "neovim.lua");
    const printed = execFileSync("nvim", ["--headless", "-u", "NONE", "-i", "NONE", "-c", `luafile ${script}`], {
      cwd: folder,
      encoding: "utf8",
      timeout: 100_000,
      env: { ...process.env, MAST_FILE: file, MAST_COMMAND: builtMast() },
    });
    const lines = printed.split("\n").filter((line) => line.startsWith("{"));
    return new Map(
      lines.map((line) => {
        const { key, value } = JSON.parse(line) as { readonly key: string; readonly value: unknown };
        return [key, value];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("Neovim", () => {
  it("is here", () => {
    const { error } = spawnSync("nvim", ["--version"]);
    expect(error, "Neovim is not installed. On Debian: apt-get install -y neovim").toBeUndefined();
  });

  it("shows mistakes, mends them, explains, proposes, hints, renames and lays out", { timeout: 120_000 }, () => {
    const said = drive(sound.replace("  for ShortAbsence\n  pays", "  for ShortAbsense\n  pays"));
    expect(said.get("found")).toBe(true);
    const wrong = sound
      .split("\n")
      .findIndex((line, index, all) => line.startsWith("  for Short") && all[index + 1]?.startsWith("  pays"));
    expect(said.get("error")).toMatchObject({ line: wrong, column: 6 });
    expect(said.get("explained")).toContain("Did you mean ShortAbsence?");
    expect(said.get("actions")).toContain("Write ShortAbsence");
    expect(said.get("mended")).toBe(true);
    expect(said.get("hover")).toContain("Short-term sick days per employee and month");
    expect(said.get("completion")).toContain("LongAbsence");
    expect(said.get("hints")).toContain("up to SEK 30,000,000");
    expect(said.get("renamed")).toBe(true);
    expect(said.get("laid out")).toBe("  for SickDays");
    expect(`${said.get("text")}\n`).toBe(sound.replaceAll("ShortAbsence", "SickDays"));
  });
});
