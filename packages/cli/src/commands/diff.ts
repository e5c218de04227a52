// Takes a contract with an amendment, or two contracts, and their data; prints what each payment is without the change and with it.

import { check, parse } from "@mast/language";
import { compare, comparisonOutline, printOutline } from "@mast/statement";
import { readContract } from "../contract-file.ts";
import { type Exit, exits, UsageError } from "../exit.ts";
import type { DiffOptions, Session } from "../program.ts";
import { words } from "../words.ts";
import { settle } from "./settle.ts";

export async function diff(
  path: string,
  other: string | undefined,
  options: DiffOptions,
  session: Session,
): Promise<Exit> {
  const sides = other === undefined ? sidesOf(path, options.amendment) : filesOf(path, other, options.amendment);
  const after = await settle(sides.after.path, { ...options, ...sides.after.amendments }, session);
  if (after.statement === null) return after.end;
  // The same day for both, whatever each would choose.
  const asOf = after.statement.asOf.date;
  const before = await settle(sides.before.path, { ...options, asOf, ...sides.before.amendments }, session);
  if (before.statement === null) return before.end;
  if (before.statement.contract.currency !== after.statement.contract.currency)
    throw new UsageError({
      en: `${path} and ${other} pay in different currencies.`,
      sv: `${path} och ${other} betalar i olika valutor.`,
    });
  const language = session.language ?? after.statement.contract.language;
  const comparison = compare(before.statement, after.statement);
  const { out } = session.screens;
  if (options.format === "json") {
    out.write(`${JSON.stringify({ schemaVersion: 1, ...comparison }, null, 2)}\n`);
    return exits.done;
  }
  const names = other === undefined ? words[language].without(sides.name) : ([path, other] as const);
  const outline = comparisonOutline(comparison, after.statement, names, language);
  out.write(printOutline(outline, { width: out.width, colour: out.colour }));
  return exits.done;
}

interface Side {
  readonly path: string;
  readonly amendments: { readonly amendments?: number };
}

/** The text up to an amendment, and the text with it; the last amendment when none is named. */
function sidesOf(path: string, named: string | undefined): { before: Side; after: Side; name: string } {
  const amendments = check(parse(readContract(path).text)).contract?.amendments ?? [];
  const index = named === undefined ? amendments.length - 1 : amendments.findIndex(({ name }) => name === named);
  const amendment = amendments[index];
  if (amendment === undefined)
    throw new UsageError(
      named === undefined
        ? { en: `${path} has no amendment that holds.`, sv: `${path} har ingen ändring som håller.` }
        : { en: `${path} has no amendment ${named} that holds.`, sv: `${path} har ingen ändring ${named} som håller.` },
    );
  return {
    before: { path, amendments: { amendments: index } },
    after: { path, amendments: { amendments: index + 1 } },
    name: amendment.name,
  };
}

function filesOf(path: string, other: string, named: string | undefined): { before: Side; after: Side; name: string } {
  if (named !== undefined)
    throw new UsageError({
      en: "Name an amendment of one contract, or give two contracts.",
      sv: "Ange en ändring i ett avtal, eller två avtal.",
    });
  return { before: { path, amendments: {} }, after: { path: other, amendments: {} }, name: "" };
}
