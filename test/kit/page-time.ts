import type { Locator } from 'playwright-core';

/** Types a time into a field for times, part by part: hour and minute where the browser's region counts to 24, as that of tests (British) does. */
export async function typeTime(field: Locator, ...parts: readonly string[]): Promise<void> {
  const places = field.getByRole('spinbutton');
  for (const [number, part] of parts.entries()) {
    const place = places.nth(number);
    await place.focus();
    await place.pressSequentially(part);
  }
}
