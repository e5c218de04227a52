// M402–M403 — what a reader would object to in a contract that is otherwise in order. Codes are never reused.

import { entry } from "./entry.ts";
import { listInWords } from "./words.ts";

const lineInstead = {
  en: (line: boolean) =>
    line
      ? "Let the line begin at zero if so much should not hang on one edge."
      : "Pay along a line if so much should not hang on one edge.",
  sv: (line: boolean) =>
    line
      ? "Låt linjen börja på noll om så mycket inte ska hänga på en gräns."
      : "Betala längs en linje om så mycket inte ska hänga på en gräns.",
};

export const m4Objections = {
  payeeCounts: entry<{ party: string; source: string; priced: string }>({
    code: "M4020",
    slug: "payee-counts",
    severity: "warning",
    en: {
      message: ({ party, source, priced }) =>
        `“${party}” is paid by “${priced}” and also owns “${source}”, the data it rests on, and nobody verifies it.`,
      help: () => "Let another party deliver the data, or write who verifies the metric: “verified by …”.",
    },
    sv: {
      message: ({ party, source, priced }) =>
        `”${party}” får betalt genom ”${priced}” och äger också ”${source}”, de data den bygger på, och ingen granskar det.`,
      help: () => "Låt en annan part leverera data, eller skriv vem som granskar måttet: ”granskas av …”.",
    },
  }),
  payeeVerifies: entry<{ party: string; metric: string; priced: string }>({
    code: "M4021",
    slug: "payee-verifies",
    severity: "warning",
    en: {
      message: ({ party, metric, priced }) => `“${party}” verifies “${metric}” and is paid for it by “${priced}”.`,
      help: () => "Let a party verify it that the result does not pay.",
    },
    sv: {
      message: ({ party, metric, priced }) =>
        `”${party}” granskar ”${metric}” och får betalt för det genom ”${priced}”.`,
      help: () => "Låt en part granska det som inte får betalt för resultatet.",
    },
  }),
  cliff: entry<{ edge: string; amount: string; all: string; line: boolean }>({
    code: "M4022",
    slug: "cliff",
    severity: "warning",
    en: {
      message: ({ edge, amount, all }) =>
        `At ${edge} the smallest difference decides ${amount} of the ${all} that lie between the worst results and the best.`,
      help: ({ line }) => lineInstead.en(line),
    },
    sv: {
      message: ({ edge, amount, all }) =>
        `Vid ${edge} avgör den minsta skillnad ${amount} av de ${all} som skiljer de bästa resultaten från de sämsta.`,
      help: ({ line }) => lineInstead.sv(line),
    },
  }),
  jump: entry<{ edge: string; amount: string; line: boolean }>({
    code: "M4057",
    slug: "jump",
    severity: "information",
    en: {
      message: ({ edge, amount }) => `At ${edge} the smallest difference decides ${amount}.`,
      help: ({ line }) => lineInstead.en(line),
    },
    sv: {
      message: ({ edge, amount }) => `Vid ${edge} avgör den minsta skillnad ${amount}.`,
      help: ({ line }) => lineInstead.sv(line),
    },
  }),
  noCap: entry<{ names: readonly string[] }>({
    code: "M4023",
    slug: "no-cap",
    severity: "information",
    en: {
      message: ({ names }) => `Nothing limits how much the payment of ${listInWords(names, "and")} can come to.`,
      help: () => "Add a cap if the payer is to know its largest cost.",
    },
    sv: {
      message: ({ names }) => `Inget begränsar hur mycket utbetalningen av ${listInWords(names, "och")} kan bli.`,
      help: () => "Lägg till ett tak om betalaren ska känna sin högsta kostnad.",
    },
  }),
  guardrailToothless: entry<{ metric: string }>({
    code: "M4024",
    slug: "guardrail-toothless",
    severity: "warning",
    en: {
      message: ({ metric }) => `The guardrail “${metric}” stops nothing: no pricing has it as a condition.`,
      help: ({ metric }) =>
        `Write in a pricing: “nothing when ${metric} rises by more than …”, or call it an indicator.`,
    },
    sv: {
      message: ({ metric }) => `Skyddsmåttet ”${metric}” hindrar inget: ingen prissättning har det som villkor.`,
      help: ({ metric }) =>
        `Skriv i en prissättning: ”inget när ${metric} stiger med mer än …”, eller kalla det indikator.`,
    },
  }),
  priceUndated: entry<{ value: string; priced: string }>({
    code: "M4025",
    slug: "price-undated",
    severity: "information",
    en: {
      message: ({ value, priced }) =>
        `“${value}” is one price for the whole contract, which runs for more than a year, and “${priced}” pays by it.`,
      help: () => "Add the price that holds from a later date, or let it stand if it is agreed to be fixed.",
    },
    sv: {
      message: ({ value, priced }) =>
        `”${value}” är ett och samma pris under hela avtalet, som löper längre än ett år, och ”${priced}” betalar efter det.`,
      help: () => "Lägg till det pris som gäller från ett senare datum, eller låt det stå om det är avtalat som fast.",
    },
  }),
  capBelowTable: entry<{ cap: string; capText: string; priced: string; amount: string }>({
    code: "M4026",
    slug: "cap-below-table",
    severity: "warning",
    en: {
      message: ({ cap, capText, priced, amount }) =>
        `“${priced}” can come to ${amount}, but the cap “${cap}” never lets more than ${capText} be paid.`,
      help: () => "Raise the cap, or lower what the table pays at most.",
    },
    sv: {
      message: ({ cap, capText, priced, amount }) =>
        `”${priced}” kan ge ${amount}, men taket ”${cap}” låter aldrig mer än ${capText} betalas.`,
      help: () => "Höj taket, eller sänk det mesta som tabellen betalar.",
    },
  }),
  neverReached: entry<{ text: string; basis: "reduction" | "share" }>({
    code: "M4027",
    slug: "never-reached",
    severity: "warning",
    en: {
      message: ({ text, basis }) =>
        `“${text}” can never be reached: ${basis === "reduction" ? "nothing can be reduced by more than 100 %" : "a share is never above 100 %"}.`,
      help: () => "Write the number that was meant, at most 100 %.",
    },
    sv: {
      message: ({ text, basis }) =>
        `”${text}” kan aldrig nås: ${basis === "reduction" ? "inget kan minska med mer än 100 %" : "en andel är aldrig över 100 %"}.`,
      help: () => "Skriv det tal som avsågs, högst 100 %.",
    },
  }),
  payerRole: entry<{ party: string }>({
    code: "M4028",
    slug: "payer-without-role",
    severity: "warning",
    en: {
      message: ({ party }) => `“${party}” pays, and is not named as outcome payer or guarantor.`,
      help: () => "Add the role to the party, or let another party pay.",
    },
    sv: {
      message: ({ party }) => `”${party}” betalar, men anges inte som utfallsbetalare eller garant.`,
      help: () => "Lägg till rollen hos parten, eller låt en annan part betala.",
    },
  }),
  paidAgain: entry<{ early: string; later: string }>({
    code: "M4029",
    slug: "cohorts-paid-again",
    severity: "warning",
    en: {
      message: ({ early, later }) => `Cohorts that “${early}” has paid for count again in “${later}”.`,
      help: ({ early }) => `Write “without cohorts paid by ${early}”.`,
    },
    sv: {
      message: ({ early, later }) => `Kohorter som ”${early}” har betalat för räknas igen i ”${later}”.`,
      help: ({ early }) => `Skriv ”utan kohorter betalda av ${early}”.`,
    },
  }),
  limitBetweenRoundings: entry<{ name: string; amount: string; of: string }>({
    code: "M4030",
    slug: "limit-between-roundings",
    severity: "warning",
    en: {
      message: ({ name, amount, of }) =>
        `The payment of ${of} is rounded past the floor “${name}”: ${amount} is not an amount that it can be rounded to.`,
      help: () => "Round up or to a smaller amount, or move the floor.",
    },
    sv: {
      message: ({ name, amount, of }) =>
        `Utbetalningen av ${of} avrundas förbi golvet ”${name}”: ${amount} är inte ett belopp som den kan avrundas till.`,
      help: () => "Avrunda uppåt eller till ett mindre belopp, eller flytta golvet.",
    },
  }),
} as const;
