// The published JSON Schema is the one that the program writes, and both refuse what is not a statement.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readStatement, statementJsonSchema } from "@mast/statement/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { sample } from "./sample.ts";

const file = join(import.meta.dirname, "../../packages/statement/schema/statement-1.schema.json");

describe("schema", () => {
  it("is fresh: run node scripts/statement-schema.mjs", () => {
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(statementJsonSchema())));
  });

  it("takes a statement", () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(file, "utf8")) as object,
    );
    validate(sample);
    expect(validate.errors).toBeNull();
    expect(readStatement(JSON.stringify(sample))).toEqual({ statement: sample });
  });

  it.each([
    ["{", "not JSON"],
    ["{}", "schemaVersion"],
    [JSON.stringify({ ...sample, schemaVersion: 2 }), "schemaVersion"],
    [JSON.stringify({ ...sample, asOf: { date: "yesterday", because: "stated" } }), "asOf.date"],
    [JSON.stringify({ ...sample, more: 1 }), "statement"],
    [JSON.stringify({ ...sample, workings: [] }), "workings"],
    [JSON.stringify({ ...sample, workings: sample.workings.map((one) => ({ ...one, inputs: [5] })) }), "workings"],
  ])("refuses %.40s", (text, fault) => {
    const read = readStatement(text);
    expect("fault" in read && read.fault).toContain(fault);
  });
});
