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

/** What puts a diagnostic right: what its check named, and what can be found in the contract. */
export function mendsOf(analysis: Analysis, diagnostic: Diagnostic): readonly Fix[] {
  const named = diagnostic.fixes;
  // Of several ways some may not fit the rest of the contract.
  const fitting = named.length > 1 ? named.filter((fix) => isMended(analysis, diagnostic, fix)) : named;
  const own = fitting.length > 0 ? fitting : named;
  const found = byCode.get(diagnostic.code)?.fixes(analysis, diagnostic) ?? [];
  return [...own, ...found.filter((fix) => !own.some(({ title }) => title.en === fix.title.en))];
}
