// Takes a contract with its amendments and its data, measures each text for the days on which it is in force, and for the days
// before where it says the same of them; and says what would have happened then.

import { type Expectations, expect } from "@mast/counterfactual";
import {
  type Contract,
  type ContractText,
  type Diagnostic,
  type IsoDate,
  meaningOf,
  type Outcome,
  textsOf,
} from "@mast/language";
import { addDays, type Connection, type Dataset, type Measures, measure } from "@mast/measurement";

/** One text in force, with what was measured and expected under it. */
export interface UnderText {
  readonly text: ContractText;
  readonly measures: Measures;
  readonly expectations: Expectations;
}

/** Every text that has come into force by a day, in order; those measured before a fault. */
export async function measureTexts(
  contract: Contract,
  dataset: Dataset,
  connection: Connection,
  asOf: IsoDate,
): Promise<Outcome<readonly UnderText[]>> {
  const texts = textsOf(contract);
  const value: UnderText[] = [];
  const diagnostics: Diagnostic[] = [];
  const take = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const failed = () => diagnostics.some(({ severity }) => severity === "error");
  for (const [index, text] of texts.entries()) {
    // A contract whose first day is still to come has its first text all the same.
    if (index > 0 && text.from > asOf) break;
    const next = texts[index + 1];
    const end = next === undefined || next.from > asOf ? asOf : addDays(next.from, -1);
    const since = (metric: string) => sinceOf(texts, index, metric);
    const measures = take(await measure(text.contract, dataset, connection, { asOf: end, since }));
    if (failed()) break;
    const expectations = take(expect(text.contract, measures));
    if (failed()) break;
    value.push({ text, measures, expectations });
  }
  return { value, diagnostics: distinct(diagnostics) };
}

/** The first day of which a text, and those before it without a break, say the same about a metric. */
function sinceOf(texts: readonly ContractText[], index: number, metric: string): IsoDate {
  let first = index;
  const says = (text: number, before: IsoDate) => meaningOf(texts[text]!.contract, [metric], before);
  while (first > 0 && says(first - 1, texts[first]!.from) === says(first, texts[first]!.from)) first -= 1;
  return texts[first]!.from;
}

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [
    ...new Map(diagnostics.map((one) => [`${one.code} ${JSON.stringify(one.place)} ${one.message.en}`, one])).values(),
  ];
}

/** The contract with its first amendments only. */
export function withAmendments(contract: Contract, count: number | undefined): Contract {
  if (count === undefined) return contract;
  const { amendments = [], ...signed } = contract;
  return count === 0 ? signed : { ...signed, amendments: amendments.slice(0, count) };
}
