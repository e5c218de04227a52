// Conditions on the rows of the contract's main source: comparisons of every kind, and, or, not, at least so many of, history.

import { type ColumnDraft, type Draft, firstDay } from "./draft.ts";

/** Which moments a history may look back from. */
export type Before = "row" | "fixed" | "none" | "looked back on";

const words = ["is at least", "is more than", "is at most", "is less than"] as const;

/** A condition; `depth` is how many levels of parentheses it may have. */
export function condition(draft: Draft, before: Before = "none", depth = 1): string {
  const { draw } = draft;
  const kind = depth === 0 ? 0 : draw.below(8);
  const part = () =>
    depth > 0 && draw.chance(25) ? `(${condition(draft, before, depth - 1)})` : compare(draft, before);
  switch (kind) {
    case 4:
      return `not (${condition(draft, before, depth - 1)})`;
    case 5: {
      const parts = Array.from({ length: draw.from(2, 4) }, () => condition(draft, before, 0));
      return `at least ${draw.from(1, parts.length)} of (${parts.join("; ")})`;
    }
    case 6:
    case 7: {
      const word = kind === 6 ? " and " : " or ";
      return Array.from({ length: draw.from(2, 3) }, part).join(word);
    }
    default:
      return compare(draft, before);
  }
}

function compare(draft: Draft, before: Before): string {
  const { draw, columns } = draft;
  if ((before === "row" || before === "fixed") && draw.chance(20)) return history(draft, before);
  if (draw.chance(12)) return moment(draft);
  if (before !== "looked back on" && draw.chance(8)) return `Spare ${draw.of(words)} ${draw.from(1, 4)}`;
  const column = draw.of(columns.filter(({ cells }) => cells.length > 0));
  if (column.missing === "means none" && draw.chance(20))
    return `${column.name} ${draw.of(["is missing", "is known"])}`;
  return `${column.name} ${predicate(draft, column)}`;
}

/** A comparison with a moment of time, or with what each person has. */
function moment({ draw }: Draft): string {
  const count = draw.from(2, 18);
  const unit = draw.of(["days", "weeks", "months", "quarters", "years"]);
  const side = draw.of(["after", "before"]);
  return draw.of([
    `ended ${draw.of(words)} ${count} ${unit} ${side} Entered`,
    `ended is within ${count} ${unit} ${side} Entered`,
    `ended ${draw.of(words)} begun`,
    `Times ${draw.of(words)} ${draw.from(1, 4)}`,
    `Entered is ${draw.of(["known", "missing"])}`,
  ]);
}

function predicate({ draw }: Draft, { cells, ordered }: ColumnDraft): string {
  switch (draw.below(ordered ? 6 : 3)) {
    case 0:
      return `is ${draw.of(cells)}`;
    case 1:
      return `is not ${draw.of(cells)}`;
    case 2:
      return `is ${draw.chance(40) ? "not " : ""}one of ${draw.several(cells, draw.from(1, cells.length)).join(", ")}`;
    case 3: {
      const [low, high] = draw.several(cells, 2);
      return high === undefined ? `is ${low}` : `is between ${low} and ${high}`;
    }
    default:
      return `${draw.of(words)} ${draw.of(cells)}`;
  }
}

function history(draft: Draft, before: Before): string {
  const { draw, columns } = draft;
  const where = draw.chance(40) ? ` where ${condition(draft, "looked back on", 0)}` : "";
  const over = draw.of(["over all time", `over the ${draw.from(2, 30)} months`, `over the ${draw.from(2, 5)} years`]);
  const moment = draw.of([
    before === "row" ? "before each row" : "before the group is fixed",
    `before ${firstDay(draft, 0)}`,
  ]);
  const number = draw.of(columns.filter((column) => column.number));
  const window = `${where} ${over} ${moment}`;
  switch (draw.below(4)) {
    case 0:
      return `count of rows${window} ${draw.of(words)} ${draw.from(1, 9)}`;
    case 1:
      return `sum of ${number.name}${window} ${draw.of(words)} ${draw.of(number.cells)}`;
    case 2:
      return `${draw.of(["highest of", "lowest of"])} ${number.name}${window} ${draw.of(words)} ${draw.of(number.cells)}`;
    default: {
      const column = draw.of(columns.filter(({ cells, ordered }) => cells.length > 0 && !ordered));
      return `${draw.of(["first of", "last of"])} ${column.name}${window} is ${draw.of(column.cells)}`;
    }
  }
}
