// Takes contracts, tells what is wrong in each and what is still to be decided.

import { compile } from "@mast/engine/compile";
import { readContract } from "../contract-file.ts";
import { type Findings, findings } from "../diagnostics/findings.ts";
import { toJson } from "../diagnostics/to-json.ts";
import { toMarkdown } from "../diagnostics/to-markdown.ts";
import { toSarif } from "../diagnostics/to-sarif.ts";
import { summary, toText } from "../diagnostics/to-text.ts";
import { type Exit, exitFor } from "../exit.ts";
import { paintFor } from "../paint.ts";
import type { Session } from "../program.ts";
import { encodingFaults, spellingOf } from "./tell.ts";

export function check(
  paths: readonly string[],
  options: { readonly format: "text" | "json" | "sarif" | "markdown" },
  session: Session,
): Exit {
  const all = paths.map((path) => checkOne(path, session));
  session.screens.out.write(print(all, options.format, session));
  return exitFor(all.flatMap((found) => found.diagnostics));
}

function checkOne(path: string, session: Session): Findings {
  const contract = readContract(path);
  const broken = encodingFaults(contract);
  if (broken.length > 0) return findings(contract, session.language ?? spellingOf(contract.text), broken);
  const { spelling, diagnostics, open } = compile(contract.text);
  return findings(contract, session.language ?? spelling, diagnostics, open);
}

function print(all: readonly Findings[], format: "text" | "json" | "sarif" | "markdown", { screens }: Session): string {
  switch (format) {
    case "json":
      return toJson(all);
    case "sarif":
      return toSarif(all);
    case "markdown":
      return toMarkdown(all);
    case "text": {
      const paint = paintFor(screens.out.colour);
      return all.map((found) => toText(found, paint) + summary(found, paint)).join("");
    }
  }
}
