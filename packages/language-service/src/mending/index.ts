// Every mend by the code of what it puts right.

import type { Diagnostic, Fix } from "@mast/language";
import type { Analysis } from "../analysis.ts";
import { baselineMends } from "./baselines.ts";
import { clauseMends } from "./clauses.ts";
import { dataMends } from "./data.ts";
import { declaredMends } from "./declared.ts";
import { exampleMends } from "./examples.ts";
import { groupMends } from "./groups.ts";
import type { Mend } from "./mend.ts";
import { metricMends } from "./metrics.ts";
import { nameMends } from "./names.ts";
import { pricingMends } from "./pricing.ts";
import { senseMends } from "./sense.ts";
import { sharingMends } from "./sharing.ts";
import { textMends } from "./text.ts";
import { isMended } from "./trial.ts";
import { valueMends } from "./values.ts";

const byCode: ReadonlyMap<string, Mend> = new Map(
  [
    textMends,
    nameMends,
    clauseMends,
    dataMends,
    groupMends,
    metricMends,
    baselineMends,
    declaredMends,
    valueMends,
    pricingMends,
    sharingMends,
    exampleMends,
    senseMends,
  ]
    .flat()
    .map((each) => [each.code, each]),
);

/** So many guesses are tried, and so many of those that put it right are offered. */
const mostTried = 6;
const mostOffered = 3;

const known = new WeakMap<Analysis, Map<Diagnostic, readonly Fix[]>>();

/**
 * What puts a diagnostic right and breaks nothing else: what its check named, and where that does not what can be found in the contract.
 * Asked again of the same text it is known.
 */
export function mendsOf(analysis: Analysis, diagnostic: Diagnostic): readonly Fix[] {
  const ofText = known.get(analysis) ?? new Map<Diagnostic, readonly Fix[]>();
  known.set(analysis, ofText);
  const before = ofText.get(diagnostic);
  if (before) return before;
  const named = sound(analysis, diagnostic, diagnostic.fixes);
  const found =
    named.length > 0
      ? named
      : sound(analysis, diagnostic, byCode.get(diagnostic.code)?.guesses(analysis, diagnostic) ?? []);
  ofText.set(diagnostic, found);
  return found;
}

function sound(analysis: Analysis, diagnostic: Diagnostic, guesses: readonly Fix[]): readonly Fix[] {
  const offered: Fix[] = [];
  for (const fix of guesses.slice(0, mostTried)) {
    if (isMended(analysis, diagnostic, fix)) offered.push(fix);
    if (offered.length === mostOffered) break;
  }
  return offered;
}
