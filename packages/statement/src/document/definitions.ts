// What stands after the clauses: the words of calculation that the contract uses, each with one meaning; the names it defines; and what is
// still to be decided.

import type { Ast, OpenPoint, Span } from "@mast/language";
import { headingOf, kindOf } from "./clause.ts";
import type { Appendix, Clause, Item, Run } from "./document.ts";
import { run } from "./run.ts";
import { labelOf, sentence, table, type Wording } from "./wording.ts";

interface Meaning {
  /** Words of which one makes the definition needed, in English and Swedish. */
  readonly when: RegExp;
  readonly word: readonly [string, string];
  readonly means: readonly [string, string];
}

const meanings: readonly Meaning[] = [
  {
    when: /expected|förvänta/,
    word: ["expected", "förväntat"],
    means: [
      "what would have happened anyway, computed for the same period as the baseline of the metric says",
      "vad som ändå skulle ha hänt, beräknat för samma period så som måttets baslinje säger",
    ],
  },
  {
    when: /avoided|undvik/,
    word: ["avoided", "undviket"],
    means: [
      "how much less than expected was observed, over everyone in the period, of a metric of which lower is better",
      "hur mycket mindre än förväntat som observerats, över alla i perioden, för ett mått där lägre är bättre",
    ],
  },
  {
    when: /gained|vunn|vinn/,
    word: ["gained", "vunnet"],
    means: [
      "how much more than expected was observed, over everyone in the period, of a metric of which higher is better",
      "hur mycket mer än förväntat som observerats, över alla i perioden, för ett mått där högre är bättre",
    ],
  },
  {
    when: /the reduction|minskningen/,
    word: ["reduction", "minskning"],
    means: [
      "what is avoided, as a share of what was expected in the same period",
      "det undvikna som andel av det som förväntades i samma period",
    ],
  },
  {
    when: /the increase|ökningen/,
    word: ["increase", "ökning"],
    means: [
      "what is gained, as a share of what was expected in the same period",
      "det vunna som andel av det som förväntades i samma period",
    ],
  },
  {
    when: /the level|nivån/,
    word: ["level", "nivå"],
    means: ["what was observed, over the period that is settled", "vad som observerats, över den period som avräknas"],
  },
  {
    when: /the count|antalet i|the count in/,
    word: ["count", "antal"],
    means: ["how much the metric counts: its numerator", "hur mycket måttet räknar: dess täljare"],
  },
  {
    when: /contract year|avtalsår/,
    word: ["contract year", "avtalsår"],
    means: [
      "twelve months counted from the first day of the running time, and from each anniversary of that day",
      "tolv månader räknade från avtalstidens första dag, och från varje årsdag av den dagen",
    ],
  },
  {
    when: /percentage points|procentenheter/,
    word: ["percentage points", "procentenheter"],
    means: ["the distance between two shares", "avståndet mellan två andelar"],
  },
  {
    when: /share of|andel/,
    word: ["share of rows, share of people", "andel av rader, andel av personer"],
    means: ["a number from 0 % to 100 %", "ett tal från 0 % till 100 %"],
  },
];

/** The words of calculation that occur in what is said. */
export function wordsUsed(said: string, at: Span, w: Wording): Appendix {
  const used = meanings.filter(({ when }) => when.test(said));
  const rows = used.map(({ word, means }) => ({ at, cells: [[w.pick(...word)], [w.pick(...means)]] }));
  const items: Item[] = rows.length === 0 ? [] : [table(at, w.pick(["Word", "Means"], ["Ord", "Betyder"]), rows)];
  return { heading: w.pick("Words of calculation", "Ord för beräkning"), items };
}

/** Names that the contract defines, in the order of the text, each with the number of its clause. */
export function definedNames(
  clauses: readonly { readonly ast: Ast.Clause; readonly said: Clause }[],
  w: Wording,
): Appendix {
  const rows = clauses.flatMap(({ ast, said }) =>
    [ast, ...addedBy(ast)].flatMap((each) => {
      if (!("name" in each) || each.name.node === "missing") return [];
      const label = labelOf(each.label, w);
      return [
        {
          at: each.at,
          cells: [
            [{ term: each.name.text }],
            [kindOf(each, w)],
            label === "" ? ["–"] : [label],
            [said.number],
          ] as readonly Run[],
        },
      ];
    }),
  );
  const at = clauses[0]?.ast.at ?? { start: 0, end: 0 };
  const columns = w.pick(["Name", "Is", "In words", "Clause"], ["Namn", "Är", "I ord", "Punkt"]);
  return { heading: w.pick("Names", "Namn"), items: rows.length === 0 ? [] : [table(at, columns, rows)] };
}

/** The clauses that an amendment adds. */
export function addedBy(clause: Ast.Clause): readonly Ast.Clause[] {
  if (clause.clause !== "amendment") return [];
  return clause.parts.flatMap((part) => (part.part === "adds" && "clause" in part.clause ? [part.clause] : []));
}

/** What is to be decided, and what rests on it. */
export function stillOpen(open: readonly OpenPoint[], clauses: readonly Ast.Clause[], w: Wording): Appendix {
  const items = open.map((point) => {
    const clause = clauses.find(({ at }) => at.start <= point.at.start && point.at.end <= at.end);
    const what: Run = clause === undefined ? [point.clause] : headingOf(clause, w);
    const needs = point.needs ?? [];
    const rest: Run =
      needs.length === 0
        ? []
        : run` ${w.pick("On it rest:", "På det vilar:")} ${needs.flatMap((name, index): Run => (index === 0 ? [{ term: name }] : [", ", { term: name }]))}.`;
    return sentence(
      point.at,
      w.pick(
        run`A value in “${what}” is to be decided by ${point.by}.${rest}`,
        run`Ett värde i ”${what}” ska bestämmas senast ${point.by}.${rest}`,
      ),
    );
  });
  return { heading: w.pick("Still to be decided", "Ännu inte bestämt"), items };
}
