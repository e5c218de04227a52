// What every drive of VS Code begins and ends with: a folder of its own, opened in a window, and what the window showed at a fault.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { type Opened, openInBrowser } from "./vscode-in-browser.ts";
import { drive, type Window } from "./vscode-window.ts";

interface SetUp {
  readonly window: Window;
  readonly workspace: string;
  /** The text of a file of the folder, as it is saved. */
  readonly onDisk: (name: string) => string;
}

/** Opens a new folder for the tests of a file. `fill` puts into it what it holds when it is opened. */
export function setUp(
  fill: (workspace: string) => void,
  open: (workspace: string) => Promise<Opened> = openInBrowser,
): SetUp {
  const workspace = mkdtempSync(join(tmpdir(), "mast-vscode-"));
  let opened: Opened | undefined;
  const window = drive(() => {
    if (!opened) throw new Error("VS Code is not open");
    return opened.page;
  });
  const tell = async (when: string): Promise<void> => {
    await window.picture(`0-fault-${when.replaceAll(/\W+/g, "-").slice(0, 40)}`);
    console.error(`At the fault in ${when} the window shows\n${await window.told()}`);
  };
  beforeAll(async () => {
    fill(workspace);
    opened = await open(workspace);
    const files = opened.page.waitForSelector(".explorer-folders-view .monaco-list-row", { timeout: 120_000 });
    await files.catch(async (fault) => {
      await tell("the start");
      throw fault;
    });
  });
  beforeEach(({ task, onTestFailed }) => {
    onTestFailed(() => tell(task.name));
  });
  afterAll(async () => {
    await opened?.close();
    rmSync(workspace, { recursive: true, force: true });
  });
  return { window, workspace, onDisk: (name) => readFileSync(join(workspace, name), "utf8") };
}
