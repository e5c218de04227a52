// M4100–M4104 — what a calculation leaves open that its reader takes for said. Codes are never reused.

import { entry } from "./entry.ts";

export const m4Drafting = {
  belowZeroUnstated: entry<{ name: string }>({
    code: "M4100",
    slug: "below-zero-unstated",
    severity: "warning",
    en: {
      message: ({ name }) =>
        `What “${name}” pays is a calculation that can come to less than zero, and then it pays nothing: the contract does not say so.`,
      help: () => "Write “a worse result pays nothing”, or “a worse result is paid back”.",
    },
    sv: {
      message: ({ name }) =>
        `Vad ”${name}” betalar är en beräkning som kan bli mindre än noll, och då betalas inget: avtalet säger det inte.`,
      help: () => "Skriv ”ett sämre resultat betalar inget”, eller ”ett sämre resultat betalas tillbaka”.",
    },
  }),
  totalAsMean: entry<{ metric: string; name: string }>({
    code: "M4101",
    slug: "total-read-as-mean",
    severity: "warning",
    en: {
      message: ({ metric, name }) =>
        `“${metric}” is a total, and “${name}” settles several of its periods at once: their level is the mean of the totals, not what they add up to.`,
      help: ({ metric }) =>
        `Ask for the count, as in “count in ${metric}”, “by count” or “a count of”; or measure over the same time as is paid for.`,
    },
    sv: {
      message: ({ metric, name }) =>
        `”${metric}” är en summa, och ”${name}” avräknar flera av dess perioder på en gång: deras nivå är summornas medelvärde, inte vad de blir tillsammans.`,
      help: ({ metric }) =>
        `Fråga efter antalet, som i ”antalet i ${metric}”, ”efter antal” eller ”ett antal på”; eller mät över samma tid som det betalas för.`,
    },
  }),
} as const;
