// The published form of a statement, version 1: every property with what it means. The type, the JSON Schema and the reading of
// earlier statements come from here. Exact numbers are texts, "3214500" or "517/600"; dates are ISO and both ends are in.

import * as z from "zod";

const exact = z
  .string()
  .regex(/^-?(0|[1-9]\d*)(\/[1-9]\d*)?$/)
  .describe("An exact number in lowest terms: a whole number or a fraction");
const whole = z
  .string()
  .regex(/^(0|[1-9]\d*)$/)
  .describe("A whole number of any size");
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe("A day, ISO 8601");
const money = z
  .string()
  .regex(/^[A-Z]{3} -?\d+(\.\d+)?$/)
  .describe("Currency and amount as a decimal: SEK 3214500.00; absent when no decimal is exact");
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const both = z.strictObject({ en: z.string(), sv: z.string() });
const label = z
  .strictObject({ text: z.string(), en: z.string().optional(), sv: z.string().optional() })
  .describe("A text for readers, and its form per language where the contract gives one");
const place = z
  .strictObject({ name: z.string().optional(), line: z.int().positive(), column: z.int().positive() })
  .describe("Where in the contract: name of the clause, line and column");
const period = z.strictObject({
  key: z.string().describe("2018-10, 2018-Q4, 2018, contract year 1, contract, or the name of a cohort"),
  partOf: z.string().optional().describe("Key of the whole period, where an amendment cut it in two"),
  grain: z.enum(["month", "quarter", "calendar year", "contract year", "contract", "cohort"]),
  from: date,
  to: date,
});
const unit = z
  .record(z.string(), z.int())
  .describe("Base unit to exponent: SEK per day is { SEK: 1, day: -1 }; a plain number is {}");
const kind = z.enum(["number", "share", "percentage points"]);

const working = z
  .strictObject({
    rule: z.string().describe("What was done, as a name that `mast explain` words"),
    of: z.string().describe("The clause, party or period it is about"),
    at: place,
    value: exact,
    unit,
    kind,
    params: z.record(z.string(), z.string()).optional(),
    inputs: z
      .array(z.int().nonnegative())
      .describe("What it was made of: places in the list `workings`, all before its own"),
  })
  .describe("One number and how it came about");
const workingIndex = z.int().nonnegative().describe("Place in the list `workings`, from 0");

const inText = z.string().optional().describe("The amendment whose text governs; absent under the text as signed");

const payment = z.strictObject({
  payment: z.string().describe("The pricings and rate cards that the payment clause is of"),
  what: z
    .enum(["payment", "release", "repayment"])
    .describe("A payment, the later release of what was held back, or what is paid back"),
  from: z.string(),
  to: z.string(),
  period,
  due: date,
  text: inText,
  amount: exact,
  money: money.optional(),
  at: place,
  working: workingIndex,
});

const observation = z.strictObject({
  period,
  observed: exact.optional().describe("Absent when there is nothing to divide by"),
  numerator: exact.describe("Sum over the rows: with the denominator, the value itself"),
  denominator: exact.optional(),
  people: whole,
  rows: whole,
});

const comparison = z.strictObject({
  period,
  expected: exact.describe("What would have happened, in the metric's own unit"),
  observed: exact,
  exposure: exact.describe("What the value is multiplied by to give a quantity: the denominator, or 1"),
  effect: exact.describe("Quantity avoided or gained: the difference in the better direction, times the exposure"),
});

const window = z.strictObject({
  from: date,
  to: date,
  cohort: z.string().optional(),
  expected: exact.describe("Expected quantity of all periods in the window"),
  observed: exact.describe("Observed quantity of all periods in the window"),
  effect: exact.describe("Their difference in the better direction"),
  relative: exact.optional().describe("The effect as a share of the expected quantity"),
});

const metric = z.strictObject({
  name: z.string(),
  text: inText,
  label: label.optional(),
  clause: z.enum(["outcome", "output", "activity", "guardrail", "indicator"]),
  group: z.string(),
  source: z.string().describe("The data that the group is drawn from"),
  better: z.enum(["lower", "higher"]),
  unit,
  countedIn: unit,
  kind,
  verifiedBy: z.string().optional(),
  definition: z
    .strictObject({
      name: z.string(),
      label: label.optional(),
      words: z.string().describe("What it measures, as the contract is spelled"),
      library: z.string().optional(),
    })
    .optional()
    .describe("The definition that the metric applies to its own data"),
  at: place,
  measured: z.array(z.strictObject({ group: z.string(), periods: z.array(observation) })),
  baseline: z
    .strictObject({
      method: z.string(),
      at: place,
      steps: z.array(
        z.strictObject({ step: z.string(), params: z.record(z.string(), z.string()).optional(), value: exact }),
      ),
      periods: z.array(comparison),
      windows: z.array(window),
    })
    .optional(),
});

const diagnostic = z.strictObject({
  code: z.string().regex(/^M\d{4}$/),
  slug: z.string(),
  severity: z.enum(["error", "warning", "information"]),
  message: both,
  help: both.optional(),
  at: place.optional(),
  file: z.string().optional(),
});

