// Takes bytes of Windows-1252, gives their text. TextDecoder cannot be asked: some versions of Node read the bytes from 80 to 9F, where
// the dashes, the curly quotation marks and € are, as control characters.

/** The characters of the bytes 80 to 9F; the five that Windows-1252 leaves undefined have the control character of their number. */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export function fromWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (character) => upper[character.charCodeAt(0) - 0x80] ?? character);
}

/** The text whose UTF-8 was once read as Windows-1252 and saved so, or undefined when the text is no such thing. */
export function savedTwice(text: string): string | undefined {
  const bytes = [...text].map((character) => {
    const at = upper.indexOf(character);
    return at < 0 ? character.charCodeAt(0) : at + 0x80;
  });
  if (bytes.some((byte) => byte > 255) || !bytes.some((byte) => byte > 127)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
