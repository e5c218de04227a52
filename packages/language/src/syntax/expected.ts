// What the grammar would have accepted, carried in the message of a syntax error as a list of token names. `parse` words it.

import type { IParserErrorMessageProvider, TokenType } from "chevrotain";

const firsts = (paths: TokenType[][]): string[] =>
  [...new Set(paths.map((path) => path[0]?.name ?? ""))].filter((name) => name !== "");

export const expectedTokens: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => JSON.stringify([expected.name]),
  buildNotAllInputParsedMessage: () => JSON.stringify([]),
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) => JSON.stringify(firsts(expectedPathsPerAlt.flat())),
  buildEarlyExitMessage: ({ expectedIterationPaths }) => JSON.stringify(firsts(expectedIterationPaths)),
};