export const statementSchema = z.strictObject({
  schemaVersion: z.literal(1),
  program: z.strictObject({ name: z.literal("mast"), version: z.string() }),
  contract: z.strictObject({
    title: label,
    reference: z.string().optional(),
    version: z.string().optional(),
    file: z.string().describe("Name of the file, without folders"),
    sha256: sha256.describe("Of the contract's text as read"),
    language: z.enum(["en", "sv"]),
    currency: z.string().regex(/^[A-Z]{3}$/),
    from: date,
    to: date,
    units: z.record(z.string(), z.string()).describe("Units of the contract's own: name to plural"),
    parties: z.array(z.strictObject({ name: z.string(), label, roles: z.array(z.string()) })),
    libraries: z
      .array(z.strictObject({ name: z.string(), version: whole, sha256 }))
      .optional()
      .describe("What the contract uses by name and version, with the SHA-256 of its text; absent when it uses none"),
  }),
  asOf: z
    .strictObject({
      date,
      because: z.enum(["stated", "latest complete month in the data", "end of the running time"]),
      source: z.string().optional().describe("The data that ends first and so decides"),
    })
    .describe("Everything up to this day is settled"),
  texts: z
    .array(
      z.strictObject({
        amendment: z.string().optional().describe("Absent for the text as signed"),
        label: label.optional(),
        from: date,
        to: date.describe("Last day on which it is in force"),
        changes: z.array(z.strictObject({ change: z.enum(["replaces", "adds", "removes"]), clause: both })),
        countsAfresh: z.array(z.string()),
        at: place,
      }),
    )
    .optional()
    .describe(
      "The texts that have come into force, where the contract has amendments; each day is settled under its own",
    ),
  data: z.array(
    z.strictObject({
      source: z.string(),
      file: z.string(),
      sha256,
      bytes: z.int().nonnegative(),
      rows: whole.describe("Rows in the file besides the header"),
      rowsRead: whole,
      first: z.string().optional(),
      last: z.string().optional(),
      totals: z.array(z.strictObject({ column: z.string(), total: exact })).describe("Control totals"),
    }),
  ),
  leftOut: z.array(
    z.strictObject({
      of: z.string(),
      why: z.enum(["missing value", "exclusion"]),
      column: z.string().optional(),
      because: z.string().optional(),
      rows: whole,
      people: whole,
    }),
  ),
  open: z.array(z.strictObject({ clause: z.string(), by: date, at: place })),
  payments: z.array(payment),
  awaited: z
    .array(z.strictObject({ payment: z.string(), firstEnds: date }))
    .optional()
    .describe("When nothing is paid because no period has ended: the day on which the first of each payment ends"),
  totals: z
    .array(z.strictObject({ from: z.string(), to: z.string(), amount: exact, money: money.optional() }))
    .describe("Sum of the payments between two parties, repayments deducted"),
  earlier: z
    .array(
      z.strictObject({
        payment: z.string(),
        periodKey: z.string(),
        from: z.string(),
        to: z.string(),
        what: z.enum(["payment", "release", "repayment"]),
        amount: exact,
        money: money.optional(),
      }),
    )
    .describe("What earlier statements already paid, carried on"),
  kept: z.array(
    z.strictObject({ payment: z.string(), period, party: z.string(), amount: exact, money: money.optional() }),
  ),
  priced: z.array(
    z.strictObject({
      pricing: z.string(),
      period,
      text: inText,
      amount: exact,
      money: money.optional(),
      working: workingIndex,
    }),
  ),
  values: z.array(
    z
      .strictObject({ name: z.string(), from: date.optional(), to: date.optional(), value: exact, unit, kind })
      .extend({ working: workingIndex })
      .describe(
        "An amount that was used; of a series with several dates with the days on which it is in force, both in",
      ),
  ),
  rateCards: z.array(z.strictObject({ name: z.string(), source: z.string() })),
  metrics: z.array(metric),
  diagnostics: z.array(diagnostic),
  workings: z.array(working).describe("Every number of the settlement once, each after what it was made of"),
});

export type Statement = z.infer<typeof statementSchema>;
export type StatementWorking = Statement["workings"][number];
export type StatementPeriod = z.infer<typeof period>;
export type StatementPlace = z.infer<typeof place>;

/** A statement from its JSON text, or the first thing that is wrong with it. */
export function readStatement(text: string): { readonly statement: Statement } | { readonly fault: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { fault: "not JSON" };
  }
  const read = statementSchema.safeParse(data);
  if (read.success) {
    const whole = hangsTogether(read.data);
    return whole
      ? { statement: read.data }
      : { fault: "workings: a place in the list that does not exist or comes too late" };
  }
  const issue = read.error.issues[0];
  return { fault: issue ? `${issue.path.join(".") || "statement"}: ${issue.message}` : "not a statement" };
}

/** Whether every number's parts stand before it in the list, so that every walk through them ends. */
function hangsTogether({ workings, payments, priced, values }: Statement): boolean {
  const known = [...payments, ...priced, ...values].every(({ working }) => working < workings.length);
  return known && workings.every(({ inputs }, index) => inputs.every((input) => input < index));
}

/** JSON Schema of a statement, draft 2020-12. */
export function statementJsonSchema(): unknown {
  return { title: "Statement of a Mast contract", ...z.toJSONSchema(statementSchema) };
}
