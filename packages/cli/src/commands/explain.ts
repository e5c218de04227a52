// Takes a contract with its data, or a statement, prints how its payments came about.

import { type Branch, branchLines, explainPayment, noPaymentText, type Statement } from "@mast/statement";
import { type Exit, exits, UsageError } from "../exit.ts";
import { paintFor } from "../paint.ts";
import type { ExplainOptions, Session } from "../program.ts";
import { readEarlier, settle } from "./settle.ts";

export async function explain(
  what: string,
  payment: string | undefined,
  options: ExplainOptions,
  session: Session,
): Promise<Exit> {
  const known = what.endsWith(".json") ? { statement: await readEarlier(what), end: exits.done } : undefined;
  const { statement, end } = known ?? (await settle(what, options, session));
  if (statement === null) return end;
  const language = session.language ?? statement.contract.language;
  const paint = paintFor(session.screens.out.colour);
  if (statement.payments.length === 0 && payment === undefined) {
    session.screens.out.write(`${noPaymentText(statement, language).join("\n")}\n`);
    return exits.done;
  }
  const trees = wanted(statement, payment).map((index) => {
    const tree = cut(explainPayment(statement, index, language), options.depth ?? Number.POSITIVE_INFINITY);
    return `${branchLines(tree, paint.dim).join("\n")}\n`;
  });
  session.screens.out.write(trees.join("\n"));
  return exits.done;
}

/** Payments that a word asks for: of a pricing, from or to a party, or of a period; without a word all. */
function wanted(statement: Statement, word: string | undefined): readonly number[] {
  const all = statement.payments.map((line, index) => ({ line, index }));
  if (word === undefined) return all.map(({ index }) => index);
  const asked = all.filter(({ line }) =>
    [...line.payment.split(", "), line.payment, line.from, line.to, line.period.key].includes(word),
  );
  if (asked.length > 0) return asked.map(({ index }) => index);
  const known = [...new Set(all.flatMap(({ line }) => [line.payment, line.from, line.to, line.period.key]))].join(", ");
  throw new UsageError(
    known === ""
      ? { en: "There is no payment to explain.", sv: "Det finns ingen betalning att förklara." }
      : {
          en: `No payment is of, from, to or for ${word}. There are: ${known}.`,
          sv: `Ingen betalning är av, från, till eller för ${word}. Det finns: ${known}.`,
        },
  );
}

function cut(branch: Branch, depth: number): Branch {
  return { ...branch, inputs: depth <= 0 ? [] : branch.inputs.map((input) => cut(input, depth - 1)) };
}
