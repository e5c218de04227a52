// The worked examples of a contract, each with the text that it is about.

import type { Contract, ContractTest } from "../model/index.ts";

export interface ExampleUnder {
  readonly test: ContractTest;
  readonly contract: Contract;
}

/** Those of the text as signed, then those that each amendment brings, about the text with it. */
export function examplesOf(signed: Contract): readonly ExampleUnder[] {
  const ofAmendments = (signed.amendments ?? []).flatMap(({ at, contract }) =>
    contract.tests
      .filter((test) => at.start <= test.at.start && test.at.end <= at.end)
      .map((test) => ({ test, contract })),
  );
  return [...signed.tests.map((test) => ({ test, contract: signed })), ...ofAmendments];
}
