// Takes contracts, writes each in the usual layout, whole or not at all, and names those that changed.

import { format, parse } from "@mast/language";
import { type ContractFile, readContract } from "../contract-file.ts";
import { type Exit, exits } from "../exit.ts";
import type { Session } from "../program.ts";
import { writeWhole } from "../write-whole.ts";
import { encodingFaults, tell } from "./tell.ts";

export function formatContracts(paths: readonly string[], options: { readonly check?: true }, session: Session): Exit {
  const ends = paths.map((path) => formatOne(readContract(path), options.check === true, session));
  return [exits.fault, exits.errors].find((worst) => ends.includes(worst)) ?? exits.done;
}

function formatOne(contract: ContractFile, onlyCheck: boolean, session: Session): Exit {
  const broken = encodingFaults(contract);
  const unread = broken.length > 0 ? broken : parse(contract.text).diagnostics;
  const { value, diagnostics } = unread.length > 0 ? { value: "", diagnostics: unread } : format(contract.text);
  const end = tell(contract, diagnostics, undefined, session);
  if (end !== exits.done || value === contract.text) return end;
  if (!onlyCheck) writeWhole(contract.path, value);
  session.screens.out.write(`${contract.path}\n`);
  return onlyCheck ? exits.errors : exits.done;
}
