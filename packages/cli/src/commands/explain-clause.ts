// Takes a contract and the name of a clause, prints what the clause says in plain words; without a name, every clause.

import { compile } from "@mast/engine/compile";
import { check, nearest, parse } from "@mast/language";
import { printSections } from "@mast/statement";
import { type ExplainedClause, explainedClauses, explainedSections } from "@mast/statement/document";
import { readContract } from "../contract-file.ts";
import { type Exit, exitFor, exits, UsageError } from "../exit.ts";
import type { Session } from "../program.ts";
import { encodingFaults, tell } from "./tell.ts";

/** `asked` is a name, the number of a line, or true for all clauses. A contract with errors is not explained. */
export function explainClause(path: string, asked: string | true, session: Session): Exit {
  if (path.endsWith(".json"))
    throw new UsageError({
      en: "A clause is explained from the contract: name its file instead of a statement.",
      sv: "En bestämmelse förklaras ur avtalet: ange dess fil i stället för en avräkning.",
    });
  const contract = readContract(path);
  const broken = encodingFaults(contract);
  const compiled = broken.length > 0 ? undefined : compile(contract.text);
  if (compiled === undefined || exitFor(compiled.diagnostics) !== exits.done)
    return tell(contract, compiled?.diagnostics ?? broken, compiled?.spelling, session);
  const language = session.language ?? compiled.spelling;
  const outcomes = compiled.tests.map(({ passed, waits }) => (waits ? "waits" : passed ? "holds" : "fails"));
  const all = explainedClauses(check(parse(contract.text)), { language, outcomes });
  const { width, colour } = session.screens.out;
  const texts = wanted(all, asked).map((each) =>
    printSections(explainedSections(each, contract.name, language), { width, colour }),
  );
  session.screens.out.write(texts.join("\n"));
  return exits.done;
}

/** The clauses that are asked for; names are those of the contract, in capitals or not. */
function wanted(all: readonly ExplainedClause[], asked: string | true): readonly ExplainedClause[] {
  if (asked === true) return all.filter(({ library }) => library === undefined);
  const word = asked.trim().replace(/\s+/g, " ").toLowerCase();
  const line = /^\d{1,9}$/.test(word) ? Number.parseInt(word, 10) : undefined;
  const found = all.filter(({ names, lines, library }) =>
    line === undefined
      ? names.some((name) => name.toLowerCase() === word)
      : library === undefined && lines.from <= line && line <= lines.to,
  );
  if (found.length > 0) return found;
  const near = nearest(asked, new Set(all.flatMap(({ names }) => names)));
  const own = all.filter(({ library }) => library === undefined).map(({ names }) => names[0] ?? "");
  const known = [...new Set(own)].join(", ");
  throw new UsageError({
    en: `No clause is called ${asked}.${near === undefined ? "" : ` Did you mean ${near}?`} There are: ${known}.`,
    sv: `Ingen bestämmelse heter ${asked}.${near === undefined ? "" : ` Menade du ${near}?`} Det finns: ${known}.`,
  });
}
