// Every diagnostic Mast can give, by family. A test holds that codes are unique and that each has its page.

import type { Entry } from "./entry.ts";
import { m1 } from "./m1-text.ts";
import { m2Libraries } from "./m2-libraries.ts";
import { m2 as m2Names } from "./m2-names.ts";
import { m3 } from "./m3-types.ts";
import { m4 } from "./m4-sense.ts";
import { m5 } from "./m5-data.ts";
import { m6 } from "./m6-settlement.ts";
import { m9 } from "./m9-own.ts";

const m2 = { ...m2Names, ...m2Libraries } as const;

export { m1, m2, m3, m4, m5, m6, m9 };
/** A list, since two families may call an entry of theirs by the same name. */
export const registry: readonly Entry<never>[] = [m1, m2, m3, m4, m5, m6, m9].flatMap(
  (family): readonly Entry<never>[] => Object.values(family),
);
