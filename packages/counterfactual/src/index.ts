// Public face of counterfactual.

export { expect } from "./expect.ts";
export type * from "./expectations.ts";
