// Takes a parsed contract, gives its meaning and everything that is wrong with it, at the places of the text.

import type { Spelling } from "@mast/exact";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../source/span.ts";
import type { ContractFile } from "../../syntax/ast/index.ts";
import type { Seated } from "../../syntax/parse.ts";
import { bind } from "../bind.ts";
import type { ColumnSymbol, MastSymbol, Symbols, TypeAt, UnitSymbol } from "../context.ts";
import { findingsInText, inText } from "../in-text.ts";
import type { Contract, OpenPoint } from "../model/index.ts";
import { checksAlways, remembers } from "../remember.ts";
import { bring } from "../use.ts";
import { findings } from "./findings.ts";

/** What `check` reads: a parsed text with what its parser found wrong. */
export interface Readable {
  readonly text: string;
  readonly spelling: Spelling;
  readonly file: ContractFile;
  readonly diagnostics: readonly Diagnostic[];
  /** The same as it was kept from the text before; then what was found out about clauses that are the same is kept too. */
  readonly seated?: Seated;
}

/** A place that names something, the place that declares it included. */
export interface Reference {
  readonly span: Span;
  readonly symbol: MastSymbol | ColumnSymbol | UnitSymbol;
}

export interface Findings {
  readonly symbols: Symbols;
  /** Absent when a diagnostic is an error. What rests on an open point is absent from it. */
  readonly contract?: Contract;
  /** Those of the text and of its meaning, by place, each once; accepted warnings are not among them. */
  readonly diagnostics: readonly Diagnostic[];
  /** Warnings that an `accept` clause lets stand. */
  readonly accepted: readonly Diagnostic[];
  readonly open: readonly OpenPoint[];
  /** In the order of the text. */
  readonly references: readonly Reference[];
  /** Unit, kind and scale of every number and every measured thing, in the order of the text. */
  readonly types: readonly TypeAt[];
}

export type Checked = Omit<Readable, "diagnostics" | "seated"> & Findings;

/** The names of a contract and of its libraries, whatever they stand for; their uses are not found. */
export function namesIn(parsed: Readable): Symbols {
  const { spelling, seated } = parsed;
  const { file } = seated ?? parsed;
  const symbols = bind({ file: bring({ file, spelling }).value.names }).value;
  return seated && !seated.isText ? inText(seated).symbols(symbols) : symbols;
}

/** Checks a parsed contract; never throws on what a user wrote. What is kept from the text before is not checked again. */
export function check(parsed: Readable): Checked {
  const { text, spelling, seated } = parsed;
  if (!seated || seated.isText) {
    const words = ({ start, end }: Span) => text.slice(start, end);
    return withText(parsed, findings(parsed, words, checksAlways));
  }
  const words = ({ start, end }: Span) => text.slice(seated.offsetOf(start), seated.offsetOf(end));
  return withText(parsed, findingsInText(seated, findings({ ...seated, spelling }, words, remembers)));
}

/** The tree of the text is made when it is asked for. */
function withText(parsed: Readable, found: Findings): Checked {
  const { text, spelling } = parsed;
  return Object.defineProperties(found, {
    text: { value: text, enumerable: true },
    spelling: { value: spelling, enumerable: true },
    file: { get: () => parsed.file, enumerable: true },
  }) as Checked;
}
