// Takes a party clause, gives who it is and in which roles.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Clauses } from "../../diagnostics/m3-clauses.ts";
import type { PartyClause, RoleKeyword } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Party, Role } from "../model/index.ts";
import { labelOf, onePart, reportMissing } from "./parts.ts";

const roleOf: Readonly<Record<RoleKeyword, Role>> = {
  OutcomePayer: "outcome payer",
  ServiceProvider: "service provider",
  Investor: "investor",
  Guarantor: "guarantor",
  Intermediary: "intermediary",
  Evaluator: "evaluator",
  DataProvider: "data provider",
};

export function checkParty(context: Context, clause: PartyClause): Party | undefined {
  if (clause.name.node === "missing") return undefined;
  const name = clause.name.text;
  const part = onePart(context, clause, "is");
  if (!part) {
    reportMissing(context, clause, ["Is"]);
    return undefined;
  }
  const roles: Role[] = [];
  for (const { role, at } of part.roles) {
    if (roles.includes(roleOf[role])) context.report(diagnose(m3Clauses.roleDoubled, at, { party: name }));
    else roles.push(roleOf[role]);
  }
  return { at: clause.at, name, label: clause.label ? labelOf(clause.label) : { text: name }, roles };
}
