// The only thing that shared code asks of its surroundings: random bytes, there in Node and in every browser, also in
// insecure contexts (where crypto.randomUUID is missing).
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }

const alphabet = '0123456789abcdefghijklmnopqrstuv'

/** A new identity: 20 characters of 5 random bits each (100 bits), safe in file names, selectors and URLs. */
export function newId(): string {
  let id = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(20))) id += alphabet[byte & 31]
  return id
}
