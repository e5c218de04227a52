// Sub-clauses of risk shares, caps, floors and payments.

import { comparison, of, rounding, type SubClause } from "./sub-clause.ts";

const limit = of("CapClause FloorClause");
const payment = of("PaymentOf");
const spans = "Every Month|Quarter|CalendarYear|ContractYear";

export const payments: readonly SubClause[] = [
  of("RiskShareOf PaymentOf")(
    "RemainderTo <party>",
    "Who takes what rounding leaves.",
    "Vem som tar det som avrundningen lämnar över.",
  ),
  of("RiskShareOf")(
    "FillsAfresh",
    "The layers are emptied every contract year; otherwise they fill over the whole contract.",
    "Lagren töms varje avtalsår; annars fylls de över hela avtalet.",
  ),
  limit(
    "On <pricing> , …",
    "The limit is on what these pricings add up to, before sharing.",
    "Gränsen gäller vad de här prissättningarna ger tillsammans, före delning.",
  ),
  limit(
    "On What <party> Pays|Receives",
    "The limit is on what moves from, or to, the party, after sharing.",
    "Gränsen gäller vad som går från, eller till, parten, efter delning.",
  ),
  limit("On TheContract", "The limit is on what moves in all.", "Gränsen gäller allt som betalas."),
  limit(
    `Is <amount> ${spans}`,
    "The limit, in each such span; what earlier periods of the span used is gone.",
    "Gränsen, inom varje sådan tid; vad tidigare perioder inom den har använt är förbrukat.",
  ),
  limit(
    "Is <amount> OverTheWholeContract|EveryPayment",
    "The limit, in all or in each payment period.",
    "Gränsen, totalt eller i varje utbetalningsperiod.",
  ),
  limit(
    "Is AReturnOf <rate> AYear OverTheWholeContract",
    "So much that the party's yearly return on what it pays in is this.",
    "Så mycket att partens årliga avkastning på det den betalar in blir denna.",
  ),
  payment(
    "From <party> [ <share> ] , … [ From <date> ]",
    "Who pays; several with shares of 100 % together, and a division may hold from a day.",
    "Vem som betalar; flera med andelar som tillsammans är 100 %, och en fördelning kan gälla från en dag.",
  ),
  payment(
    "To <party> [ <share> ] , … [ From <date> ]",
    "Who receives; left out when a risk share says it.",
    "Vem som får betalt; utelämnas när en riskdelning säger det.",
  ),
  payment(
    `${spans}|Cohort , <number> Day+ AfterItsEnd`,
    "The period, and on which day after its end the payment is due.",
    "Perioden, och vilken dag efter dess slut som betalningen förfaller.",
  ),
  payment(
    "OverTheWholeContract , <number> Day+ AfterItsEnd",
    "One payment for the whole contract, and on which day after its end it is due.",
    "En enda utbetalning för hela avtalet, och vilken dag efter dess slut som den förfaller.",
  ),
  payment(
    "Cumulative",
    "Pays what the whole contract so far comes to, less what has been paid.",
    "Betalar vad hela avtalet hittills ger, minus vad som redan är betalt.",
  ),
  payment("EachPeriodByItself", "Pays each period alone.", "Betalar varje period för sig."),
  payment(
    "OverpaidIsSetOff",
    "What is below zero waits and is taken from later periods.",
    "Det som är under noll får vänta och dras av från senare perioder.",
  ),
  payment("OverpaidIsPaidBack", "What is below zero is paid back.", "Det som är under noll betalas tillbaka."),
  payment(
    `HoldBack <share> , Released On <date> [ When <amount> ${comparison.replace("[ ", "").replace(" ]", "")} ]`,
    "Keeps a share of each payment until a day; with a condition it is released only if that holds, and otherwise stays with the payer.",
    "Håller inne en andel av varje betalning till en dag; med ett villkor frigörs den bara om det håller, och stannar annars hos betalaren.",
  ),
  payment(
    `HoldBack <share> , Released <number> Month+ AfterItsEnd [ When <amount> ${comparison.replace("[ ", "").replace(" ]", "")} ]`,
    "Keeps a share of each payment until so long after its period; with a condition it is released only if that holds, and otherwise stays with the payer.",
    "Håller inne en andel av varje betalning till så lång tid efter dess period; med ett villkor frigörs den bara om det håller, och stannar annars hos betalaren.",
  ),
  payment(
    "LimitsInThisOrder <limit> , …",
    "The order in which caps and floors are applied.",
    "Den ordning som tak och golv tillämpas i.",
  ),
  payment(
    rounding,
    "Money is rounded once, here, to a multiple of the amount, in the way that is named.",
    "Pengar avrundas en gång, här, till en multipel av beloppet, på det sätt som anges.",
  ),
];
