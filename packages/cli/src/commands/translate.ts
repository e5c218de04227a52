// Takes a contract, writes the same contract in the other spelling.

import { type MessageLanguage, translate } from "@mast/language";
import { readContract } from "../contract-file.ts";
import { type Exit, exits } from "../exit.ts";
import type { Session } from "../program.ts";
import { writeWhole } from "../write-whole.ts";
import { encodingFaults, tell } from "./tell.ts";

export function translateContract(
  path: string,
  options: { readonly to: MessageLanguage; readonly out?: string },
  session: Session,
): Exit {
  const contract = readContract(path);
  const broken = encodingFaults(contract);
  const translated = broken.length > 0 ? { value: "", diagnostics: broken } : translate(contract.text, options.to);
  const end = tell(contract, translated.diagnostics, undefined, session);
  if (end !== exits.done) return end;
  if (options.out === undefined) session.screens.out.write(translated.value);
  else writeWhole(options.out, translated.value);
  return end;
}
