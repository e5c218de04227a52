// What a start of the server has compiled is kept for the next, in a folder of the user's, and no start is worse for what is there.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { builtMast, root, Session } from "./session.ts";

const folder = mkdtempSync(join(tmpdir(), "mast-kept-"));
const before = process.env.NODE_COMPILE_CACHE;
beforeAll(() => {
  process.env.NODE_COMPILE_CACHE = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env.NODE_COMPILE_CACHE;
  else process.env.NODE_COMPILE_CACHE = before;
  rmSync(folder, { recursive: true, force: true });
});

const kept = () => readdirSync(folder).filter((name) => /^serving-\w+\.cjs-[a-z0-9]+-\d+$/.test(name));

/** A session in which a contract is opened; `then` while it is open. */
async function opened(then: () => Promise<void>): Promise<readonly unknown[]> {
  const session = new Session("node", [builtMast(), "lsp", "--stdio"]);
  await session.initialize();
  const uri = "file:///contract.mast";
  const text = 'contract "A"\n  currency SEK\n\nparty B "C" is outcome payr\n';
  session.notify("textDocument/didOpen", { textDocument: { uri, languageId: "mast", version: 1, text } });
  const found = await session.diagnostics(uri);
  await then();
  await session.ask("shutdown");
  session.notify("exit");
  expect(await session.ended).toBe(0);
  return found.map(({ code }) => code);
}

it("keeps compiled code once the first answer has been given, reads it at the next start, and writes anew what is not taken", async () => {
  const first = await opened(async () => {
    while (kept().length === 0) await setTimeout(50);
  });
  const [name = ""] = kept();
  const path = join(folder, name);
  const code = readFileSync(path);
  expect(code.length).toBeGreaterThan(500_000);
  expect(await opened(async () => {})).toEqual(first);
  expect(readFileSync(path).equals(code)).toBe(true);
  writeFileSync(path, "not code");
  expect(
    await opened(async () => {
      while (readFileSync(path).length < 500_000) await setTimeout(50);
    }),
  ).toEqual(first);
  expect(kept()).toEqual([name]);
});

it("the server is text in ASCII: V8 reads it as bytes and compiles it sooner", () => {
  const dist = join(root, "packages/cli/dist");
  const [name = ""] = readdirSync(dist).filter((each) => each.startsWith("serving-"));
  expect(readFileSync(join(dist, name)).every((byte) => byte < 0x80)).toBe(true);
});
