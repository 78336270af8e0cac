import type { Hazard } from './hazard.ts';
import { MEDIA } from './media.ts';
import { ORIGIN } from './origin.ts';
import { IDENTITY, PARSING } from './parsing.ts';
import { SURFACE } from './surface.ts';
import { TRANSPORT } from './transport.ts';

export const SECTIONS: readonly { readonly title: string; readonly hazards: readonly Hazard[] }[] = [
  { title: 'Who said it', hazards: ORIGIN },
  { title: 'What is read, and what it costs', hazards: PARSING },
  { title: 'Who it seems to be', hazards: IDENTITY },
  { title: 'The way to the server, and what must not leave', hazards: TRANSPORT },
  { title: 'Pictures and files', hazards: MEDIA },
  { title: 'The page, the window and the computer', hazards: SURFACE },
];

export const HAZARDS: readonly Hazard[] = SECTIONS.flatMap(({ hazards }) => hazards);
