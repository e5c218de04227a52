// Parties, units, groups, events and instruments in sentences.

import type { Ast } from "@mast/language";
import { term } from "../words/terms.ts";
import { condition } from "./conditions.ts";
import type { Item, Run } from "./document.ts";
import { amount } from "./expressions.ts";
import { joined, run } from "./run.ts";
import {
  columnOf,
  countOf,
  dayOf,
  gap,
  hasPart,
  nameOf,
  namesOf,
  plural,
  quoteOf,
  rangeOf,
  type Sayings,
  sayParts,
  sentence,
  table,
  type Wording,
} from "./wording.ts";

type ClauseNamed<K> = Extract<Ast.Clause, { readonly clause: K }>;

const roleWords: Readonly<Record<Ast.RoleKeyword, string>> = {
  OutcomePayer: "outcome payer",
  ServiceProvider: "service provider",
  Investor: "investor",
  Guarantor: "guarantor",
  Intermediary: "intermediary",
  Evaluator: "evaluator",
  DataProvider: "data provider",
};

/** The roles of a party: `outcome payer, data provider`. */
export function rolesOf(clause: Ast.PartyClause, w: Wording): Run {
  const roles = clause.parts.flatMap((part) => part.roles.map(({ role }) => [term(roleWords[role], w.language)]));
  return joined(roles, ", ");
}

export function sayParty(clause: Ast.PartyClause, w: Wording): readonly Item[] {
  const name = nameOf(clause.name, w);
  const roles = clause.parts.map((part) =>
    sentence(
      part.at,
      w.pick(run`${name} takes part as ${rolesOf(clause, w)}.`, run`${name} medverkar som ${rolesOf(clause, w)}.`),
    ),
  );
  if (roles.length > 0) return roles;
  return [
    sentence(clause.at, w.pick(run`${name} is a party; no role is stated.`, run`${name} är part; ingen roll anges.`)),
  ];
}

export function sayUnit(clause: Ast.UnitClause, w: Wording): readonly Item[] {
  const plurals =
    clause.plural === undefined ? [] : run`, ${w.pick("in the plural", "i plural")} ${nameOf(clause.plural, w)},`;
  const head = w.pick(
    run`${nameOf(clause.name, w)}${plurals} is a unit of this contract.`,
    run`${nameOf(clause.name, w)}${plurals} är en enhet i detta avtal.`,
  );
  const parts = sayParts(clause, unitSayings, w);
  const none = w.pick("It cannot be converted to any other unit.", "Den kan inte räknas om till någon annan enhet.");
  return [sentence(clause.at, head), ...(parts.length > 0 ? parts : [sentence(clause.at, [none])])];
}

const unitSayings: Sayings<Ast.UnitClause> = {
  is: (part, w, { name }) => [
    sentence(
      part.at,
      w.pick(
        run`1 ${nameOf(name, w)} is ${amount(part.amount, w)}.`,
        run`1 ${nameOf(name, w)} är ${amount(part.amount, w)}.`,
      ),
    ),
  ],
};

export function sayGroup(clause: Ast.GroupClause, w: Wording): readonly Item[] {
  const said = sayParts(clause, groupSayings, w);
  const more: Run[] = [];
  if (!hasPart(clause, "where"))
    more.push([w.pick("Everyone in the data is in the group.", "Alla i uppgifterna ingår i gruppen.")]);
  if (!hasPart(clause, "fixed on"))
    more.push([
      w.pick(
        "The group is not fixed on any day: each row is judged by itself.",
        "Gruppen fastställs inte någon viss dag: varje rad bedöms för sig.",
      ),
    ]);
  return [...said, ...more.map((text) => sentence(clause.at, text))];
}

