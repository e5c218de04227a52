// Takes a contract, writes the same contract in the other spelling.

import { type MessageLanguage, translate } from "@mast/language";
import { readContract } from "../contract-file.ts";
import { findings } from "../diagnostics/findings.ts";
import { hasErrors } from "../diagnostics/order.ts";
import { summary, toText } from "../diagnostics/to-text.ts";
import { type Exit, exits } from "../exit.ts";
import { paintFor } from "../paint.ts";
import type { Session } from "../program.ts";
import { writeWhole } from "../write-whole.ts";
import { encodingFaults } from "./encoding.ts";

export function translateContract(
  path: string,
  options: { readonly to: MessageLanguage; readonly out?: string },
  session: Session,
): Exit {
  const { out, err } = session.screens;
  const contract = readContract(path);
  const broken = encodingFaults(contract);
  const { value, diagnostics } =
    broken.length > 0 ? { value: null, diagnostics: broken } : translate(contract.text, options.to);
  if (value === null || hasErrors(diagnostics)) {
    const found = findings(contract, session.language ?? "en", diagnostics);
    const paint = paintFor(err.colour);
    err.write(toText(found, paint) + summary(found, paint));
    return exits.errors;
  }
  if (options.out === undefined) out.write(value);
  else writeWhole(options.out, value);
  return exits.done;
}
