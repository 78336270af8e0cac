import type { Upload, UploadOutcome, Uploads } from '../../electron/lib/uploads.ts';

/** Uploads that go nowhere: a test says what becomes of each. */
export class MemoryUploads implements Uploads {
  /** Oldest first. */
  readonly asked: (Upload & { readonly settle: (outcome: UploadOutcome) => void })[] = [];

  put(upload: Upload): ReturnType<Uploads['put']> {
    const { promise, resolve } = Promise.withResolvers<UploadOutcome>();
    this.asked.push({ ...upload, settle: resolve });
    return { done: promise, cancel: () => resolve({ kind: 'cancelled' }) };
  }

  /** All of what one of them would carry. */
  async content(index: number): Promise<string> {
    const pieces: string[] = [];
    for (let number = 0; ; number += 1) {
      const bytes = await this.asked[index]!.part(number);
      if (!bytes) return pieces.join('');
      pieces.push(new TextDecoder().decode(bytes));
    }
  }
}
