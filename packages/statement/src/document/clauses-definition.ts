// A definition in sentences: what it needs of the data of a metric that applies it, and what it measures there.

import type { Ast } from "@mast/language";
import { columnType } from "./clauses-data.ts";
import { measure } from "./conditions.ts";
import { run } from "./run.ts";
import { columnOf, labelOf, type Sayings, sentence, table, type Wording } from "./wording.ts";

export const definitionSayings: Sayings<Ast.DefinitionClause> = {
  needs: (part, w) => [
    table(
      part.at,
      w.pick(["Needs", "Holds"], ["Behöver", "Innehåller"]),
      part.rows.map((row) => ({ at: row.at, cells: [need(row, w), columnType(row.holds, w)] })),
    ),
  ],
  measures: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`In the group and for the period of the metric that applies it, it is ${measure(part.measure, w)}.`,
        run`I gruppen och för perioden som hör till det mått som tillämpar den, är det ${measure(part.measure, w)}.`,
      ),
    ),
  ],
  "lower is better": (part, w) => [
    sentence(part.at, [w.pick("A lower value is better.", "Ett lägre värde är bättre.")]),
  ],
  "higher is better": (part, w) => [
    sentence(part.at, [w.pick("A higher value is better.", "Ett högre värde är bättre.")]),
  ],
};

const need = (row: Ast.NeedRow, w: Wording) =>
  row.label === undefined ? columnOf(row.name, w) : run`${columnOf(row.name, w)}, ${labelOf(row.label, w)}`;
