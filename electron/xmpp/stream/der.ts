/** One value of DER (X.690): its tag byte and where its content lies. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** The values that follow each other in `bytes`, at most `limit`; what does not parse ends the list. */
export function derValues(bytes: Uint8Array, limit = 10_000): DerValue[] {
  const values: DerValue[] = [];
  let at = 0;
  while (at + 2 <= bytes.length && values.length < limit) {
    const tag = bytes[at]!;
    let length = bytes[at + 1]!;
    let start = at + 2;
    if (length >= 0x80) {
      const size = length & 0x7f;
      if (size === 0 || size > 4 || start + size > bytes.length) break;
      length = 0;
      for (let index = 0; index < size; index++) length = length * 256 + bytes[start + index]!;
      start += size;
    }
    if (start + length > bytes.length) break;
    values.push({ tag, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return values;
}

/** Whether this is the object identifier whose content octets are written as hex. */
export function isOid(value: DerValue | undefined, hex: string): boolean {
  return value?.tag === 0x06 && Buffer.from(value.content).toString('hex') === hex;
}

export const DER = { sequence: 0x30, octets: 0x04, context0: 0xa0, context3: 0xa3 } as const;
