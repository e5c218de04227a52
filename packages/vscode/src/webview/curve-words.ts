// What stands around the drawing of a curve, in the language of the drawing.

import type { Words } from "./curve-messages.ts";

export const curveWords: Readonly<Record<"en" | "sv", Words>> = {
  en: {
    chart: "Payout curve of {0}. Arrow keys go through its points.",
    points: "Points of the curve",
    where: "Where",
    pays: "Pays",
    onward: "And then",
    jumps: "jumps from {0} to {1}, by {2}",
    limit: "meets {0}",
    limits: "Limits",
    outside: "outside the drawing",
    toText: "Show in the text",
  },
  sv: {
    chart: "Betalningskurva för {0}. Piltangenterna går genom dess punkter.",
    points: "Kurvans punkter",
    where: "Var",
    pays: "Betalar",
    onward: "Och sedan",
    jumps: "hoppar från {0} till {1}, med {2}",
    limit: "når {0}",
    limits: "Gränser",
    outside: "utanför bilden",
    toText: "Visa i texten",
  },
};
