// Everything of @mast/exact: rationals, rounding, money, allocation, decimal text and square roots.
// Pure, without input or output, without dependencies; values are plain data and never change.
export * from "./allocation.ts";
export * from "./currencies.ts";
export * from "./decimal-text.ts";
export * from "./growth.ts";
export * from "./money.ts";
export * from "./normal-quantile.ts";
export * from "./rational.ts";
export * from "./rounding.ts";
export * from "./square-root.ts";
export * from "./to-number.ts";
