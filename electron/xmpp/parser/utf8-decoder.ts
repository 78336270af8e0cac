/** Bytes of a stream to text, strictly. Once bytes are none of UTF-8, `isBroken` holds and nothing more is decoded. */
export class Utf8Decoder {
  #decoder = new TextDecoder('utf-8', { fatal: true });
  #isBroken = false;
  #isFresh = true;
  /** The end of the last piece, where a character may have begun that goes on in the next: three bytes at most. */
  #tail: Uint8Array = new Uint8Array();

  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** The text up to the first byte that does not belong: what stood before it counts, however the stream was cut into pieces. */
  decode(bytes: Uint8Array): string {
    if (this.#isBroken) return '';
    try {
      const text = this.#decoder.decode(bytes, { stream: true });
      this.#tail = unfinished(bytes.length < 4 ? joined(this.#tail, bytes) : bytes);
      this.#isFresh &&= text === '';
      return text;
    } catch {
      this.#isBroken = true;
      return this.#soundPart(bytes);
    }
  }

  /** Byte by byte: the decoder does not say how far it came. */
  #soundPart(bytes: Uint8Array): string {
    // A mark of byte order counts as one at the very beginning only.
    this.#decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: !this.#isFresh });
    let text = '';
    try {
      for (const byte of joined(this.#tail, bytes)) text += this.#decoder.decode(Uint8Array.of(byte), { stream: true });
    } catch {
      // Here it is.
    }
    return text;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The beginning of a character that is not whole at the end of sound bytes; empty where there is none. */
function unfinished(bytes: Uint8Array): Uint8Array {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at -= 1) {
    const byte = bytes[at]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return bytes.length - at < length ? bytes.slice(at) : new Uint8Array();
  }
  return new Uint8Array();
}
