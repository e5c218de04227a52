// Varje regel i en uträkning som en svensk fras efter sitt tal: `3 214 500 SEK  vad Saving blir …`.

import type { RuleWords } from "./rules.ts";
import { textsText } from "./terms.ts";

export const rulesInSwedish: RuleWords = {
  literal: () => "som avtalet skriver",
  value: (w) => `${w.of}, gällande den ${w.date}`,
  formula: (w) => `${w.of}, beräknat för den ${w.date}`,
  rounded: (w) => `avrundat ${w.term(w.mode)}, till ${w.unit(w.to)}`,
  sum: () => "summan av",
  difference: () => "skillnaden mellan",
  product: () => "produkten av",
  quotient: () => "det första delat med det andra",
  negation: () => "med ombytt tecken",
  larger: () => "det större av",
  smaller: () => "det mindre av",
  choice: (w) =>
    w.holds === "yes" ? "valt eftersom villkoret är uppfyllt" : "valt eftersom villkoret inte är uppfyllt",
  event: (w) =>
    w.asked === "occurs"
      ? `${w.of} ${w.holds === "yes" ? "inträffar" : "inträffar inte"} mellan ${w.from} och ${w.to}`
      : `${w.of} har ${w.holds === "yes" ? "" : "inte "}inträffat senast ${w.to}`,
  "return-bound": (w) =>
    `vad ${w.party} får ha fått till och med ${w.date} med denna årliga avkastning, avrundat ${w.term(w.mode)}, till ${w.unit(w.to)}`,
  "return-reached": (w) =>
    `den årliga avkastning som ${w.party} når till och med ${w.date} med denna utbetalning, avrundad till ${w.decimals} decimaler av en andel`,
  grown: (w) => `från ${w.date}, ${w.date <= w.until ? "uppräknat" : "diskonterat"} till ${w.until}`,
  flow: (w) => `fått den ${w.date}; under noll: inbetalt`,
  "present-value": (w) => `nuvärdet av ${w.years} årliga belopp`,
  "years-in-one": (w) =>
    `vad ${w.years} år blir i belopp för ett, vart och ett i ${w.paid === "start" ? "början" : "slutet"} av sitt år, diskonterat med`,
  "simple-interest": (w) => `enkel ränta för ${w.months} månader på`,
  "compound-interest": (w) => `ränta på ränta för ${w.months} månader på`,
  comparison: (w) => `det första ${w.holds === "yes" ? w.term(w.comparison) : w.not(w.comparison)} det andra`,
  avoided: (w) => `undviket av ${w.of}: förväntat minus observerat`,
  gained: (w) => `vunnet av ${w.of}: observerat minus förväntat`,
  reduction: (w) => `minskning av ${w.of}, av det förväntade`,
  increase: (w) => `ökning av ${w.of}, av det förväntade`,
  level: (w) => `nivån för ${w.of}`,
  count: (w) => `räknat av ${w.of}`,
  "expected-in-window": (w) => `förväntat av ${w.of} från ${w.from} till ${w.to}`,
  "observed-in-window": (w) => `observerat av ${w.of} från ${w.from} till ${w.to}`,
  "exposure-in-window": (w) => `det som ${w.of} räknas över, från ${w.from} till ${w.to}`,
  "in-period": (w) => `i ${w.periodName(w.period)}`,
  "empty-left-out": (w) => `${w.of} i ${w.periodName(w.period)} utelämnas: det finns inget att dela med`,
  "left-out": (w) => `${w.of} i ${w.periodName(w.period)} utelämnas, helt eller delvis, genom ${w.event}`,
  rises: (w) => `hur mycket ${w.of} stiger mot det förväntade`,
  falls: (w) => `hur mycket ${w.of} sjunker mot det förväntade`,
  pricing: (w) => `vad ${w.of} blir från ${w.from} till ${w.to}`,
  "nothing-measured": (w) => `inget, eftersom ingen period av måttet slutar mellan ${w.from} och ${w.to}`,
  "each-cohort": () => "kohorterna tillsammans",
  cohort: (w) => `kohort ${w.cohort}`,
  "cohort-left-out": (w) => `kohort ${w.cohort} utelämnas, eftersom ${w.pricing} har betalat för den`,
  "per-unit": () => "pris gånger mängd",
  "at-price": () => "till detta pris",
  "in-steps": () => "beloppet för det steg som nåtts",
  "in-slices": () => "varje skiva till sitt eget pris",
  "along-a-line": () => "rakt mellan två punkter i tabellen",
  step: (w) => `steget ${range(w.scale, w.from, w.below)}`,
  slice: (w) => `skivan ${range(w.scale, w.from, w.below)}`,
  point: (w) => `betalas vid ${w.scale(w.x)}`,
  "no-row": () => "inget, eftersom ingen rad i tabellen rymmer effekten",
  "share-of": () => "andelen, av beloppet",
  when: (w) =>
    w.holds === "yes"
      ? `hela beloppet: effekten ${w.term(w.comparison)} gränsen`
      : `inget: effekten ${w.not(w.comparison)} gränsen`,
  amount: () => "beloppet självt",
  "nothing-below": (w) =>
    w.holds === "yes"
      ? `kvar i sin helhet: gränsen för ${w.term(w.basis)} nås`
      : `inget: gränsen för ${w.term(w.basis)} nås inte`,
  "part-above": (w) => `bara den del av ${w.term(w.basis)} som ligger över gränsen`,
  "nothing-when-moves": (w) =>
    w.holds === "yes"
      ? `inget, eftersom ${w.metric} ${w.term(w.direction)} för mycket`
      : `kvar i sin helhet: ${w.metric} håller sig inom sin gräns`,
  "only-when": (w) =>
    w.holds === "yes" ? "kvar i sin helhet: villkoret är uppfyllt" : "inget, eftersom villkoret inte är uppfyllt",
  "nothing-when": (w) =>
    w.holds === "yes" ? "inget, eftersom villkoret är uppfyllt" : "kvar i sin helhet: villkoret är inte uppfyllt",
  assured: (w) =>
    w.decision === "met"
      ? "kvar i sin helhet: gränsen är nådd med den säkerhet som avtalats"
      : w.decision === "missed"
        ? "inget: gränsen är missad med den säkerhet som avtalats"
        : `${w.undecided === "all" ? "kvar i sin helhet" : w.undecided === "half" ? "hälften" : "inget"}: det kan inte avgöras om gränsen är nådd`,
  "guard-band": () => "så långt kan det förväntade värdet ligga fel med den säkerhet som avtalats",
  "assurance-quantile": () => "standardosäkerheter, säkerhetens normalkvantil med sex decimaler",
  "standard-deviation": (w) =>
    `standardavvikelsen för ${w.of}: kvadratroten ur de kvadrerade avstånden delade med ${w.divisor}, avrundad till ${w.decimals} decimaler`,
  "squared-distances": (w) =>
    `de kvadrerade avstånden mellan de ${w.count} värdena av ${w.of} och deras medelvärde, sammanlagda`,
  "uncertainty-of-groups": (w) =>
    `hur långt slumpen kan flytta resultatet i så stora grupper: kvadratroten ur båda tillsammans, avrundad till ${w.decimals} decimaler`,
  "variance-of-group": (w) => `variansen hos ett resultat som vilar på ${w.count}`,
  "standard-uncertainty": () => "det förväntade värdets standardosäkerhet",
  "nothing-when-pays": (w) =>
    w.holds === "yes" ? `inget, eftersom ${w.pricing} betalar` : `kvar i sin helhet: ${w.pricing} betalar inget`,
  "worse-pays-nothing": () => "inget, eftersom resultatet är sämre än förväntat",
  "worse-is-paid-back": () => "ska betalas tillbaka: resultatet är sämre än förväntat",
  "rate-card": (w) => `vad kraven enligt ${w.of} blir från ${w.from} till ${w.to}`,
  "rate-line": (w) => `${w.of}, ${w.times === "" ? "per krav" : `högst ${w.times} per person`}`,
  claims: () => "framställda",
  people: () => "med krav, var och en räknad en gång",
  "payable-claims": () => "betalda, helt eller delvis",
  "per-person-cut": (w) =>
    `kapat av gränsen per person, ${w.term(w.first)} krav först, för ${w.people} ${w.people === "1" ? "person" : "personer"}`,
  "under-text": (w) => `från ${w.from} till ${w.to}, enligt ${textsText(w.text, "sv")}`,
  "over-texts": () => "tiden under varje lydelse, sammanlagd",
  "added-since": (w) => `vad ${w.of} lägger till i ${w.periodName(w.period)}`,
  "risk-share": (w) => `delen för ${w.party}`,
  layer: (w) => `delen för ${w.party} i ${w.term(w.layer)}`,
  "in-layer": (w) => `vad som faller i ${w.term(w.layer)}`,
  share: (w) => `andelen för ${w.party}`,
  split: (w) => `den del som ${w.from} betalar till ${w.to}`,
  cap: (w) => `efter taket ${w.limit}, per ${w.term(w.per)}`,
  "cap-after-rounding": (w) => `så mycket av det avrundade beloppet som taket ${w.limit} lämnar, per ${w.term(w.per)}`,
  floor: (w) => `efter golvet ${w.limit}, per ${w.term(w.per)}`,
  "used-earlier": () => "tidigare betalningars del av gränsen",
  payment: (w) => `${w.from} betalar ${w.to} för ${w.periodName(w.period)}`,
  entitlement: (w) => `tillkommer ${w.of}, ${w.term(w.mode)}`,
  "entitlement-period": (w) => `${w.periodName(w.period)} lägger till`,
  owed: () => "att betala, före avrundning",
  "paid-earlier": () => "avräknat för tidigare perioder",
  "paid-by-statement": (w) => `betalat enligt en tidigare avräkning för ${w.periodName(w.period)}`,
  "computed-now": (w) => `vad ${w.periodName(w.period)} blir med de uppgifter som nu finns`,
  "settled-earlier": (w) => `avräknat för ${w.periodName(w.period)}`,
  "rounded-payment": (w) =>
    `avrundat ${w.term(w.mode)}, till ${w.unit(w.to)}${w.remainder ? `; ${w.remainder} tar det överskjutande` : ""}`,
  "whole-before-rounding": () => "alla delar tillsammans före avrundning",
  "whole-after-rounding": () => "alla delar tillsammans efter avrundning",
  "held-back": (w) => `hålls inne till ${w.until}`,
  "set-off": () => "för mycket betalat, kvittas mot senare betalningar",
  release: (w) => `det som hölls inne för ${w.periodName(w.period)} betalas ut`,
  "release-refused": (w) =>
    `det som hölls inne för ${w.periodName(w.period)} betalas inte ut, eftersom villkoret inte är uppfyllt`,
  repayment: (w) => `${w.from} betalar tillbaka till ${w.to} för ${w.periodName(w.period)}`,
};

function range(scale: (text: string) => string, from: string, below: string): string {
  if (from === "" && below === "") return "över allt";
  if (from === "") return `under ${scale(below)}`;
  return below === "" ? `från ${scale(from)}` : `från ${scale(from)}, under ${scale(below)}`;
}
