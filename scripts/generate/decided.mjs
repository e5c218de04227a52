// Puts the choices of the grammar, worked out now, in the place of decided.ts: what is bundled need not work them out at every start.
import { bundled } from "./bundled.mjs";

/** A plugin of esbuild. */
export async function decided() {
  const { grammarChoices } = await bundled(
    'export { grammarChoices } from "./packages/language/src/syntax/grammar/read.ts";',
  );
  const contents = `export const decided = ${JSON.stringify(grammarChoices())};`;
  return {
    name: "decided",
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]syntax[\\/]grammar[\\/]decided\.ts$/ }, () => ({ contents, loader: "js" })),
  };
}
