// A party that pays and is neither outcome payer nor guarantor.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import type { Context } from "../context.ts";
import type { Signed } from "./signed.ts";

export function payerRole(context: Context, signed: Signed): void {
  for (const { from } of signed.payments) {
    for (const { party, at } of from) {
      const roles = signed.parties.find(({ name }) => name === party)?.roles;
      if (!roles || roles.includes("outcome payer") || roles.includes("guarantor")) continue;
      context.report(diagnose(m4.payerRole, at, { party }));
    }
  }
}
