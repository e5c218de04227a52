// Public face of statement. The schema and the reading of earlier statements are in "@mast/statement/schema": they load zod.

export { type Comparison, compare, comparisonOutline } from "./compare.ts";
export { type Branch, branchLines, type Detail, explainPayment, explainWorking } from "./explain.ts";
export { paidBy, type Settled, type StatedText, state } from "./from-settlement.ts";
export { labelText } from "./label.ts";
export { noPaymentText } from "./no-payment.ts";
export { type Outline, outline, type Section } from "./outline.ts";
export type { Statement, StatementPeriod, StatementPlace, StatementWorking } from "./schema.ts";
export { toJson } from "./to-json.ts";
export { toMarkdown } from "./to-markdown.ts";
export { type Layout, printOutline, printSections, toTerminal } from "./to-terminal.ts";
export { amountText, moneyText, type Plurals, unitText } from "./words/amounts.ts";
export { isWorded, phraseOf, type Wording } from "./words/rules.ts";
export { isStepWorded, stepPhrase } from "./words/steps.ts";
export { periodText } from "./words/terms.ts";
