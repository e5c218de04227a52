// Names by what somebody types to find them, as editors search: letters in order.

/** What finds a name: of each word that is typed, the letters stand in the name in their order, or the word stands in what is said about
 * the name. Capitals are as small letters, accents are kept. Nothing typed finds every name. */
export function findsName(typed: string): (name: string, about: string) => boolean {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  return (name, about) => words.every((word) => inOrder(word, plain(name)) || plain(about).includes(word));
}

/** However a letter with an accent is typed, it is the same letter. */
const plain = (text: string): string => text.normalize("NFC").toLowerCase();

function inOrder(letters: string, text: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
