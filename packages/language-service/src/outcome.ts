// What an evaluation came to, in a sentence for who asked for it: the payments of the last period, or why nothing is to be paid.

import { fromText } from "@mast/exact";
import type { MessageLanguage } from "@mast/language";
import { moneyText, noPaymentText, periodText, type Statement } from "@mast/statement";

/** Money is grouped as the contract is spelled; words are the reader's. */
export function outcomeText(statement: Statement, language: MessageLanguage): string {
  const last = statement.payments.at(-1);
  if (!last) return noPaymentText(statement, language).join(" ");
  const { currency, language: spelling } = statement.contract;
  const { period } = last;
  const pays = { en: "pays", sv: "betalar" }[language];
  const flows = statement.payments
    .filter((line) => line.period.key === period.key && line.payment === last.payment && line.what === last.what)
    .map(({ from, to, amount }) => `${from} ${pays} ${to} ${moneyText(fromText(amount), currency, spelling)}`);
  return `${flows.join(", ")} (${periodText(period.key, language)}).`;
}
