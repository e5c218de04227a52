// Reads the reference data sets and cases that lie beside it; every number becomes an exact rational.
import { readFileSync } from "node:fs";
import { fromText, multiply, power, type Rational, rational } from "@mast/exact";
import type { Observed } from "../../packages/counterfactual/src/numeric/index.ts";

export interface Case {
  readonly id: string;
  readonly what: string;
  readonly data: string;
  readonly value: string;
  readonly exact?: string;
  readonly tolerance: string;
}

export interface NistSet {
  readonly model: string;
  readonly x: readonly (readonly string[])[];
  readonly y: readonly string[];
  readonly beta: readonly string[];
  readonly se: readonly string[];
  readonly residual_sd: string;
  readonly r_squared: string;
}

export const cases: readonly Case[] = JSON.parse(text("cases.json"));
export const nist: Readonly<Record<string, NistSet>> = JSON.parse(text("nist_linear.json"));

/** The rows of a data set, each a record of its cells. */
export function rows(file: string): Record<string, string>[] {
  const [head = "", ...lines] = text(file).trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, index) => [names[index]!, cell])));
}

/** A column of a data set as exact values. */
export function column(table: readonly Record<string, string>[], name: string): Rational[] {
  return table.map((row) => number(row[name]!));
}

/** A monthly column of a data set with its period numbers and calendar months. */
export function monthly(table: readonly Record<string, string>[], name: string): Observed[] {
  return table.map((row) => ({ time: Number(row.t), month: Number(row.month ?? 1), value: number(row[name]!) }));
}

/** Reads decimals with or without an exponent. */
export function number(cell: string): Rational {
  const [digits = "", exponent = "0"] = cell.toLowerCase().split("e");
  const plain = digits
    .replace(/^(-?)\./, "$10.")
    .replace(/\.$/, "")
    .replace(/^\+/, "");
  return multiply(fromText(plain), power(rational(10), Number(exponent)));
}

function text(file: string): string {
  return readFileSync(new URL(`reference/${file}`, import.meta.url), "utf8");
}
