// What a reward makes worth doing that nobody meant.

import { entry } from "./entry.ts";

export const m4Rewards = {
  malusEnds: entry<{ name: string; edge: string; amount: string }>({
    code: "M4053",
    slug: "malus-ends",
    severity: "error",
    en: {
      message: ({ name, edge, amount }) => `“${name}” pays ${amount} at ${edge}, and nothing for a worse result.`,
      help: () => "Leave the row of the worst results without an end, so that a worse one never pays more.",
    },
    sv: {
      message: ({ name, edge, amount }) => `”${name}” ger ${amount} vid ${edge}, och inget för ett sämre resultat.`,
      help: () => "Låt raden för de sämsta resultaten vara utan slut, så att ett sämre aldrig ger mer.",
    },
  }),
} as const;
