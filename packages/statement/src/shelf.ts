// Takes workings as settlement makes them, keeps each different number once, in a list where its parts stand before it.

import { toText } from "@mast/exact";
import type { Working } from "@mast/settlement";
import type { PlaceOf } from "./places.ts";
import type { StatementWorking } from "./schema.ts";

export interface Shelf {
  /** Puts a working and all it was made of on the shelf; gives its place in the list. */
  readonly put: (working: Working) => number;
  readonly workings: StatementWorking[];
}

/** An empty shelf. */
export function newShelf(place: PlaceOf): Shelf {
  const workings: StatementWorking[] = [];
  const known = new Map<string, number>();
  const put = ({ rule, of, at, value, unit, kind, params, inputs }: Working): number => {
    const stated: StatementWorking = {
      rule,
      of,
      at: place(at),
      value: toText(value),
      unit: { ...unit },
      kind,
      ...(params === undefined ? {} : { params: { ...params } }),
      inputs: inputs.map(put),
    };
    const key = JSON.stringify(stated);
    const index = known.get(key) ?? workings.push(stated) - 1;
    known.set(key, index);
    return index;
  };
  return { put, workings };
}
