// What each clause is for, in one sentence.

import type { MessageLanguage } from "@mast/language";

const meanings: Readonly<Record<string, readonly [en: string, sv: string]>> = {
  Contract: ["Title, currency and running time.", "Titel, valuta och löptid."],
  Party: ["A party and its roles.", "En part och dess roller."],
  UnitClause: ["A unit of the contract's own.", "En av avtalets egna enheter."],
  Use: [
    "Brings the definitions, values, formulas and units of a library, as if they stood in the contract.",
    "Hämtar definitioner, värden, formler och enheter ur ett bibliotek, som om de stod i avtalet.",
  ],
  Data: [
    "One file, what a row of it is, and what each column holds.",
    "En fil, vad en rad i den är och vad varje kolumn innehåller.",
  ],
  TargetGroup: ["Whose rows are measured.", "Vilkas rader som mäts."],
  ComparisonGroup: [
    "Those who are not offered anything and whom a baseline compares with.",
    "De som inte erbjuds något och som en baslinje jämför med.",
  ],
  Outcome: [
    "A change in somebody's life, which may be paid for.",
    "En förändring i någons liv, som det får betalas för.",
  ],
  Output: ["What was delivered, such as meetings held.", "Vad som har levererats, till exempel hållna möten."],
  Activity: ["What was done, such as hours spent.", "Vad som har gjorts, till exempel nedlagda timmar."],
  Guardrail: [
    "What must not get worse while the outcome improves.",
    "Vad som inte får försämras medan utfallet förbättras.",
  ],
  Indicator: [
    "What is followed and reported, and not paid for.",
    "Vad som följs och redovisas, och inte ger betalning.",
  ],
  Definition: [
    "What is measured and which way is better, without data and group: metrics apply it, each to its own.",
    "Vad som mäts och åt vilket håll det blir bättre, utan data och grupp: mått tillämpar den, vart och ett på sina.",
  ],
  Instrument: [
    "A questionnaire and how its answers become a measure.",
    "En enkät och hur svaren på den blir ett mått.",
  ],
  BaselineOf: [
    "What would have happened anyway, for a metric whose effect is paid for.",
    "Vad som hade hänt ändå, för ett mått vars effekt det betalas för.",
  ],
  Value: ["A named amount, by date or in a table.", "Ett namngivet belopp, efter datum eller i en tabell."],
  Formula: [
    "A named calculation, used where an amount is.",
    "En namngiven beräkning, som används där ett belopp kan stå.",
  ],
  Pricing: ["How a metric becomes money.", "Hur ett mått blir pengar."],
  RateCard: ["Prices per claim.", "Priser per krav."],
  RiskShareOf: [
    "Divides what one or more pricings come to, layer by layer.",
    "Delar vad en eller flera prissättningar ger, lager för lager.",
  ],
  CapClause: ["An upper limit, which holds last of all.", "En övre gräns, som gäller sist av allt."],
  FloorClause: [
    "A lower limit, made up for in the last payment of its span.",
    "En undre gräns, som fylls upp i den sista utbetalningen inom sin tid.",
  ],
  PaymentOf: [
    "When pricings and rate cards are paid, by whom and to whom.",
    "När prissättningar och taxor betalas, av vem och till vem.",
  ],
  Event: [
    "Something outside the contract: when it is, and what it does.",
    "Något utanför avtalet: när det är, och vad det gör.",
  ],
  Amendment: [
    "A change of the text from a day on; each day is settled under the text in force on it.",
    "En ändring av texten från en dag; varje dag avräknas enligt den text som gäller då.",
  ],
  Test: ["A worked example that is run with every check.", "Ett räkneexempel som körs vid varje granskning."],
  Ensure: ["A promise about every possible outcome.", "Ett löfte om varje möjligt utfall."],
  Accept: [
    "Lets a warning or an information stand, with a reason.",
    "Låter en varning eller en upplysning stå kvar, med ett skäl.",
  ],
};

/** What the clause that a keyword opens is for; empty for other words. */
export function meaningOf(clause: string, language: MessageLanguage): string {
  return meanings[clause]?.[language === "en" ? 0 : 1] ?? "";
}
