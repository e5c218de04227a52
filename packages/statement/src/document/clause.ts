// One clause as a heading and what it says, whatever its kind.

import type { Ast, Symbols } from "@mast/language";
import { sayData } from "./clauses-data.ts";
import { definitionSayings } from "./clauses-definition.ts";
import { sayHeading } from "./clauses-heading.ts";
import { limitSayings } from "./clauses-limit.ts";
import { baselineSayings, meanOf, metricSayings } from "./clauses-measurement.ts";
import { sayPayment, sayRiskShare } from "./clauses-payment.ts";
import { eventSayings, instrumentSayings, sayGroup, sayParty, sayUnit } from "./clauses-people.ts";
import { pricingSayings } from "./clauses-price.ts";
import { type Outcome, sayAccept, sayEnsure, sayTest } from "./clauses-proof.ts";
import { rateCardSayings } from "./clauses-rate-card.ts";
import { sayValue } from "./clauses-value.ts";
import type { Item, Run } from "./document.ts";
import { run } from "./run.ts";
import { countOf, dayOf, labelOf, nameOf, namesOf, quoteOf, sayParts, sentence, type Wording } from "./wording.ts";

/** What a clause needs to know besides its own text. */
export interface Surroundings {
  readonly outcomeOf: (test: Ast.TestClause) => Outcome;
  /** What the remarks say that a clause lets stand. */
  readonly acceptedBy: (accept: Ast.AcceptClause) => readonly string[];
  /** The names of the text that an amendment leaves in force. */
  readonly symbolsUnder: (amendment: Ast.AmendmentClause) => Symbols;
}

const kinds: Readonly<Record<Ast.Clause["clause"], readonly [string, string]>> = {
  contract: ["Contract", "Avtal"],
  party: ["Party", "Part"],
  unit: ["Unit", "Enhet"],
  data: ["Data", "Uppgifter"],
  "target group": ["Target group", "Målgrupp"],
  "comparison group": ["Comparison group", "Jämförelsegrupp"],
  outcome: ["Outcome", "Utfall"],
  output: ["Output", "Prestation"],
  activity: ["Activity", "Aktivitet"],
  guardrail: ["Guardrail", "Skyddsmått"],
  indicator: ["Indicator", "Indikator"],
  instrument: ["Instrument", "Instrument"],
  baseline: ["Baseline of", "Baslinje för"],
  value: ["Value", "Värde"],
  formula: ["Formula", "Formel"],
  pricing: ["Pricing", "Prissättning"],
  "rate card": ["Rate card", "Taxa"],
  "risk share": ["Risk share of", "Riskdelning av"],
  cap: ["Cap", "Tak"],
  floor: ["Floor", "Golv"],
  payment: ["Payment of", "Utbetalning av"],
  event: ["Event", "Händelse"],
  amendment: ["Amendment", "Ändring"],
  test: ["Worked example:", "Räkneexempel:"],
  ensure: ["What always holds for", "Vad som alltid gäller för"],
  accept: ["Accepted remark", "Godtagen anmärkning"],
  use: ["Library", "Bibliotek"],
  definition: ["Definition", "Definition"],
};

/** What kind of clause it is, for readers: `Target group`. */
export const kindOf = (clause: Ast.Clause, w: Wording): string => w.pick(...kinds[clause.clause]).replace(/:$/, "");

/** `Outcome ShortAbsence: Short-term sick days`. */
export function headingOf(clause: Ast.Clause, w: Wording): Run {
  const kind = w.pick(...kinds[clause.clause]);
  switch (clause.clause) {
    case "contract":
    case "test":
      return [`${kind} ${labelOf(clause.title, w)}`];
    case "baseline":
      return run`${kind} ${nameOf(clause.metric, w)}`;
    case "risk share":
    case "payment":
      return run`${kind} ${namesOf(clause.of, w)}`;
    case "ensure":
      return run`${kind} ${nameOf(clause.subject, w)}`;
    case "accept":
      return [kind, clause.code.node === "missing" ? "" : ` ${clause.code.text}`];
    case "use":
      return run`${kind} ${quoteOf(clause.library, w)}, version ${countOf(clause.version, w)}`;
    default: {
      const label = labelOf(clause.label, w);
      return run`${kind} ${nameOf(clause.name, w)}${label === "" ? "" : `: ${label}`}`;
    }
  }
}

