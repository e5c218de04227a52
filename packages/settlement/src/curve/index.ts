// The one representation of a price.
export * from "./build.ts";
export * from "./combine.ts";
export * from "./curve.ts";
export * from "./holds.ts";
export * from "./query.ts";
