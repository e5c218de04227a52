// Colours of the terminal as functions of a text; without colour they give the text back as it is.

export interface Paint {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Paints with ANSI escapes, or not at all. */
export function paintFor(colour: boolean): Paint {
  const with_ = (on: number, off: number) => (text: string) =>
    colour && text ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    red: with_(31, 39),
    yellow: with_(33, 39),
    green: with_(32, 39),
    blue: with_(34, 39),
    bold: with_(1, 22),
    dim: with_(2, 22),
  };
}