/** Everything that a clause says, in the order of its text. */
export function sayClause(clause: Ast.Clause, around: Surroundings, w: Wording): readonly Item[] {
  switch (clause.clause) {
    case "contract":
      return [sayHeading(clause, w)];
    case "party":
      return sayParty(clause, w);
    case "unit":
      return sayUnit(clause, w);
    case "data":
      return sayData(clause, w);
    case "target group":
    case "comparison group":
      return sayGroup(clause, w);
    case "outcome":
    case "output":
    case "activity":
    case "guardrail":
    case "indicator":
      return sayParts(clause, metricSayings, w);
    case "instrument":
      return sayParts(clause, instrumentSayings, w);
    case "baseline":
      return [...sayParts(clause, baselineSayings, w), ...meanOf(clause, w).map((text) => sentence(clause.at, text))];
    case "value":
    case "formula":
      return sayValue(clause, w);
    case "pricing":
      return sayParts(clause, pricingSayings, w);
    case "rate card":
      return sayParts(clause, rateCardSayings, w);
    case "risk share":
      return sayRiskShare(clause, w);
    case "cap":
    case "floor":
      return sayParts(clause, limitSayings, w);
    case "payment":
      return sayPayment(clause, w);
    case "event":
      return sayParts(clause, eventSayings, w);
    case "amendment":
      return sayAmendment(clause, around, w);
    case "test":
      return sayTest(clause, around.outcomeOf(clause), w);
    case "ensure":
      return sayEnsure(clause, w);
    case "accept":
      return sayAccept(clause, around.acceptedBy(clause), w);
    case "definition":
      return sayParts(clause, definitionSayings, w);
    case "use":
      return sayUse(clause, around, w);
  }
}

const unnamed = {
  baseline: { en: "the baseline of ", sv: "baslinjen för " },
  "risk share": { en: "the risk share of ", sv: "riskdelningen av " },
  payment: { en: "the payment of ", sv: "utbetalningen av " },
} as const;

/** The kind of a clause that has no name of its own, before the names it is about. */
function removed(of: keyof typeof unnamed | undefined, language: "en" | "sv"): string {
  return of === undefined ? "" : unnamed[of][language];
}

/** What the contract takes from a library, in full. */
function sayUse(clause: Ast.UseClause, around: Surroundings, w: Wording): readonly Item[] {
  const name = clause.library.node === "text" ? clause.library.text : undefined;
  const taken = [...w.symbols.named.values()].filter((each) => each.clause.ofLibrary === name && each.uses.length > 0);
  const head = w.pick(
    "These clauses of the library are part of the contract; the text of the version never changes.",
    "Dessa bestämmelser i biblioteket är en del av avtalet; versionens text ändras aldrig.",
  );
  const none = w.pick("The contract takes nothing from it.", "Avtalet hämtar inget därifrån.");
  if (name === undefined || taken.length === 0) return [sentence(clause.at, [none])];
  return [
    sentence(clause.at, [head]),
    ...taken.map((each): Item => {
      const prose = each.clause.prose.map(({ text }) => text).join(" ");
      const said = prose === "" ? [] : [sentence(clause.at, [prose])];
      const items = [...said, ...sayClause(each.clause, around, w)];
      return { item: "nested", at: clause.at, heading: headingOf(each.clause, w), items };
    }),
  ];
}

function sayAmendment(clause: Ast.AmendmentClause, around: Surroundings, w: Wording): readonly Item[] {
  const under: Wording = {
    ...w,
    get symbols() {
      return around.symbolsUnder(clause);
    },
  };
  const put = (
    part: { readonly at: Ast.Clause["at"]; readonly clause: Ast.Clause | Ast.Missing },
    head: Run,
  ): Item[] => {
    const inside = "clause" in part.clause ? part.clause : undefined;
    const nested: Item[] =
      inside === undefined
        ? []
        : [
            {
              item: "nested",
              at: inside.at,
              heading: headingOf(inside, under),
              items: sayClause(inside, around, under),
            },
          ];
    return [sentence(part.at, head), ...nested];
  };
  return sayParts(
    clause,
    {
      "in force from": (part) => [
        sentence(
          part.at,
          w.pick(
            run`It is in force from ${dayOf(part.date, "from", w)}.`,
            run`Den gäller från och med ${dayOf(part.date, "from", w)}.`,
          ),
        ),
      ],
      replaces: (part) =>
        put(part, [
          w.pick("This clause is replaced and from then on reads:", "Denna bestämmelse ersätts och lyder därefter:"),
        ]),
      adds: (part) => put(part, [w.pick("This clause is added:", "Denna bestämmelse läggs till:")]),
      removes: (part) => [
        sentence(
          part.at,
          w.pick(
            run`From then on ${removed(part.of, "en")}${namesOf(part.names, w)} no longer appl${part.of === undefined && part.names.length > 1 ? "y" : "ies"}.`,
            run`Därefter gäller inte längre ${removed(part.of, "sv")}${namesOf(part.names, w)}.`,
          ),
        ),
      ],
      "counts afresh": (part) => [
        sentence(
          part.at,
          w.pick(
            run`What ${namesOf(part.names, w)} came to before that day stands, and the result is counted anew from it.`,
            run`Det som ${namesOf(part.names, w)} uppgick till före den dagen står fast, och resultatet räknas på nytt från den.`,
          ),
        ),
      ],
    },
    w,
  );
}
