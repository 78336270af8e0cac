/** A file on its way to a place of the web. Sizes in bytes. */
export interface Upload {
  /** https, and nothing else. */
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly type: string;
  readonly size: number;
  /** The content in pieces, numbered from 0; undefined after the last. */
  readonly part: (number: number) => Promise<Uint8Array | undefined>;
  /** So much has been handed to the network. */
  readonly onSent: (bytes: number) => void;
}

/** What became of it: it arrived, was answered otherwise (`status` of HTTP), could not be carried, or to nobody who proves who they are; or it was ended. */
export type UploadOutcome =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'untrusted'; readonly detail: string }
  | { readonly kind: 'cancelled' };

/** Puts files where they are to be (HTTP PUT over verified TLS). Follows nobody elsewhere, and takes nothing in. */
export interface Uploads {
  put(upload: Upload): { readonly done: Promise<UploadOutcome>; cancel(): void };
}
