// The whole road: text → contract → data → measures → expectations → settlement → statement. Every stage gives a value and what
// it found; the road ends at the first stage that finds an error, so nothing is paid while there is one;
// up to which day all is well is then said.

import {
  asWritten,
  type Contract,
  type Diagnostic,
  diagnose,
  lineIndex,
  m6,
  type Outcome,
  type Source,
  standing,
} from "@mast/language";
import { type Connection, type Dataset, objections, type Progress } from "@mast/measurement";
import { settle } from "@mast/settlement";
import { type Statement, state } from "@mast/statement";
import { asOfOf, laterDates } from "./as-of.ts";
import { compile } from "./compile.ts";
import { earlierPayments } from "./earlier.ts";
import { settledBefore } from "./settled-before.ts";
import { measureTexts, withAmendments } from "./under-texts.ts";

export interface Road {
  readonly contractText: string;
  /** Name of the contract's file, without folders. */
  readonly contractName: string;
  /** Hexadecimal SHA-256 of the contract's file. */
  readonly contractHash: string;
  readonly programVersion: string;
  /** Where the file of a source is. */
  readonly pathOf: (source: Source) => string;
  readonly connection: Connection;
  /** ISO date; absent: the latest complete month in the data. */
  readonly asOf?: string;
  /** How many of the amendments count, by day; absent: all. */
  readonly amendments?: number;
  /** The last statement before this one, whose payments are not paid again. */
  readonly earlier?: Statement;
  readonly progress?: Progress;
}

/** Settles a contract against its data. The statement is null when anything is an error. */
export async function evaluate(road: Road): Promise<Outcome<Statement | null>> {
  const { contract: whole, units, spelling, diagnostics } = compile(road.contractText);
  const found: Diagnostic[] = [...diagnostics];
  const tell = (more: readonly Diagnostic[]) => found.push(...asWritten(more, spelling));
  const take = <T>(outcome: Outcome<T>): T => {
    tell(outcome.diagnostics);
    return outcome.value;
  };
  const failed = () => found.some(({ severity }) => severity === "error");
  const stop = { value: null, diagnostics: found };

  if (whole === null) return stop;
  const contract = withAmendments(whole, road.amendments);

  const dataset = take(await readAll(contract, road));
  if (failed()) return stop;

  const asOf = asOfOf(contract, dataset, road.asOf);
  tell(laterDates(contract, dataset, asOf));
  if (road.asOf !== undefined && road.asOf < contract.from)
    tell([diagnose(m6.asOfBeforeStart, contract.at, { asOf: road.asOf, start: contract.from })]);
  const earlier = take(earlierPayments(contract, road.earlier, asOf.date));
  if (failed()) return stop;

  const [signed, ...amended] = take(await measureTexts(contract, dataset, road.connection, asOf.date));
  const faulty = async () => {
    tell(await settledBefore(contract, dataset, road.connection, asOf.date));
    return stop;
  };
  if (failed() || signed === undefined) return faulty();

  const { measures, expectations } = signed;
  tell(objections(contract, measures));
  const settlement = take(settle(contract, measures, expectations, { asOf: asOf.date, earlier, amended }));
  if (failed()) return faulty();

  const statement = state({
    contract,
    lines: lineIndex(road.contractText),
    file: road.contractName,
    units,
    sha256: road.contractHash,
    program: { name: "mast", version: road.programVersion },
    asOf,
    texts: [signed, ...amended],
    settlement,
    earlier,
    diagnostics: standing(contract, found),
  });
  return { value: statement, diagnostics: standing(contract, found) };
}

/** Reads every source, so that the faults of all files are told at once. */
export async function readAll(
  contract: Contract,
  { connection, pathOf, progress }: Pick<Road, "connection" | "pathOf" | "progress">,
): Promise<Outcome<Dataset>> {
  const sources = [];
  const diagnostics: Diagnostic[] = [];
  const all = [contract, ...(contract.amendments ?? []).map((amendment) => amendment.contract)];
  const distinct = new Map(all.flatMap(({ sources }) => sources.map((source) => [source.name, source] as const)));
  for (const source of distinct.values()) {
    const read = await connection.ingest(source, pathOf(source), progress);
    diagnostics.push(...read.diagnostics);
    if (read.value !== null) sources.push(read.value);
  }
  return { value: { sources }, diagnostics };
}
