import type { Undo } from './disposable.ts';

/** How far looking for a new version of the program has come; as the contract has it. */
export interface Updates {
  /** Whose computer is asked. */
  readonly host: string;
  readonly state: 'idle' | 'looking' | 'newest' | 'downloading' | 'ready' | 'failed';
  readonly version?: string | undefined;
  /** 0 to 100, while it is downloaded. */
  readonly percent?: number | undefined;
  readonly problem?: 'unreachable' | 'not-trusted' | 'not-genuine' | 'damaged' | 'not-installed' | undefined;
}

/** Replaces the program by a newer version. It goes to the network only when it is told to look. */
export interface Updater {
  view(): Updates;
  /** Looks for a newer version, and downloads it where there is one. */
  look(): void;
  /** Ends the program and starts the version that is ready. */
  install(): void;
  onChange(listener: (updates: Updates) => void): Undo;
}
