// Two rate cards over different files that price an outcome of one name: the same person may be claimed in both.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Rewards as m4 } from "../../diagnostics/m4-rewards.ts";
import type { Context } from "../context.ts";
import { paymentOf, type Signed } from "./signed.ts";

export function claimedElsewhere(context: Context, signed: Signed): void {
  const paid = signed.rateCards.filter(({ name }) => paymentOf(signed, name));
  paid.forEach((later, index) => {
    for (const earlier of paid.slice(0, index)) {
      if (earlier.source === later.source) continue;
      const line = later.lines.find(({ outcome }) => earlier.lines.some((each) => each.outcome === outcome));
      if (!line) continue;
      const related = [{ span: earlier.nameAt, message: { en: "the other is here", sv: "den andra finns här" } }];
      const params = { outcome: line.outcome, first: earlier.name, second: later.name };
      context.report(diagnose(m4.claimedElsewhere, line.at, params, { related }));
    }
  });
}
