// What is found in a contract, as the protocol says it: code with its page, related places, what is unused.

import type { Diagnostic as Found, Severity } from "@mast/language-service";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import type { Open } from "../documents.ts";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** `page` gives the address of the page of a diagnostic, when there is one. */
export function diagnosticsOf(
  open: Open,
  page: (found: Found) => string | undefined,
  found: readonly Found[] = open.analysis.diagnostics,
): Diagnostic[] {
  const { language } = open;
  return found.flatMap((found) => {
    if (found.place.in !== "contract") return [];
    const href = page(found);
    const help = found.help?.[language];
    return {
      range: open.range(found.place.span),
      severity: severities[found.severity],
      code: found.code,
      source: "mast",
      message: help ? `${found.message[language]}\n${help}` : found.message[language],
      ...(href ? { codeDescription: { href } } : {}),
      ...(found.unused ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      relatedInformation: found.related.map(({ span, message }) => ({
        location: { uri: open.uri, range: open.range(span) },
        message: message[language],
      })),
    };
  });
}
