/** SHA-1 (RFC 3174) of bytes, at once: WebCrypto only answers later, and a list of names is painted now. Names colours and pictures (XEP-0392, XEP-0153), never secrets. */
export function sha1(message: Uint8Array): Uint8Array {
  const length = message.length;
  const padded = new DataView(new ArrayBuffer(Math.ceil((length + 9) / 64) * 64));
  for (let index = 0; index < length; index += 1) padded.setUint8(index, message[index]!);
  padded.setUint8(length, 0x80);
  padded.setUint32(padded.byteLength - 8, Math.floor(length / 0x20000000));
  padded.setUint32(padded.byteLength - 4, length << 3);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  for (let offset = 0; offset < padded.byteLength; offset += 64) block(padded, offset, words, state);
  const digest = new DataView(new ArrayBuffer(20));
  for (const [index, word] of state.entries()) digest.setInt32(index * 4, word);
  return new Uint8Array(digest.buffer);
}

function turn(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function block(view: DataView, offset: number, words: Int32Array, state: number[]): void {
  for (let index = 0; index < 16; index += 1) words[index] = view.getInt32(offset + index * 4);
  for (let index = 16; index < 80; index += 1) words[index] = turn(words[index - 3]! ^ words[index - 8]! ^ words[index - 14]! ^ words[index - 16]!, 1);
  let [a, b, c, d, e] = state as [number, number, number, number, number];
  for (let index = 0; index < 80; index += 1) {
    const [mixed, constant] = index < 20 ? [(b & c) | (~b & d), 0x5a827999]
      : index < 40 ? [b ^ c ^ d, 0x6ed9eba1]
        : index < 60 ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
          : [b ^ c ^ d, 0xca62c1d6];
    const next = (turn(a, 5) + mixed + e + constant + words[index]!) | 0;
    [a, b, c, d, e] = [next, a, turn(b, 30), c, d];
  }
  for (const [index, word] of [a, b, c, d, e].entries()) state[index] = (state[index]! + word) | 0;
}
