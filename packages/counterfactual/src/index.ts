// Public face of counterfactual.
export type * from "./expectations.ts";
