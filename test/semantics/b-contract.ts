// The contract of the language page, and how a test changes it: pieces of its text replaced, more text added at its end.

import { check, parse } from "@mast/language";

const base = `contract "Healthy workplaces in Botkyrka"
  reference "KS/2018:312"
  currency SEK
  runs from 2018-10-01 to 2021-09-30

party Municipality "Botkyrka kommun" is outcome payer
party Provider "Hälsosupport" is service provider
party Evaluator "RISE" is evaluator

unit spell, spells

data Absence "Payroll absence"
  from "absence.csv"
  one row per employee and month
  | column     | holds                            | when missing      |
  | employee   | person                           | reject the file   |
  | month      | month                            | reject the file   |
  | workplace  | text                             | leave out the row |
  | spells     | whole number of spells           | counts as 0       |
  | short_days | number of days, from 0 to 31     | counts as 0       |
  | long_days  | number of days, from 0 to 31     | counts as 0       |

target group Staff "Employees of the participating workplaces"
  people in Absence
  where workplace is one of "Home care", "Preschool"

comparison group OtherStaff "Employees of the other workplaces"
  people in Absence
  where workplace is not one of "Home care", "Preschool"

> Absence is counted for everyone in the group, not only for those who were offered support:
> a group chosen because it was high would have fallen by itself.

outcome ShortAbsence "Short-term sick days per employee and month"
  in Staff, every month
  measures sum of short_days / people
  lower is better
  verified by Evaluator

guardrail LongAbsence "Long-term sick days per employee and month"
  in Staff, every month
  measures sum of long_days / people
  lower is better

baseline of ShortAbsence
  from 2015-10 to 2018-09
  detrend by the ratio to OtherStaff, same months
  uncertainty by resampling workplace 2,000 times, seed "KS/2018:312"

baseline of LongAbsence
  from 2015-10 to 2018-09
  detrend by linear trend with month effects

value DayPrice "What a short-term sick day costs the employer"
  is SEK 2,143 per day from 2018-10-01
  is SEK 2,190 per day from 2020-01-01
  source "Employer cost model, decision KS 2018-09-03"

pricing Saving "Value of avoided short-term absence"
  for ShortAbsence
  pays DayPrice per avoided day
  nothing below a reduction of 5 %
  nothing when LongAbsence rises by more than 5 %

risk share of Saving
  | layer                    | Municipality | Provider |
  | first SEK 20,000,000     | 100 %        | 0 %      |
  | next SEK 10,000,000      | 60 %         | 40 %     |
  | the rest                 | 100 %        | 0 %      |
  remainder to Municipality

payment of Saving
  from Municipality
  every contract year, 60 days after its end
  cumulative
  round half up to SEK 1

ensure Municipality never pays more than SEK 4,000,000

test "A tenth fewer days in the first year is kept by the municipality"
  given ShortAbsence expected 1.25, observed 1.125, for 1,000 people, 12 months
  expect Saving is SEK 3,214,500
  expect Municipality pays Provider SEK 0
`;

/** A piece of the text and what stands there instead; without a piece, what is added at the end. */
export type Edit = readonly [piece: string, instead: string] | string;

/** The contract with its text changed. A piece that is not in it is a mistake in the test. */
export function contractWith(edits: readonly Edit[]): string {
  return edits.reduce<string>((text, edit) => {
    if (typeof edit === "string") return `${text}\n${edit}\n`;
    const [piece, instead] = edit;
    if (!text.includes(piece)) throw new Error(`Not in the contract: ${piece}`);
    return text.replace(piece, () => instead);
  }, base);
}

/** What is found in the changed contract: code and the text it stands at. */
export function found(edits: readonly Edit[]) {
  return foundIn(contractWith(edits));
}

/** What is found in a text. */
export function foundIn(text: string) {
  const checked = check(parse(text));
  return checked.diagnostics.map((diagnostic) => {
    const { place } = diagnostic;
    const at = place.in === "contract" ? text.slice(place.span.start, place.span.end).replace(/\s+/g, " ") : "";
    return { ...diagnostic, at };
  });
}

/** One diagnostic: a contract that has it, where, and a contract so near that it does not. */
export interface Case {
  readonly code: string;
  readonly at: string;
  readonly edits: readonly Edit[];
  readonly near: readonly Edit[];
  /** What else the contract rightly has. */
  readonly also?: readonly string[];
}

/** A rate card with its claims and its payment. */
export const tariff = `data Claims
  from "claims.csv"
  rows without a key
  | column  | holds   | when missing    |
  | client  | person  | reject the file |
  | reached | outcome | reject the file |
  | on_day  | date    | reject the file |

rate card Tariff for Claims
  | outcome | pays      | how often       |
  | Moved   | SEK 5,000 | once per person |
  | Kept    | SEK 9,000 | per claim       |
  at most SEK 17,000 per person, latest claims cut first

payment of Tariff
  from Municipality
  to Provider
  every quarter, 30 days after its end
  each period by itself
  round half up to SEK 1

cap Ceiling on Tariff
  is SEK 900,000 over the whole contract
`;

/** An outcome that is a share, with a baseline. */
export const retention = `outcome Retention "Share of people in preschools"
  in Staff, every month
  measures share of people where workplace is "Preschool"
  higher is better

baseline of Retention
  from 2015-10 to 2018-09
  detrend by linear trend with month effects
`;

/** A second pricing by text, with a payment of its own. */
export function priced(pricing: string, payment = "to Provider"): string {
  return `${pricing}

payment of Extra
  from Municipality
  ${payment}
  every contract year, 60 days after its end
  cumulative
  round half up to SEK 1
`;
}
