// The parser skips its library's validation of the grammar when it starts; here it is made once.

import { describe, expect, it } from "vitest";
import { validateGrammar } from "../../packages/language/src/syntax/grammar/read.ts";

describe("grammar", () => {
  it("has no two readings that cannot be told apart", () => {
    expect(validateGrammar).not.toThrow();
  });
});
