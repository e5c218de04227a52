// Takes the bytes of a zip file, gives them with every time in them set to the first that a zip file can say, so that equal contents are
// equal bytes. Signatures and places of the fields: PKWARE, APPNOTE.TXT, 4.3.7 and 4.3.12.

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** 1980-01-01, 00:00. */
const firstDay = 0x0021;

export function timeless(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < 0) throw new RangeError("not a zip file");
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new RangeError("not a zip file");
    setTime(view, at + 12);
    setTime(view, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, firstDay, true);
}
