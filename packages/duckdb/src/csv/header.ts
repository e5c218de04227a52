// Takes the beginning of a separated file as text, gives the cells of its first record and the first line as it stands.

export interface FirstRecord {
  readonly cells: readonly string[];
  readonly line: string;
}

export function firstRecord(text: string, separator: string): FirstRecord {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  let i = 0;
  for (; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else quoted = false;
    } else if (c === '"' && cell === "") {
      quoted = true;
    } else if (c === separator) {
      cells.push(cell);
      cell = "";
    } else if (c === "\n") {
      break;
    } else if (c !== "\r" || text[i + 1] !== "\n") {
      cell += c;
    }
  }
  cells.push(cell);
  return { cells, line: text.slice(0, i).replace(/\r$/, "") };
}
