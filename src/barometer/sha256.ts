// SHA-256 (FIPS 180-4) of a text, at once: the browser's own digest only answers later, and not in every web view.

/**
 * @param text hashed as UTF-16, the lower byte of each unit first: no encoder is needed, and every text has its own bytes
 * @returns 64 hexadecimal digits
 */
export function sha256(text: string): string {
  const words = paddedWords(text);
  const hash = Uint32Array.from(FIRST_HASH);
  const schedule = new Uint32Array(64);
  for (let block = 0; block < words.length; block += 16) mixBlock(hash, words, block, schedule);
  return Array.from(hash, (word) => word.toString(16).padStart(8, "0")).join("");
}

const PRIMES = firstPrimes(64);
/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND_CONSTANTS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
/** The same of the square roots of the first eight. */
const FIRST_HASH = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** The message with a one bit, zeros and its length in bits, as big-endian words in whole blocks of sixteen. */
function paddedWords(text: string): Uint32Array {
  const bytes = text.length * 2;
  const words = new Uint32Array(Math.ceil((bytes + 9) / 64) * 16);
  for (let unit = 0; unit < text.length; unit += 1) {
    const code = text.charCodeAt(unit);
    const swapped = ((code & 0xff) << 8) | (code >>> 8);
    words[unit >> 1] = (words[unit >> 1] as number) | (swapped << ((unit & 1) === 0 ? 16 : 0));
  }
  words[bytes >> 2] = (words[bytes >> 2] ?? 0) | (bytes % 4 === 0 ? 0x80000000 : 0x8000);
  words[words.length - 2] = Math.floor(bytes / 0x20000000);
  words[words.length - 1] = bytes * 8;
  return words;
}

/** Written out, since the figures of a whole round are hashed at once: that takes a third of the time. */
function mixBlock(hash: Uint32Array, words: Uint32Array, block: number, w: Uint32Array): void {
  for (let t = 0; t < 16; t += 1) w[t] = words[block + t] as number;
  for (let t = 16; t < 64; t += 1) {
    const early = w[t - 15] as number;
    const late = w[t - 2] as number;
    const small0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const small1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    w[t] = ((w[t - 16] as number) + small0 + (w[t - 7] as number) + small1) | 0;
  }
  let a = (hash[0] as number) | 0;
  let b = (hash[1] as number) | 0;
  let c = (hash[2] as number) | 0;
  let d = (hash[3] as number) | 0;
  let e = (hash[4] as number) | 0;
  let f = (hash[5] as number) | 0;
  let g = (hash[6] as number) | 0;
  let h = (hash[7] as number) | 0;
  for (let t = 0; t < 64; t += 1) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + (ROUND_CONSTANTS[t] as number) + (w[t] as number)) | 0;
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  hash[0] = (hash[0] as number) + a;
  hash[1] = (hash[1] as number) + b;
  hash[2] = (hash[2] as number) + c;
  hash[3] = (hash[3] as number) + d;
  hash[4] = (hash[4] as number) + e;
  hash[5] = (hash[5] as number) + f;
  hash[6] = (hash[6] as number) + g;
  hash[7] = (hash[7] as number) + h;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x100000000);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}
