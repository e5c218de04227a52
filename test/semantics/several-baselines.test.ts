// A metric with several baselines: what is said of one of them is asked of all.

import { check, leastAndMostOf, parse } from "@mast/language";
import { describe, expect, it } from "vitest";

const contract = (first: string, second: string) => `contract "Two baselines"
  currency SEK
  runs from 2024-01-01 to 2025-12-31

party Municipality is outcome payer
party Provider is service provider

data Cases
  from "cases.csv"
  rows without a key
  | column | holds     | when missing    |
  | person | person    | reject the file |
  | day    | date      | reject the file |
  | free   | yes or no | reject the file |
  | ours   | yes or no | reject the file |

target group Ours
  people in Cases
  where ours is yes

comparison group Others
  people in Cases
  where ours is no

outcome Free
  in Ours, every calendar year
  measures share of people where free is no
  lower is better

baseline of Free
  ${first}

baseline of Free
  in force from 2025-01-01
  ${second}

formula Fall
  is reduction of Free

pricing Success
  pays SEK 1,000 when the reduction is at least 10 %
  for Free
  met when the reduction is at least 10 %, with 95 % assurance; undecided pays half

payment of Success
  from Municipality
  to Provider
  every calendar year, 30 days after its end
  each period by itself
  round half up to SEK 1
`;
const stated = "uncertainty plus or minus 2 percentage points";
const fixed = 'expected is 40 % because "agreed"';
const group = "expected as in Others";
const codes = (text: string) => check(parse(text)).diagnostics.map(({ code }) => code);

describe("several baselines of one metric", () => {
  it("compute an assurance when each of them tells its uncertainty", () => {
    const sure = contract(`${fixed}\n  ${stated}`, `${group}\n  uncertainty from the size of the groups`);
    expect(codes(sure)).not.toContain("M4009");
    expect(codes(contract(`${fixed}\n  ${stated}`, group))).toContain("M4009");
    expect(codes(contract(fixed, `${group}\n  ${stated}`))).toContain("M4009");
  });
  it("have the end of a reduction only when each of them has it", () => {
    const most = (first: string, second: string) => {
      const { contract: sound } = check(parse(contract(first, second)));
      const amount = sound?.values[0]?.entries[0]?.is;
      return sound && amount && leastAndMostOf(sound, amount).most;
    };
    expect(most(group, group)).toEqual({ numerator: 1n, denominator: 1n });
    expect(most(group, fixed)).toBeUndefined();
  });
});
