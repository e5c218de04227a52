// The sentences around a drawn price, in both languages.

import type { Limit, MessageLanguage } from "@mast/language";

interface CurveWords {
  readonly pays: (currency: string) => string;
  readonly level: string;
  readonly onward: (slope: string) => string;
  readonly per: (amount: string) => string;
  readonly cap: string;
  readonly floor: string;
  readonly limitPer: Readonly<Record<Limit["per"], string>>;
  readonly onPricings: (names: string) => string;
  readonly onParty: Readonly<Record<"pays" | "receives", (party: string) => string>>;
  readonly onContract: string;
  readonly pricesOf: (date: string) => string;
  readonly onData: (date: string) => string;
  readonly now: (x: string, pays: string, date: string) => string;
  readonly closed: string;
  readonly undrawn: (clause: string) => string;
  readonly other: (clause: string) => string;
  readonly cohort: (name: string) => string;
  readonly notSound: string;
  readonly noPricing: string;
  readonly needsData: string;
  readonly notMeasured: string;
  readonly oneAmount: (amount: string) => string;
  readonly outcome: string;
  readonly price: string;
  readonly howOften: string;
  readonly paidClaims: string;
  readonly paysNow: string;
  readonly everyClaim: string;
  readonly perPerson: (times: number) => string;
  readonly dependsOnData: string;
  readonly atMostPerPerson: (amount: string) => string;
}

export const curveWords: Readonly<Record<MessageLanguage, CurveWords>> = {
  en: {
    pays: (currency) => `pays, ${currency}`,
    level: "then level",
    onward: (slope) => `then ${slope}`,
    per: (amount) => `${amount} per percentage point`,
    cap: "cap",
    floor: "floor",
    limitPer: {
      payment: "of a payment",
      "contract year": "of a contract year",
      "calendar year": "of a calendar year",
      contract: "of the whole contract",
    },
    onPricings: (names) => `on ${names}`,
    onParty: {
      pays: (party) => `on what ${party} pays, after sharing`,
      receives: (party) => `on what ${party} receives, after sharing`,
    },
    onContract: "on all payments",
    pricesOf: (date) => `Prices of ${date}. Evaluate the contract to see its value on data.`,
    onData: (date) => `On data to ${date}.`,
    now: (x, pays, date) => `Now ${x}: pays ${pays} before limits and sharing, on data to ${date}.`,
    closed: "A condition on something else does not hold on this data, so nothing is paid now.",
    undrawn: (clause) => `Not drawn before the contract is evaluated on data: ${clause}.`,
    other: (clause) => `Also decides, beside the curve: ${clause}.`,
    cohort: (name) => `Each cohort has a curve of its own; this is ${name}.`,
    notSound: "The contract has mistakes; the curve comes back when they are mended.",
    noPricing: "The contract has no pricing yet.",
    needsData: "The price itself depends on data. Evaluate the contract to see it.",
    notMeasured: "Nothing is measured of this yet.",
    oneAmount: (amount) => `${amount}, an amount that no single metric decides.`,
    outcome: "Outcome",
    price: "Price",
    howOften: "How often",
    paidClaims: "Paid claims",
    paysNow: "Pays",
    everyClaim: "every claim",
    perPerson: (times) => (times === 1 ? "once per person" : `${times} times per person`),
    dependsOnData: "depends on data",
    atMostPerPerson: (amount) => `At most ${amount} per person.`,
  },
  sv: {
    pays: (currency) => `betalar, ${currency}`,
    level: "sedan oförändrat",
    onward: (slope) => `sedan ${slope}`,
    per: (amount) => `${amount} per procentenhet`,
    cap: "tak",
    floor: "golv",
    limitPer: {
      payment: "för en utbetalning",
      "contract year": "för ett avtalsår",
      "calendar year": "för ett kalenderår",
      contract: "för hela avtalet",
    },
    onPricings: (names) => `på ${names}`,
    onParty: {
      pays: (party) => `på vad ${party} betalar, efter delning`,
      receives: (party) => `på vad ${party} får, efter delning`,
    },
    onContract: "på alla utbetalningar",
    pricesOf: (date) => `Priser den ${date}. Räkna på data för att se värdet.`,
    onData: (date) => `På data till ${date}.`,
    now: (x, pays, date) => `Nu ${x}: betalar ${pays} före tak och delning, på data till ${date}.`,
    closed: "Ett villkor på något annat uppfylls inte på dessa data, så inget betalas nu.",
    undrawn: (clause) => `Ritas först när avtalet har räknats på data: ${clause}.`,
    other: (clause) => `Avgör också, vid sidan av kurvan: ${clause}.`,
    cohort: (name) => `Varje kohort har en egen kurva; det här är ${name}.`,
    notSound: "Avtalet innehåller fel; kurvan kommer tillbaka när de är rättade.",
    noPricing: "Avtalet har ingen prissättning ännu.",
    needsData: "Själva priset beror på data. Räkna på data för att se det.",
    notMeasured: "Inget har mätts av detta ännu.",
    oneAmount: (amount) => `${amount}, ett belopp som inget enskilt mått avgör.`,
    outcome: "Utfall",
    price: "Pris",
    howOften: "Hur ofta",
    paidClaims: "Betalda krav",
    paysNow: "Betalar",
    everyClaim: "varje krav",
    perPerson: (times) => (times === 1 ? "en gång per person" : `${times} gånger per person`),
    dependsOnData: "beror på data",
    atMostPerPerson: (amount) => `Högst ${amount} per person.`,
  },
};
