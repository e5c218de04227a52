// Takes findings, gives SARIF 2.1.0 for code hosts and review tools.

import type { Diagnostic } from "@mast/language";
import { version } from "../version.ts";
import type { Findings } from "./findings.ts";

const levels = { error: "error", warning: "warning", information: "note" } as const;

/** The log as text, with a line break at its end. */
export function toSarif(all: readonly Findings[]): string {
  const rules = new Map<string, unknown>();
  const results = all.flatMap((found) =>
    found.diagnostics.map((diagnostic) => {
      rules.set(diagnostic.code, { id: diagnostic.code, name: diagnostic.slug });
      return result(diagnostic, found);
    }),
  );
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "mast", version, rules: [...rules.keys()].sort().map((code) => rules.get(code)) } },
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(diagnostic: Diagnostic, found: Findings): unknown {
  const help = diagnostic.help?.[found.language];
  const text = diagnostic.message[found.language] + (help ? ` ${help}` : "");
  const { place } = diagnostic;
  const physical =
    place.in === "contract"
      ? { artifactLocation: { uri: uri(found.file) }, region: region(place.span, found) }
      : {
          artifactLocation: { uri: uri(place.file) },
          ...(place.line === undefined ? {} : { region: { startLine: place.line } }),
        };
  return {
    ruleId: diagnostic.code,
    level: levels[diagnostic.severity],
    message: { text },
    locations: [{ physicalLocation: physical }],
    ...(diagnostic.related.length === 0
      ? {}
      : {
          relatedLocations: diagnostic.related.map((one, id) => ({
            id,
            message: { text: one.message[found.language] },
            physicalLocation: { artifactLocation: { uri: uri(found.file) }, region: region(one.span, found) },
          })),
        }),
  };
}

function region(span: { readonly start: number; readonly end: number }, found: Findings): unknown {
  const start = found.lines.at(span.start);
  const end = found.lines.at(span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function uri(path: string): string {
  return path.split("\\").join("/").split("/").map(encodeURIComponent).join("/");
}
