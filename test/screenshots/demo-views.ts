import { fillSample } from '../kit/sample-people.ts';
import type { View } from './view.ts';

/** Linnet while the demo runs. */
export const DEMO_VIEWS: readonly View[] = [
  {
    name: 'demo',
    prepare(core, now) {
      fillSample(core, now);
      core.snapshot = { ...core.snapshot, demo: { domain: 'linnet.example' } };
    },
    reach: (page) => page.locator('.demo-strip').waitFor(),
  },
];
