// Lets what has come in be read before more is done.

/** After what has come in is read; a browser knows no `setImmediate`. */
export const soon: (run: () => void) => void = globalThis.setImmediate ?? ((run) => setTimeout(run, 0));
