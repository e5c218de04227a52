// The TypeScript files under a folder, and what one of them imports.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((entry) => {
    if (entry === "node_modules" || entry === "dist") return [];
    const path = join(folder, entry);
    return statSync(path).isDirectory() ? filesUnder(path) : path.endsWith(".ts") ? [path] : [];
  });
}

export function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, "utf8")).importedFiles.map((each) => each.fileName);
}
