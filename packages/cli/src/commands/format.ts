// Takes contracts, writes each in the usual layout, whole or not at all, and names those that changed.

import { format } from "@mast/language";
import { readContract } from "../contract-file.ts";
import { findings } from "../diagnostics/findings.ts";
import { hasErrors } from "../diagnostics/order.ts";
import { summary, toText } from "../diagnostics/to-text.ts";
import { type Exit, exits } from "../exit.ts";
import { paintFor } from "../paint.ts";
import type { Session } from "../program.ts";
import { writeWhole } from "../write-whole.ts";
import { encodingFaults } from "./encoding.ts";

export function formatContracts(paths: readonly string[], options: { readonly check?: true }, session: Session): Exit {
  const { out, err } = session.screens;
  let exit: Exit = exits.done;
  for (const path of paths) {
    const contract = readContract(path);
    const broken = encodingFaults(contract);
    const { value, diagnostics } = broken.length > 0 ? { value: null, diagnostics: broken } : format(contract.text);
    if (value === null || hasErrors(diagnostics)) {
      const found = findings(contract, session.language ?? "en", diagnostics);
      const paint = paintFor(err.colour);
      err.write(toText(found, paint) + summary(found, paint));
      exit = exits.errors;
    } else if (value !== contract.text) {
      if (options.check) exit = exits.errors;
      else writeWhole(path, value);
      out.write(`${path}\n`);
    }
  }
  return exit;
}
