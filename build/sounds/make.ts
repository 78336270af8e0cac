import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../vite/shared.ts';
import { SOUNDS, wavOf } from './tones.ts';

/** Writes `assets/sounds`: `node build/sounds/make.ts`. */
const folder = join(root, 'assets/sounds');
mkdirSync(folder, { recursive: true });
for (const [name, tones] of Object.entries(SOUNDS)) writeFileSync(join(folder, `${name}.wav`), wavOf(tones));
