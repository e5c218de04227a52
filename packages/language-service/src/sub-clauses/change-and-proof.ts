// Sub-clauses of events, amendments and tests, and the clauses that have none: ensure, accept and use.

import { of, type SubClause } from "./sub-clause.ts";

const event = of("Event");
const amendment = of("Amendment");
const test = of("Test");

export const changeAndProof: readonly SubClause[] = [
  event(
    "From <date> To <date>",
    "The days of the event, both ends included.",
    "Händelsens dagar, båda ändarna inräknade.",
  ),
  event("OccursOn <date>", "The one day of the event.", "Händelsens enda dag."),
  event("HasNotOccurred", "The event has no day yet.", "Händelsen har ännu ingen dag."),
  event(
    "LeavesOut <metric> , …",
    "Takes the event's days out of what is measured, expected and paid for these metrics.",
    "Tar ut händelsens dagar ur vad som mäts, förväntas och betalas för de här måtten.",
  ),
  event("Because <text>", "The reason, for the reader.", "Skälet, för läsaren."),
  amendment(
    "InForceFrom <date>",
    "The day from which the contract reads as amended.",
    "Den dag från vilken avtalet har den ändrade lydelsen.",
  ),
  amendment(
    "Replaces <clause>",
    "The clause of the same name, or of the same kind about the same names, reads like this from then on.",
    "Klausulen med samma namn, eller av samma slag om samma namn, lyder så här därefter.",
  ),
  amendment("Adds <clause>", "One clause more from then on.", "En klausul till därefter."),
  amendment(
    "Removes <name> , …",
    "The clauses of these names are gone from then on.",
    "Klausulerna med de här namnen gäller inte därefter.",
  ),
  amendment(
    "Removes BaselineOf|RiskShareOf|PaymentOf <name> , …",
    "The clause of that kind about these names is gone from then on.",
    "Klausulen av det slaget om de här namnen gäller inte därefter.",
  ),
  amendment(
    "CountsAfresh <pricing> , …",
    "What the pricing or rate card came to before the day stands, and its result begins anew.",
    "Vad prissättningen eller taxan uppgick till före dagen står fast, och dess resultat börjar på nytt.",
  ),
  test(
    "Given <metric> [ Expected <amount> , ] Observed <amount> [ , For <number> Person+ ] [ , <number> Month+|Quarter+|Year+ ]",
    "The result of a metric that the example takes as given, for how many people and periods; what is not given is as expected.",
    "Det resultat för ett mått som exemplet utgår från, för hur många personer och perioder; det som inte anges är som förväntat.",
  ),
  test(
    "Given <rate_card> <outcome> <number> Times+ [ By <number> Person+ ]",
    "Claims under a rate card that the example takes as given, and by how many people.",
    "Krav enligt en taxa som exemplet utgår från, och hos hur många personer.",
  ),
  test(
    "Expect <pricing> Is <amount>",
    "What the pricing comes to, before limits and sharing.",
    "Vad prissättningen uppgår till, före begränsningar och delning.",
  ),
  test(
    "Expect <party> Pays <party> <amount>",
    "What the one party pays the other in all, rounded, without what is still held back.",
    "Vad den ena parten betalar den andra totalt, avrundat, utan det som ännu hålls inne.",
  ),
  of("Ensure")(
    "Ensure <subject> NeverPays|NeverReceives MoreThan|LessThan <amount>",
    "A promise about every possible outcome.",
    "Ett löfte om varje möjligt utfall.",
  ),
  of("Accept")(
    "Accept <code> [ In <name> ] Because <text>",
    "Lets a warning or an information stand, everywhere or in one clause, with the reason.",
    "Låter en varning eller en upplysning stå kvar, överallt eller i en klausul, med skälet.",
  ),
  of("Use")(
    "Use <library> Version <number>",
    "Brings the definitions, values, formulas and units of a library, by its name and version.",
    "Hämtar ett biblioteks definitioner, värden, formler och enheter, vid dess namn och version.",
  ),
];
