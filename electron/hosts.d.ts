/**
 * What every host of JavaScript gives (Node, Electron, browsers) and the language's own library does not declare.
 * Seen by the layers that know no host; a name is added here only when all three hosts have it and it is neither time nor chance.
 */
declare function queueMicrotask(callback: () => void): void;

/** Text to UTF-8 (Encoding Standard §8.1). */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** UTF-8 to text; `fatal`: throws at what is none; `ignoreBOM`: a mark of byte order at the beginning is text (Encoding Standard §7.1). */
declare class TextDecoder {
  constructor(label: 'utf-8', options: { readonly fatal: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: Uint8Array, options: { readonly stream: boolean }): string;
}
