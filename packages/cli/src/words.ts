// What the command line itself says, in English and Swedish: summaries, headings, names of severities.

import type { MessageLanguage, Severity } from "@mast/language";

export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly column: string;
  readonly clean: (file: string) => string;
  /** `2 errors, 1 warning`. */
  readonly found: (errors: number, warnings: number) => string;
  /** Headings of a report in Markdown: place, kind, what. */
  readonly reportColumns: readonly [string, string, string];
  readonly openHeading: string;
  readonly open: (clause: string, by: string) => string;
  readonly nothingPaid: string;
  readonly testPassed: string;
  readonly testFailed: string;
  /** An example that needs something still to be decided. */
  readonly testWaits: string;
  readonly tests: (passed: number, failed: number, waiting: number) => string;
  readonly noTests: (file: string) => string;
  readonly wrote: (file: string) => string;
  /** Headings of two columns: without an amendment, and with it. */
  readonly without: (amendment: string) => readonly [string, string];
  readonly tryHelp: string;
}

const plural = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const words: Readonly<Record<MessageLanguage, Words>> = {
  en: {
    severity: { error: "error", warning: "warning", information: "note" },
    column: "column",
    clean: (file) => `${file}: no errors.`,
    found: (errors, warnings) =>
      [errors > 0 ? plural(errors, "error", "errors") : "", warnings > 0 ? plural(warnings, "warning", "warnings") : ""]
        .filter((part) => part !== "")
        .join(", "),
    reportColumns: ["Place", "Kind", "What"],
    openHeading: "To be decided:",
    open: (clause, by) => `${clause}, by ${by}`,
    nothingPaid: "Nothing is paid while there are errors.",
    testPassed: "passed",
    testFailed: "failed",
    testWaits: "waits ",
    tests: (passed, failed, waiting) =>
      `${plural(passed, "test", "tests")} passed, ${failed} failed${waiting > 0 ? `, ${waiting} waiting for what is to be decided` : ""}.`,
    noTests: (file) => `${file} has no tests.`,
    wrote: (file) => `Wrote ${file}.`,
    without: (amendment) => [`Without ${amendment}`, `With ${amendment}`],
    tryHelp: "Run mast --help to see what it can do.",
  },
  sv: {
    severity: { error: "fel", warning: "varning", information: "upplysning" },
    column: "kolumn",
    clean: (file) => `${file}: inga fel.`,
    found: (errors, warnings) =>
      [errors > 0 ? `${errors} fel` : "", warnings > 0 ? plural(warnings, "varning", "varningar") : ""]
        .filter((part) => part !== "")
        .join(", "),
    reportColumns: ["Plats", "Slag", "Vad"],
    openHeading: "Ännu inte bestämt:",
    open: (clause, by) => `${clause}, senast ${by}`,
    nothingPaid: "Inget betalas så länge det finns fel.",
    testPassed: "godkänt  ",
    testFailed: "underkänt",
    testWaits: "väntar   ",
    tests: (passed, failed, waiting) =>
      `${passed} prov godkända, ${failed} underkända${waiting > 0 ? `, ${waiting} väntar på det som ska bestämmas` : ""}.`,
    noTests: (file) => `${file} har inga prov.`,
    wrote: (file) => `Skrev ${file}.`,
    without: (amendment) => [`Utan ${amendment}`, `Med ${amendment}`],
    tryHelp: "Kör mast --help för att se vad som går att göra.",
  },
};
