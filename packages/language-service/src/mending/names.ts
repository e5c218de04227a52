// Mends of names (M2): doubled, reserved, of the wrong kind, unused, and what libraries need.

import { type Fix, m2 } from "@mast/language";
import { rename } from "../references.ts";
import { type Broken, namesOf } from "./broken.ts";
import { removeClause, removeLines, write } from "./edits.ts";
import { type Mend, mend } from "./mend.ts";

export const nameMends: readonly Mend[] = [
  mend(m2.doubledName, ({ name }, broken) => [
    write(broken, broken.at, unused(broken, name)),
    broken.clause && removeClause(broken, broken.clause),
  ]),
  mend(m2.reservedName, ({ name }, broken) => [everywhere(broken, unused(broken, name))]),
  mend(m2.wrongKind, ({ wanted }, broken) =>
    namesOf(broken.analysis, ...wanted).map((name) => write(broken, broken.at, name)),
  ),
  mend(m2.unknownName, ({ wanted }, broken) =>
    namesOf(broken.analysis, ...wanted).map((name) => write(broken, broken.at, name)),
  ),
  mend(m2.doubledColumn, ({ name }, broken) => [
    removeLines(broken, broken.at),
    write(broken, broken.at, `${unused(broken, name)} {Called} "${name}"`),
  ]),
  mend(m2.doubledUnit, (_, broken) => [
    broken.clause && removeClause(broken, broken.clause),
    broken.clause?.clause === "unit" && broken.clause.name.node === "name" && broken.clause.plural?.node === "name"
      ? write(broken, broken.clause.plural.at, `${broken.clause.name.text}s`)
      : undefined,
  ]),
  mend(m2.unusedName, (_, broken) => [broken.clause && removeClause(broken, broken.clause)]),
  mend(m2.notNeeded, (_, broken) => [removeLines(broken, broken.at)]),
  mend(m2.needDoubled, (_, broken) => [broken.at, ...broken.related].map((at) => removeLines(broken, at))),
];

/** A name that nothing has yet. */
export function unused({ analysis }: Broken, name: string): string {
  const { named, units, columns } = analysis.symbols;
  const taken = (text: string) =>
    named.has(text) || units.has(text) || [...columns.values()].some((each) => each.has(text));
  let number = 2;
  while (taken(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

/** Another name at a place and wherever it is used. */
function everywhere(broken: Broken, to: string): Fix {
  const { analysis, at } = broken;
  const renamed = rename(analysis, at.start, to);
  const here = write(broken, at, to);
  return "edits" in renamed && renamed.edits.length > 0 ? { ...here, edits: renamed.edits } : here;
}
