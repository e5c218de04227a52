// Takes the text of one JSON object, gives its fields as the texts that were written: numbers digit by digit, never through a float.

export type Fields =
  | { readonly fields: ReadonlyMap<string, string | null> }
  | { readonly fault: "nested" | "doubled"; readonly field: string; readonly names: Iterable<string> }
  | { readonly fault: "malformed"; readonly at: number };

const token =
  /[ \t\r\n]*("(?:[^"\\]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[{}[\]:,])/sy;

/** Null stands for the value null and for an empty text. */
export function fieldsOf(text: string): Fields {
  token.lastIndex = 0;
  let at = 0;
  const next = (): string | undefined => {
    at = token.lastIndex;
    const read = token.exec(text)?.[1];
    if (read === undefined) token.lastIndex = at;
    return read;
  };
  const malformed: Fields = { fault: "malformed", at: 0 };
  const fields = new Map<string, string | null>();
  let fault: Fields | undefined;
  let read = next();
  if (read !== "{") return malformed;
  read = next();
  if (read === "}") return { fields };
  for (;;) {
    const field = textOf(read);
    if (field === undefined || next() !== ":") return { ...malformed, at };
    const value = next();
    if (value === "{" || value === "[") {
      if (!skipNested(next)) return { ...malformed, at };
      fault ??= { fault: "nested", field, names: fields.keys() };
      fields.set(field, null);
    } else {
      const plain = plainValue(value);
      if (plain === undefined) return { ...malformed, at };
      if (fields.has(field)) fault ??= { fault: "doubled", field, names: fields.keys() };
      fields.set(field, plain);
    }
    read = next();
    if (read === "}") return fault ?? { fields };
    if (read !== ",") return { ...malformed, at };
    read = next();
  }
}

/** Undefined for what is no value, or a text that no file can hold: a zero character, half of a surrogate pair. */
function plainValue(value: string | undefined): string | null | undefined {
  if (value === undefined || /^[}\]:,]$/.test(value)) return undefined;
  if (value === "null" || value === '""') return null;
  if (!value.startsWith('"')) return value;
  return textOf(value);
}

/** A text between quotation marks, unescaped. */
function textOf(read: string | undefined): string | undefined {
  if (read === undefined || !read.startsWith('"')) return undefined;
  try {
    const text: unknown = JSON.parse(read);
    return typeof text !== "string" || text.includes("\0") || /\p{Surrogate}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function skipNested(next: () => string | undefined): boolean {
  for (let depth = 1; depth > 0; ) {
    const read = next();
    if (read === undefined) return false;
    if (read === "{" || read === "[") depth++;
    else if (read === "}" || read === "]") depth--;
  }
  return true;
}
