// A value that an amendment replaces goes on as one dated series: until its day the amounts of the earlier text, from it those of the
// amended one. So a day has its own price whichever text is read. What rests on results is no price of a day and is left as it is.

import type { Contract, IsoDate, ValueSeries } from "../model/index.ts";
import { meaningOf, written } from "./meaning.ts";

/** The values of an amended text; `before` is the earlier text with its own values joined, `plain` without. */
export function joinValues(before: Contract, plain: Contract, after: Contract, day: IsoDate): readonly ValueSeries[] {
  return after.values.map((value) => {
    const [joined, own] = [before, plain].map(({ values }) => values.find(({ name }) => name === value.name));
    if (joined === undefined || own === undefined) return value;
    if (written(own) === written(value)) return joined;
    if (!isAlike(joined, value) || restsOnResults(before, joined) || restsOnResults(after, value)) return value;
    const inForce = value.entries.findLast(({ from }) => from === undefined || from <= day);
    if (inForce === undefined) return value;
    const earlier = joined.entries.filter(({ from }) => from === undefined || from < day);
    const later = value.entries.filter(({ from }) => from !== undefined && from > day);
    return { ...value, entries: [...earlier, { ...inForce, from: day }, ...later] };
  });
}

function isAlike(a: ValueSeries, b: ValueSeries): boolean {
  const shape = ({ unit, kind, rounding }: ValueSeries) => written({ unit, kind, rounding });
  return shape(a) === shape(b);
}

function restsOnResults(contract: Contract, { entries }: ValueSeries): boolean {
  return /"node":"(?:effect|pricing)"/.test(meaningOf(contract, entries, contract.from));
}
