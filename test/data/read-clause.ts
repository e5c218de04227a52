// The source that a data clause declares, as the language itself checks it in a contract with nothing else.

import { check, parse, type Source } from "@mast/language";

const heading = 'contract "Example"\n  currency SEK\n  runs from 2018-10-01 to 2021-09-30\n\nunit spell, spells\n\n';

/** Reads one data clause in English; a clause with a fault of its own is an error of the test. */
export function readClause(clause: string): Source {
  const { contract, diagnostics } = check(parse(heading + clause));
  const [source] = contract?.sources ?? [];
  if (source === undefined)
    throw new Error(diagnostics.map(({ message }) => message.en).join("\n") || "No data clause");
  return source;
}
