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
  nothingInstead: entry<{ event: string; name: string }>({
    code: "M4054",
    slug: "nothing-instead",
    severity: "warning",
    en: {
      message: ({ event, name }) =>
        `While “${event}” lasts “${name}” pays nothing, and no other price pays in its place.`,
      help: ({ event }) => `Write a pricing with the agreed amount and the line: “only when ${event} occurs”.`,
    },
    sv: {
      message: ({ event, name }) =>
        `Medan ”${event}” pågår betalar ”${name}” inget, och inget annat pris gäller i stället.`,
      help: ({ event }) => `Skriv en prissättning med det avtalade beloppet och raden: ”bara när ${event} inträffar”.`,
    },
  }),
  claimedElsewhere: entry<{ outcome: string; first: string; second: string }>({
    code: "M4055",
    slug: "claimed-elsewhere",
    severity: "information",
    en: {
      message: ({ outcome, first, second }) =>
        `“${first}” and “${second}” both pay for “${outcome}”, from different files: one person may be claimed in each.`,
      help: () => "Keep all claims in one file, or name the outcomes apart, if nobody is to be paid for twice.",
    },
    sv: {
      message: ({ outcome, first, second }) =>
        `”${first}” och ”${second}” betalar båda för ”${outcome}”, ur olika filer: en person kan krävas i båda.`,
      help: () => "Ha alla krav i en fil, eller ge utfallen olika namn, om ingen ska betalas två gånger.",
    },
  }),
  groupOfCompleters: entry<{ group: string; column: string; metric: string }>({
    code: "M4056",
    slug: "group-of-completers",
    severity: "information",
    en: {
      message: ({ group, column, metric }) =>
        `“${group}” takes in only some by “${column}”, and “${metric}” rises when the others are left out.`,
      help: () => "Measure everyone who was referred, or add a metric that tells how many come to the end.",
    },
    sv: {
      message: ({ group, column, metric }) =>
        `”${group}” tar bara med vissa efter ”${column}”, och ”${metric}” stiger när de andra lämnas utanför.`,
      help: () => "Mät alla som remitterades, eller lägg till ett mått på hur många som fullföljer.",
    },
  }),
} as const;
