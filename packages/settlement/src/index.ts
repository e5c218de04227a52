// Public face of settlement: effects to payments, with working; and the one representation of a price.
export { type Largest, largestOfPricing, largestPayment } from "./bound/largest.ts";
export * from "./curve/index.ts";
export { paymentName } from "./ledger.ts";
export { type PricingCurve, pricingCurve } from "./pricing/pricing-curve.ts";
export { amountWithoutData, curveWithoutData, type UnmeasuredCurve } from "./pricing/without-data.ts";
export { type SettleOptions, settle } from "./settle.ts";
export { settleTest, type TestResult } from "./settle-test.ts";
export type * from "./settlement.ts";
export { partyCurve } from "./sharing/risk-share.ts";
export { type ParamsOf, type WorkingRule, type WorkingRuleName, workingRules } from "./working-rules.ts";