const groupSayings: Sayings<Ast.GroupClause> = {
  "people in": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The group consists of people in ${nameOf(part.name, w)}.`,
        run`Gruppen består av personer i ${nameOf(part.name, w)}.`,
      ),
    ),
  ],
  where: (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`Only those count for whom this holds: ${condition(part.condition, w)}.`,
        run`Bara de räknas för vilka detta gäller: ${condition(part.condition, w)}.`,
      ),
    ),
  ],
  "fixed on": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The group is fixed on ${dayOf(part.date, "from", w)}: who is in it on that day stays in it, and nobody joins later.`,
        run`Gruppen fastställs den ${dayOf(part.date, "from", w)}: den som ingår den dagen ingår till slutet, och ingen tillkommer senare.`,
      ),
    ),
    ...(part.withoutRow
      ? [
          sentence(part.at, [
            w.pick(
              "Whoever has no row for the period with that day is in it too, if an earlier row or earlier rows together meet the rule.",
              "Den som inte har någon rad för perioden med den dagen ingår också, om en tidigare rad eller tidigare rader tillsammans uppfyller regeln.",
            ),
          ]),
        ]
      : []),
  ],
  "leave out": (part, w, clause) => {
    const fixed = hasPart(clause, "fixed on");
    const who = w.pick(fixed ? "People" : "Rows", fixed ? "Personer" : "Rader");
    return [
      sentence(
        part.at,
        w.pick(
          run`${who} ${fixed ? "for whom" : "for which"} this holds are left out: ${condition(part.condition, w)}. The reason is: ${quoteOf(part.because, w)}.`,
          run`${who} för vilka detta gäller utelämnas: ${condition(part.condition, w)}. Skälet är: ${quoteOf(part.because, w)}.`,
        ),
      ),
    ];
  },
  "in cohorts by": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The group is divided into cohorts by ${part.unit ? `the ${part.unit} that holds` : "the column"} ${columnOf(part.name, w)}.`,
        run`Gruppen delas i kohorter efter ${part.unit ? cohortWords[part.unit] : "kolumnen"} ${columnOf(part.name, w)}.`,
      ),
    ),
  ],
};

const cohortWords = {
  month: "den månad som innehåller",
  quarter: "det kvartal som innehåller",
  "calendar year": "det kalenderår som innehåller",
} as const;

export const eventSayings: Sayings<Ast.EventClause> = {
  from: (part, w) => [
    sentence(part.at, w.pick(run`The event lasts ${rangeOf(part, w)}.`, run`Händelsen pågår ${rangeOf(part, w)}.`)),
  ],
  "occurs on": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The event occurs on ${dayOf(part.date, "from", w)}.`,
        run`Händelsen inträffar den ${dayOf(part.date, "from", w)}.`,
      ),
    ),
  ],
  "has not occurred": (part, w) => [
    sentence(part.at, w.pick(run`The event has not occurred.`, run`Händelsen har inte inträffat.`)),
  ],
  "leaves out": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`For ${namesOf(part.names, w)}, those days are left out of what is measured, expected and paid for.`,
        run`För ${namesOf(part.names, w)} utelämnas dessa dagar ur det som mäts, förväntas och betalas.`,
      ),
    ),
  ],
  because: (part, w) => [
    sentence(
      part.at,
      w.pick(run`The reason is: ${quoteOf(part.because, w)}.`, run`Skälet är: ${quoteOf(part.because, w)}.`),
    ),
  ],
};

export const instrumentSayings: Sayings<ClauseNamed<"instrument">> = {
  version: (part, w) => [
    sentence(
      part.at,
      w.pick(run`Its version is ${quoteOf(part.text, w)}.`, run`Dess version är ${quoteOf(part.text, w)}.`),
    ),
  ],
  calibrated: (part, w) => [
    sentence(
      part.at,
      w.pick(run`It is calibrated on ${quoteOf(part.text, w)}.`, run`Det är kalibrerat på ${quoteOf(part.text, w)}.`),
    ),
  ],
  items: (part, w) => [
    sentence(part.at, [
      w.pick(
        part.scored
          ? "Its questions are these, with the score of each answer in the order of the answers."
          : "Its questions are these. Answers stand from the lowest to the highest, steps between one answer and the next.",
        part.scored
          ? "Dess frågor är dessa, med varje svars poäng i svarens ordning."
          : "Dess frågor är dessa. Svaren står från lägsta till högsta, stegen mellan ett svar och nästa.",
      ),
    ]),
    table(
      part.at,
      w.pick(
        ["Item", "Question", "Answers", part.scored ? "Scores" : "Steps"],
        ["Fråga", "Lydelse", "Svar", part.scored ? "Poäng" : "Steg"],
      ),
      part.rows.map((row) => ({
        at: row.at,
        cells: [
          nameOf(row.item, w),
          quoteOf(row.question, w),
          row.answers.length === 0
            ? gap(w)
            : joined(
                row.answers.map((each) => quoteOf(each, w)),
                ", ",
              ),
          joined(
            row.steps.map((each) => amount(each, w)),
            "; ",
          ),
        ],
      })),
    ),
  ],
  "scored from": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The score runs from ${amount(part.from, w)}, when every answer has its lowest score, to ${amount(part.to, w)}, when every answer has its highest. A missing answer that may be missing counts as the mean of those given; whoever lacks more has no score, and is in no mean.`,
        run`Poängen går från ${amount(part.from, w)}, när varje svar har sin lägsta poäng, till ${amount(part.to, w)}, när varje svar har sin högsta. Ett svar som får saknas räknas som medelvärdet av dem som finns; den som saknar fler har ingen poäng och ingår inte i medelvärdet.`,
      ),
    ),
  ],
  "minimum important difference": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`The smallest difference that matters is ${amount(part.amount, w)}.`,
        run`Den minsta skillnad som har betydelse är ${amount(part.amount, w)}.`,
      ),
    ),
  ],
  "lower is better": (part, w) => [
    sentence(part.at, [w.pick("A lower score is better.", "En lägre poäng är bättre.")]),
  ],
  "higher is better": (part, w) => [
    sentence(part.at, [w.pick("A higher score is better.", "En högre poäng är bättre.")]),
  ],
  "measured by weighted likelihood": (part, w) => [
    sentence(part.at, [
      w.pick("The measure is estimated by weighted likelihood.", "Måttet skattas med viktad likelihood."),
    ]),
  ],
  "at most missing": (part, w) => [
    sentence(
      part.at,
      w.pick(
        run`At most ${countOf(part.count, w)} ${plural(part.count, "answer", "answers")} may be missing.`,
        run`Högst ${countOf(part.count, w)} svar får saknas.`,
      ),
    ),
  ],
};
