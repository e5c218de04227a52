// Takes answers, gives the text of a first contract in English spelling, and the page that goes with it.

import { multiply, type Rational, rational, writeMoney } from "@mast/exact";
import type { Answers } from "./answers.ts";

/** The contract; Swedish is made by translating it. */
export function contractText({ title, currency, payer, provider, metric, price, language }: Answers): string {
  const say = (en: string, sv: string) => (language === "en" ? en : sv);
  const money = (amount: Rational) => writeMoney({ currency, amount }, "en");
  const prose = say(
    "> This contract was begun with mast init. Its data are made up: replace them before anything is signed.",
    "> Detta avtal påbörjades med mast init. Uppgifterna är påhittade: byt ut dem innan något undertecknas.",
  );
  return `contract "${title}"
  currency ${currency}
  runs from 2026-01-01 to 2026-12-31

${prose}
party Payer "${payer}" is outcome payer
party Provider "${provider}" is service provider

data Absence "${say("Absence from the payroll", "Frånvaro i lönesystemet")}"
  from "absence.csv"
  one row per employee and month
  | column    | holds                        | when missing    |
  | employee  | person                       | reject the file |
  | month     | month                        | reject the file |
  | sick_days | number of days, from 0 to 31 | counts as 0     |

target group Staff "${say("Everyone employed", "Alla anställda")}"
  people in Absence

outcome SickDays "${metric}"
  in Staff, every month
  measures sum of sick_days / people
  lower is better

baseline of SickDays
  from 2023-01 to 2025-12
  detrend by means of the same months

pricing Saving "${say("Value of avoided sick days", "Värdet av undvikna sjukdagar")}"
  for SickDays
  pays ${money(price)} per avoided day
  a worse result pays nothing

cap Ceiling "${say("The most that a year can cost", "Det mesta som ett år kan kosta")}"
  on Saving
  is ${money(multiply(price, rational(100)))} every contract year

payment of Saving
  from Payer
  to Provider
  every contract year, 60 days after its end
  cumulative
  limits in this order Ceiling
  round half up to ${currency} 1

test "${say("As many days as expected pay nothing", "Lika många dagar som väntat betalar inget")}"
  given SickDays expected 1.5, observed 1.5, for 10 people, 12 months
  expect Payer pays Provider ${currency} 0
`;
}

/** What to do next, as Markdown. */
export function readmeText({ name, title, language }: Answers): string {
  const steps = [
    `mast check ${name}.mast`,
    `mast test ${name}.mast`,
    `mast evaluate ${name}.mast`,
    `mast explain ${name}.mast`,
  ];
  const [check, test, evaluate, explain] = steps;
  return language === "en"
    ? `# ${title}

\`${name}.mast\` is the contract, \`absence.csv\` its data. The data are made up.

1. \`${check}\` tells what is wrong in the text.
2. \`${test}\` runs the worked example that the contract contains.
3. \`${evaluate}\` settles the contract on the data: who pays whom what.
4. \`${explain}\` shows how each payment came about.

Change a number in the contract or in the data, and run them again.
`
    : `# ${title}

\`${name}.mast\` är avtalet, \`absence.csv\` dess uppgifter. Uppgifterna är påhittade.

1. \`${check}\` säger vad som är fel i texten.
2. \`${test}\` kör det räkneexempel som avtalet innehåller.
3. \`${evaluate}\` avräknar avtalet mot uppgifterna: vem som betalar vem och hur mycket.
4. \`${explain}\` visar hur varje betalning har kommit till.

Ändra ett tal i avtalet eller i uppgifterna, och kör dem igen.
`;
}
