import type { App } from '../core/app.ts';
import type { Log } from '../core/ports.ts';

/** `--demo`: as if the person had pressed the button. */
export function beginDemo(app: App, log: Log): void {
  const failed = (reason: string): void => log.error('demo.not-begun', { reason });
  app.handlers['demo.begin']({}).then((answer) => { if (!answer.ok) failed(answer.error.code); }, (error: unknown) => failed(String(error)));
}
