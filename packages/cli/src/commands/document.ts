// Takes a contract, writes it in plain sentences for its readers, in Markdown, HTML or Word. A contract with errors is not written.

import { compile } from "@mast/engine/compile";
import { check, parse } from "@mast/language";
import { documentOf, documentToMarkdown, htmlPage } from "@mast/statement/document";
import { readContract } from "../contract-file.ts";
import { type Exit, exitFor, exits, UsageError } from "../exit.ts";
import type { DocumentOptions, Session } from "../program.ts";
import { writeWhole } from "../write-whole.ts";
import { encodingFaults, tell } from "./tell.ts";

export async function writeDocument(path: string, { format, out }: DocumentOptions, session: Session): Promise<Exit> {
  if (format === "word" && out === undefined) {
    throw new UsageError({
      en: "A Word document goes to a file: say which with --out.",
      sv: "Ett Word-dokument skrivs till en fil: ange vilken med --out.",
    });
  }
  const contract = readContract(path);
  const broken = encodingFaults(contract);
  const compiled = broken.length > 0 ? undefined : compile(contract.text);
  if (compiled === undefined || exitFor(compiled.diagnostics) !== exits.done)
    return tell(contract, compiled?.diagnostics ?? broken, compiled?.spelling, session);
  const document = documentOf(check(parse(contract.text)), {
    language: session.language ?? compiled.spelling,
    outcomes: compiled.tests.map(({ passed, waits }) => (waits ? "waits" : passed ? "holds" : "fails")),
  });
  if (format === "word" && out !== undefined) {
    const { documentToWord } = await import("@mast/statement/word");
    writeWhole(out, await documentToWord(document));
    return exits.done;
  }
  const text = format === "html" ? htmlPage(document) : documentToMarkdown(document);
  if (out === undefined) session.screens.out.write(text);
  else writeWhole(out, text);
  return exits.done;
}
