// M313–M314 — prices, tables and conditions. Codes are never reused.

import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";
import type { Operand } from "./m3-expressions.ts";

export const m3Pricing = {
  metricNeeded: entry<{ name: string }>({
    code: "M3130",
    slug: "priced-effect-of-nothing",
    severity: "error",
    en: {
      message: ({ name }) => `“${name}” prices an effect and does not say on which metric.`,
      help: () => "Name the metric in a line of its own: “for …”.",
    },
    sv: {
      message: ({ name }) => `”${name}” prissätter en effekt men anger inte på vilket mått.`,
      help: () => "Ange måttet på en egen rad: ”för …”.",
    },
  }),
  quantityMismatch: entry<{ metric: string; counted: Bilingual; per: Operand }>({
    code: "M3131",
    slug: "price-per-something-else",
    severity: "error",
    en: {
      message: ({ metric, counted, per }) =>
        `“${per.text}” is ${per.type.en}, but what “${metric}” counts is in ${counted.en}.`,
      help: ({ counted }) => `Give the price per unit of what is counted, in ${counted.en}.`,
    },
    sv: {
      message: ({ metric, counted, per }) =>
        `”${per.text}” är ${per.type.sv}, men det som ”${metric}” räknar är i ${counted.sv}.`,
      help: ({ counted }) => `Ange priset per enhet av det som räknas, i ${counted.sv}.`,
    },
  }),
  edgeNotFixed: entry<{ text: string }>({
    code: "M3132",
    slug: "edge-not-fixed",
    severity: "error",
    en: {
      message: ({ text }) => `“${text}” is not a fixed number, so nobody can tell before the end where the edge lies.`,
      help: () => "Write a number, or a value that has one number and no dates.",
    },
    sv: {
      message: ({ text }) => `”${text}” är inget fast tal, så ingen kan i förväg säga var gränsen går.`,
      help: () => "Skriv ett tal, eller ett värde med ett enda tal utan datum.",
    },
  }),
  rowNotAscending: entry<{ from: string; below: string }>({
    code: "M3133",
    slug: "row-ends-before-it-begins",
    severity: "error",
    en: {
      message: ({ from, below }) => `The row from ${from} to below ${below} holds nothing.`,
      help: () => "The first number belongs to the row, the second does not: let the second be larger.",
    },
    sv: {
      message: ({ from, below }) => `Raden från ${from} till under ${below} rymmer ingenting.`,
      help: () => "Det första talet hör till raden, det andra inte: låt det andra vara större.",
    },
  }),
  tableGap: entry<{ below: string; from: string }>({
    code: "M3134",
    slug: "gap-in-table",
    severity: "error",
    en: {
      message: ({ below, from }) => `What is paid from ${below} to below ${from} is not said.`,
      help: ({ below }) => `Let the next row begin at ${below}, where the one before it ends.`,
    },
    sv: {
      message: ({ below, from }) => `Vad som betalas från ${below} till under ${from} anges inte.`,
      help: ({ below }) => `Låt nästa rad börja vid ${below}, där raden före slutar.`,
    },
  }),
  tableOverlap: entry<{ below: string; from: string }>({
    code: "M3135",
    slug: "overlap-in-table",
    severity: "error",
    en: {
      message: ({ below, from }) => `From ${from} to below ${below} two rows say what is paid.`,
      help: ({ below }) => `Let the next row begin at ${below}, where the one before it ends.`,
    },
    sv: {
      message: ({ below, from }) => `Från ${from} till under ${below} anger två rader vad som betalas.`,
      help: ({ below }) => `Låt nästa rad börja vid ${below}, där raden före slutar.`,
    },
  }),
  tableNotOpen: entry<{ text: string; end: "low" | "high" }>({
    code: "M3136",
    slug: "table-ends-too-soon",
    severity: "error",
    en: {
      message: ({ text, end }) =>
        end === "low" ? `What is paid below ${text} is not said.` : `What is paid at ${text} or more is not said.`,
      help: ({ end }) =>
        end === "low"
          ? "Leave the first cell of the first row empty, or begin at zero."
          : "Leave the second cell of the last row empty, so that it has no upper end.",
    },
    sv: {
      message: ({ text, end }) =>
        end === "low"
          ? `Vad som betalas under ${text} anges inte.`
          : `Vad som betalas vid ${text} eller mer anges inte.`,
      help: ({ end }) =>
        end === "low"
          ? "Lämna första cellen i första raden tom, eller börja vid noll."
          : "Lämna andra cellen i sista raden tom, så att den inte har någon övre gräns.",
    },
  }),
  tableEmpty: entry<{ name: string; rows: number }>({
    code: "M3137",
    slug: "table-without-rows",
    severity: "error",
    en: {
      message: ({ name, rows }) =>
        rows === 0 ? `The table of “${name}” has no rows.` : `The line of “${name}” has one point and no direction.`,
      help: ({ rows }) => (rows === 0 ? "Write at least one row under its heading." : "Write at least two points."),
    },
    sv: {
      message: ({ name, rows }) =>
        rows === 0 ? `Tabellen i ”${name}” har inga rader.` : `Linjen i ”${name}” har en punkt och ingen riktning.`,
      help: ({ rows }) => (rows === 0 ? "Skriv minst en rad under rubriken." : "Skriv minst två punkter."),
    },
  }),
  mixedPays: entry<{ left: Operand; right: Operand }>({
    code: "M3138",
    slug: "amounts-and-shares-in-one-column",
    severity: "error",
    en: {
      message: ({ left, right }) =>
        `In one column “${left.text}” is ${left.type.en} and “${right.text}” is ${right.type.en}.`,
      help: () => "Let every row pay an amount, or every row a share of one amount.",
    },
    sv: {
      message: ({ left, right }) =>
        `I en och samma kolumn är ”${left.text}” ${left.type.sv} och ”${right.text}” ${right.type.sv}.`,
      help: () => "Låt varje rad betala ett belopp, eller varje rad en andel av ett och samma belopp.",
    },
  }),
  shareOfNothing: entry<{ name: string; example: string }>({
    code: "M3139",
    slug: "share-of-what",
    severity: "error",
    en: {
      message: ({ name }) => `The table of “${name}” pays shares and does not say of which amount.`,
      help: ({ example }) => `Write the amount in a line after the table: “of ${example}”.`,
    },
    sv: {
      message: ({ name }) => `Tabellen i ”${name}” betalar andelar men anger inte av vilket belopp.`,
      help: ({ example }) => `Skriv beloppet på en rad efter tabellen: ”av ${example}”.`,
    },
  }),
  amountOfAmount: entry<{ name: string }>({
    code: "M3140",
    slug: "amounts-of-an-amount",
    severity: "error",
    en: {
      message: ({ name }) => `“${name}” pays amounts and not shares, so this line has nothing to divide.`,
      help: () => "Remove the line, or write shares in the table.",
    },
    sv: {
      message: ({ name }) => `”${name}” betalar belopp och inte andelar, så den här raden har inget att dela.`,
      help: () => "Ta bort raden, eller skriv andelar i tabellen.",
    },
  }),
  slicesNeedQuantity: entry<{ name: string; basis: Bilingual }>({
    code: "M3141",
    slug: "slices-of-a-share",
    severity: "error",
    en: {
      message: ({ name, basis }) =>
        `“${name}” pays in slices, and ${basis.en} is no quantity that can be sliced and priced per unit.`,
      help: () => "Pay by count, by avoided or by gained, or pay along a line.",
    },
    sv: {
      message: ({ name, basis }) =>
        `”${name}” betalar i skivor, och ${basis.sv} är ingen mängd som kan skivas och prissättas per enhet.`,
      help: () => "Betala efter antal, efter undvikna eller efter vunna, eller längs en linje.",
    },
  }),
  pointsOutOfOrder: entry<{ text: string; before: string }>({
    code: "M3142",
    slug: "points-out-of-order",
    severity: "error",
    en: {
      message: ({ text, before }) => `The point at ${text} stands after the one at ${before}.`,
      help: () => "Write the points from the lowest to the highest; two at one place make a jump, three are too many.",
    },
    sv: {
      message: ({ text, before }) => `Punkten vid ${text} står efter den vid ${before}.`,
      help: () => "Skriv punkterna från den lägsta till den högsta; två på samma ställe är ett hopp, tre är för många.",
    },
  }),
  percentOrPoints: entry<{ metric: string; text: string }>({
    code: "M3143",
    slug: "percent-of-a-share",
    severity: "error",
    en: {
      message: ({ metric, text }) =>
        `“${metric}” is a share, so a move of “${text}” can mean percentage points or per cent of the expected value.`,
      help: () => "From 8 %, a rise of 5 % ends at 8.4 %, one of 5 percentage points at 13 %. Say which is meant.",
    },
    sv: {
      message: ({ metric, text }) =>
        `”${metric}” är en andel, så en rörelse på ”${text}” kan betyda procentenheter eller procent av det förväntade värdet.`,
      help: () => "Från 8 % slutar en ökning på 5 % vid 8,4 %, en på 5 procentenheter vid 13 %. Ange vilket som avses.",
    },
  }),
  doubledGate: entry<{ text: string }>({
    code: "M3144",
    slug: "condition-doubled",
    severity: "error",
    en: {
      message: ({ text }) => `“${text}” sets a condition that the pricing has already set.`,
      help: () => "Keep one of the two.",
    },
    sv: {
      message: ({ text }) => `”${text}” ställer ett villkor som prissättningen redan har ställt.`,
      help: () => "Behåll ett av de två.",
    },
  }),
  cohortsUnstated: entry<{ metric: string }>({
    code: "M3145",
    slug: "cohorts-together-or-apart",
    severity: "error",
    en: {
      message: ({ metric }) => `“${metric}” is measured by cohort, and whether cohorts are paid together is not said.`,
      help: () => "Write “each cohort by itself”, or “all cohorts together”.",
    },
    sv: {
      message: ({ metric }) => `”${metric}” mäts per kohort, men om kohorterna betalas tillsammans anges inte.`,
      help: () => "Skriv ”varje kohort för sig”, eller ”alla kohorter tillsammans”.",
    },
  }),
  noCohorts: entry<{ metric: string; text: string }>({
    code: "M3146",
    slug: "no-cohorts",
    severity: "error",
    en: {
      message: ({ metric, text }) => `“${metric}” is not measured by cohort, so “${text}” has no meaning here.`,
      help: () => "Measure it “every cohort”, or remove the line.",
    },
    sv: {
      message: ({ metric, text }) => `”${metric}” mäts inte per kohort, så ”${text}” saknar betydelse här.`,
      help: () => "Mät det ”varje kohort”, eller ta bort raden.",
    },
  }),
  assuranceOutOfRange: entry<{ asked: Bilingual }>({
    code: "M3147",
    slug: "assurance-out-of-range",
    severity: "error",
    en: {
      message: ({ asked }) => `An assurance of ${asked.en} cannot be asked for.`,
      help: () => "Write a share from 50 % to below 100 %, such as 95 %.",
    },
    sv: {
      message: ({ asked }) => `En säkerhet på ${asked.sv} går inte att kräva.`,
      help: () => "Skriv en andel från 50 % till under 100 %, till exempel 95 %.",
    },
  }),
  assuranceOfWhat: entry<{ text: string }>({
    code: "M3264",
    slug: "assurance-of-what",
    severity: "error",
    en: {
      message: ({ text }) =>
        `“${text}” cannot be assured: an assurance is of a change against what was expected, of at least or more than an edge.`,
      help: () => "Write “the reduction” or “the increase” with “is at least” or “is more than”.",
    },
    sv: {
      message: ({ text }) =>
        `”${text}” kan inte säkras: en säkerhet gäller en förändring mot det förväntade, på minst eller mer än en gräns.`,
      help: () => "Skriv ”minskningen” eller ”ökningen” med ”är minst” eller ”är mer än”.",
    },
  }),
  perAnotherUnit: entry<{ text: string; own: Bilingual; per: string; instead: string }>({
    code: "M3280",
    slug: "price-of-one-unit-paid-per-another",
    severity: "error",
    en: {
      message: ({ text, own, per }) => `“${text}” is a price per ${own.en}, and “${per}” names another unit.`,
      help: ({ instead, per }) => `Write “${instead}”, or an amount of money alone before “${per}”.`,
    },
    sv: {
      message: ({ text, own, per }) => `”${text}” är ett pris per ${own.sv}, men ”${per}” anger en annan enhet.`,
      help: ({ instead, per }) => `Skriv ”${instead}”, eller enbart ett belopp före ”${per}”.`,
    },
  }),
} as const;
