// Settles an example as the command line does: the contract's text, its data folder and a day in, the statement out.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openConnection } from "@mast/duckdb";
import { evaluate } from "@mast/engine";
import type { Statement } from "@mast/statement";
import { version } from "../../packages/cli/src/version.ts";

const examples = new URL("../../examples/", import.meta.url);

export function exampleFile(path: string): string {
  return fileURLToPath(new URL(path, examples));
}

export interface Asked {
  /** Folder of the example. */
  readonly example: string;
  /** Name of the contract's file. */
  readonly contract: string;
  /** Day to settle up to; what the data cover when left out. */
  readonly asOf?: string;
  /** Folder of the data inside the example; its own when left out. */
  readonly data?: string;
}

export interface Settled {
  readonly statement: Statement;
  /** Codes of everything that is not mere information. */
  readonly codes: readonly string[];
}

/** Throws with what was found when the contract or its data has errors. */
export async function settled({ example, contract, asOf, data = "" }: Asked): Promise<Settled> {
  const bytes = readFileSync(exampleFile(`${example}/${contract}`));
  const connection = await openConnection();
  try {
    const { value, diagnostics } = await evaluate({
      contractText: bytes.toString("utf8"),
      contractName: contract,
      contractHash: createHash("sha256").update(bytes).digest("hex"),
      programVersion: version,
      pathOf: ({ file }) => exampleFile(`${example}/${data === "" ? "" : `${data}/`}${file}`),
      connection,
      ...(asOf === undefined ? {} : { asOf }),
    });
    if (value === null) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message.en}`).join("\n"));
    const codes = diagnostics.filter(({ severity }) => severity !== "information").map(({ code }) => code);
    return { statement: value, codes };
  } finally {
    await connection.close();
  }
}

/** Payments as `from → to amount`, in order. */
export function payments({ payments }: Statement): string[] {
  return payments.map(
    ({ payment, period, from, to, amount }) => `${payment}, ${period.key}: ${from} to ${to} ${amount}`,
  );
}
