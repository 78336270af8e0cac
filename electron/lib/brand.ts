declare const brand: unique symbol;

/** A primitive that only its own constructor function can make, so that two kinds of string never mix. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
