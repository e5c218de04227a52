// Takes a contract, prints the questions it asks of its data, as SQL over whole numbers; no data is read.

import { compile } from "@mast/engine/compile";
import { planQueries } from "@mast/measurement";
import { readContract } from "../contract-file.ts";
import { findings } from "../diagnostics/findings.ts";
import { summary, toText } from "../diagnostics/to-text.ts";
import { type Exit, exits } from "../exit.ts";
import { paintFor } from "../paint.ts";
import type { Session } from "../program.ts";
import { encodingFaults } from "./encoding.ts";

export function plan(path: string, options: { readonly asOf?: string }, session: Session): Exit {
  const { out, err } = session.screens;
  const contract = readContract(path);
  const broken = encodingFaults(contract);
  const compiled = broken.length > 0 ? undefined : compile(contract.text);
  if (!compiled?.contract) {
    const found = findings(contract, session.language ?? compiled?.spelling ?? "en", compiled?.diagnostics ?? broken);
    const paint = paintFor(err.colour);
    err.write(toText(found, paint) + summary(found, paint));
    return exits.errors;
  }
  const { value } = planQueries(compiled.contract, null, { asOf: options.asOf ?? compiled.contract.to });
  const texts = value.map(({ title, text, meanings }) => {
    const notes = meanings.map((meaning, index) => `-- $${index + 1}: ${meaning}\n`);
    return `-- ${title}\n${notes.join("")}${text};\n`;
  });
  out.write(texts.join("\n"));
  return exits.done;
}
