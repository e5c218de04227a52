// Takes bytes, gives the eight 32-bit words of their SHA-256 digest (FIPS 180-4), in any JavaScript engine.

const primes = firstPrimes(64);
// The first 32 bits of the fractional parts of cube and square roots of the first primes, found among whole numbers.
const rounds = primes.map((prime) => fractionOfRoot(prime, 3n));
const start = primes.slice(0, 8).map((prime) => fractionOfRoot(prime, 2n));

/** The digest of the bytes as eight unsigned 32-bit words. */
export function sha256(bytes: Uint8Array): number[] {
  const message = padded(bytes);
  const state = Uint32Array.from(start);
  const schedule = new Uint32Array(64);
  for (let block = 0; block < message.byteLength; block += 64) {
    for (let t = 0; t < 16; t += 1) schedule[t] = message.getUint32(block + 4 * t);
    for (let t = 16; t < 64; t += 1) {
      const [a, b] = [schedule[t - 15]!, schedule[t - 2]!];
      const early = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
      const late = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
      schedule[t] = schedule[t - 16]! + early + schedule[t - 7]! + late;
    }
    compress(state, schedule);
  }
  return [...state];
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = [...state] as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t += 1) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + rounds[t]! + schedule[t]!) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = state[index]! + word;
  });
}

function padded(bytes: Uint8Array): DataView {
  const buffer = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  buffer.set(bytes);
  buffer[bytes.length] = 0x80;
  const view = new DataView(buffer.buffer);
  view.setBigUint64(buffer.length - 8, BigInt(bytes.length) * 8n);
  return view;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function firstPrimes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let candidate = 2n; found.length < count; candidate += 1n) {
    if (found.every((prime) => candidate % prime !== 0n)) found.push(candidate);
  }
  return found;
}

function fractionOfRoot(prime: bigint, degree: bigint): number {
  const target = prime << (32n * degree);
  let low = 0n;
  for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) if ((low + bit) ** degree <= target) low += bit;
  return Number(low & 0xffffffffn);
}
