// The statements that evaluations leave: a file of its own for each evaluation of each contract, so that none is taken for another's.
// The mast command writes a file whole or not at all.

import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What the extension reads of a statement, as `mast evaluate --format json` writes it. */
export interface StatementText {
  readonly asOf: { readonly date: string };
  readonly priced: readonly {
    readonly pricing: string;
    readonly period: { readonly key: string };
    readonly amount: string;
  }[];
  readonly payments: readonly {
    readonly payment: string;
    readonly from: string;
    readonly to: string;
    readonly period: { readonly key: string };
    readonly amount: string;
  }[];
}

export interface StatementFiles {
  /** Where an evaluation of a contract that begins now is to write its statement. */
  readonly begin: (contract: string) => string;
  /** From now on the statement of its contract; not, and false, when an evaluation that began later has ended already. */
  readonly keep: (contract: string, file: string) => boolean;
  /** Has the file of a contract's latest statement read, which stays until that is done; undefined when there is none. */
  readonly read: <Read>(contract: string, run: (file: string) => Promise<Read>) => Promise<Read | undefined>;
  /** Takes away the file of an evaluation that came to nothing. */
  readonly drop: (file: string) => void;
  readonly dispose: () => void;
}

/** Statements in a folder, which is made when it is first needed. */
export function statementFiles(folder: string): StatementFiles {
  const kept = new Map<string, { readonly file: string; readonly order: number }>();
  const orders = new Map<string, number>();
  const readers = new Map<string, number>();
  let begun = 0;
  const drop = (file: string) => {
    orders.delete(file);
    if (!readers.has(file)) rmSync(file, { force: true });
  };
  const count = (file: string, more: number) => {
    const now = (readers.get(file) ?? 0) + more;
    if (now > 0) readers.set(file, now);
    else readers.delete(file);
  };
  return {
    begin: (contract) => {
      mkdirSync(folder, { recursive: true });
      const whole = createHash("sha256").update(contract).digest("hex").slice(0, 16);
      const file = join(folder, `${whole}-${randomUUID()}.json`);
      begun += 1;
      orders.set(file, begun);
      return file;
    },
    keep: (contract, file) => {
      const order = orders.get(file) ?? 0;
      const known = kept.get(contract);
      const isLatest = known === undefined || known.order < order;
      if (isLatest) kept.set(contract, { file, order });
      if (!isLatest) drop(file);
      else if (known) drop(known.file);
      return isLatest;
    },
    read: async (contract, run) => {
      const file = kept.get(contract)?.file;
      if (file === undefined) return undefined;
      count(file, 1);
      try {
        return await run(file);
      } finally {
        count(file, -1);
        if (kept.get(contract)?.file !== file) drop(file);
      }
    },
    drop,
    dispose: () => {
      for (const { file } of kept.values()) drop(file);
      kept.clear();
    },
  };
}

/** The statement in a file; undefined when there is none that can be read. */
export async function readStatement(file: string): Promise<StatementText | undefined> {
  try {
    const read = JSON.parse(await readFile(file, "utf8")) as Partial<StatementText> | null;
    const whole = read?.asOf && Array.isArray(read.priced) && Array.isArray(read.payments);
    return whole ? (read as StatementText) : undefined;
  } catch {
    return undefined;
  }
}
