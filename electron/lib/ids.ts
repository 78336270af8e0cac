/** Chance as a port. */
export interface Ids {
  /** A random UUID (version 4, 122 random bits, RFC 9562), lower case. */
  uuid(): string;
  /** Uniform in [0, 1); for jitter and SRV weights, never for secrets. */
  random(): number;
}
