// Takes a contract, prints the questions it asks of its data, as SQL over whole numbers; no data is read.

import { compile } from "@mast/engine/compile";
import { planQueries } from "@mast/measurement";
import { readContract } from "../contract-file.ts";
import { type Exit, exits } from "../exit.ts";
import type { Session } from "../program.ts";
import { encodingFaults, tell } from "./tell.ts";

export function plan(path: string, options: { readonly asOf?: string }, session: Session): Exit {
  const contract = readContract(path);
  const broken = encodingFaults(contract);
  const compiled = broken.length > 0 ? undefined : compile(contract.text);
  if (!compiled?.contract) return tell(contract, compiled?.diagnostics ?? broken, compiled?.spelling, session);
  const { value } = planQueries(compiled.contract, null, { asOf: options.asOf ?? compiled.contract.to });
  const texts = value.map(({ title, text, meanings }) => {
    const notes = meanings.map((meaning, index) => `-- $${index + 1}: ${meaning}\n`);
    return `-- ${title}\n${notes.join("")}${text};\n`;
  });
  session.screens.out.write(texts.join("\n"));
  return exits.done;
}
