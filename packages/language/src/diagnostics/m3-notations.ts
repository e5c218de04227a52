// M3281 and M3282 — amounts, comparisons and dates written as people write them elsewhere, and interest of no kind.

import { entry } from "./entry.ts";

export const m3Notations = {
  writtenOtherwise: entry<{ found: string; right: string }>({
    code: "M3281",
    slug: "written-otherwise",
    severity: "error",
    en: {
      message: ({ found }) => `“${found}” is not how a contract writes what is meant.`,
      help: ({ right }) => `Write “${right}”.`,
    },
    sv: {
      message: ({ found }) => `”${found}” är inte så som ett avtal skriver det som menas.`,
      help: ({ right }) => `Skriv ”${right}”.`,
    },
  }),
  interestOfNoKind: entry<Record<never, never>>({
    code: "M3282",
    slug: "interest-of-no-kind",
    severity: "error",
    en: {
      message: () => "Whether this interest is simple, or interest is paid on interest, is not said.",
      help: () => "Write “simple interest of …” or “compound interest of …”.",
    },
    sv: {
      message: () => "Om räntan är enkel, eller om det går ränta på ränta, är inte sagt.",
      help: () => "Skriv ”enkel ränta om …” eller ”ränta på ränta om …”.",
    },
  }),
} as const;
