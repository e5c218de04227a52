// A small statement written by hand: one payment of an even price per avoided day.

import type { Statement, StatementWorking } from "@mast/statement";

const at = { name: "Saving", line: 20, column: 1 };
const year = { key: "contract year 1", grain: "contract year", from: "2026-01-01", to: "2026-12-31" } as const;
const made = (rule: string, value: string, more: Partial<StatementWorking> = {}): StatementWorking => ({
  rule,
  of: "Saving",
  at,
  value,
  unit: { SEK: 1 },
  kind: "number",
  inputs: [],
  ...more,
});
const workings = [
  made("literal", "2143", { unit: { SEK: 1, day: -1 } }),
  made("avoided", "1500", { of: "SickDays", unit: { day: 1 } }),
  made("at-price", "3214500", { inputs: [0, 1] }),
  made("per-unit", "3214500", { inputs: [2] }),
  made("pricing", "3214500", { params: { from: year.from, to: year.to }, inputs: [1, 3] }),
  made("payment", "3214500", { params: { from: "Payer", to: "Provider", period: year.key }, inputs: [4] }),
];

export const sample: Statement = {
  schemaVersion: 1,
  program: { name: "mast", version: "0.1.0" },
  contract: {
    title: { text: "Healthy workplaces", en: "Healthy workplaces", sv: "Friska arbetsplatser" },
    reference: "KS/2018:312",
    file: "healthy.mast",
    sha256: "0".repeat(64),
    language: "en",
    currency: "SEK",
    from: "2026-01-01",
    to: "2026-12-31",
    units: {},
    parties: [{ name: "Payer", label: { text: "The municipality" }, roles: ["outcome payer"] }],
  },
  asOf: { date: "2026-12-31", because: "end of the running time" },
  data: [
    {
      source: "Absence",
      file: "absence.csv",
      sha256: "f".repeat(64),
      bytes: 4096,
      rows: "240",
      rowsRead: "239",
      first: "2025-01",
      last: "2026-12",
      totals: [{ column: "sick_days", total: "321" }],
    },
  ],
  leftOut: [{ of: "Absence", why: "missing value", column: "workplace", rows: "1", people: "1" }],
  open: [],
  payments: [
    {
      payment: "Saving",
      what: "payment",
      from: "Payer",
      to: "Provider",
      period: year,
      due: "2027-03-01",
      amount: "3214500",
      money: "SEK 3214500.00",
      at,
      working: 5,
    },
  ],
  totals: [{ from: "Payer", to: "Provider", amount: "3214500", money: "SEK 3214500.00" }],
  earlier: [],
  kept: [],
  priced: [{ pricing: "Saving", period: year, amount: "3214500", money: "SEK 3214500.00", working: 4 }],
  values: [],
  rateCards: [],
  metrics: [],
  diagnostics: [],
  workings,
};
