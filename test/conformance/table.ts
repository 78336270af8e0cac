import type { Line } from './line.ts';
import { appendices } from './sections/appendices.ts';
import { section1 } from './sections/section-1.ts';
import { section10Lists } from './sections/section-10-lists.ts';
import { section10Rules } from './sections/section-10-rules.ts';
import { section10Use } from './sections/section-10-use.ts';
import { section11 } from './sections/section-11.ts';
import { section12 } from './sections/section-12.ts';
import { section13 } from './sections/section-13.ts';
import { section14 } from './sections/section-14.ts';
import { section15 } from './sections/section-15.ts';
import { section2Iq } from './sections/section-2-iq.ts';
import { section2Message } from './sections/section-2-message.ts';
import { section2Presence } from './sections/section-2-presence.ts';
import { section3 } from './sections/section-3.ts';
import { section4 } from './sections/section-4.ts';
import { section5 } from './sections/section-5.ts';
import { section6 } from './sections/section-6.ts';
import { section7 } from './sections/section-7.ts';
import { section8 } from './sections/section-8.ts';
import { section9 } from './sections/section-9.ts';

/** A part of RFC 3921, as its lines are grouped for reading. */
export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

export const SECTIONS: readonly Section[] = [
  { title: '§1 Introduction', lines: section1 },
  { title: '§2.1 Syntax of messages', lines: section2Message },
  { title: '§2.2 Syntax of presence', lines: section2Presence },
  { title: '§2.3, §2.4 Syntax of IQ, extensions', lines: section2Iq },
  { title: '§3 Session establishment', lines: section3 },
  { title: '§4 Exchanging messages', lines: section4 },
  { title: '§5 Exchanging presence information', lines: section5 },
  { title: '§6 Managing subscriptions', lines: section6 },
  { title: '§7 Roster management', lines: section7 },
  { title: '§8 Integration of roster and subscriptions', lines: section8 },
  { title: '§9 Subscription states', lines: section9 },
  { title: '§10.1, §10.2 Blocking communication: syntax and rules', lines: section10Rules },
  { title: '§10.3 to §10.8 Blocking communication: managing lists', lines: section10Lists },
  { title: '§10.9 to §10.15 Blocking communication: use', lines: section10Use },
  { title: '§11 Server rules for handling stanzas', lines: section11 },
  { title: '§12 Compliance requirements', lines: section12 },
  { title: '§13 Internationalization', lines: section13 },
  { title: '§14 Security', lines: section14 },
  { title: '§15, §16 Registrations and references', lines: section15 },
  { title: 'Appendices A to C', lines: appendices },
];

/** All lines, R001 to R430. */
export const LINES: readonly Line[] = SECTIONS.flatMap(({ lines }) => lines);
