import { vi } from 'vitest';

/** `vi.waitFor` with patience for a loaded machine: its own second is too short for a page, a program and a panel between them. */
export function waitFor<Value>(condition: () => Value | Promise<Value>, options: { readonly timeout?: number } = {}): Promise<Value> {
  return vi.waitFor(condition, { timeout: 15_000, ...options });
}
