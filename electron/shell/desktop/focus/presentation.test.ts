import { expect, it } from 'vitest';
import { presentationQuestions } from './presentation.ts';

it('is known on Linux to the session: GNOME’s, or KDE’s', () => {
  const questions = presentationQuestions('linux');
  expect(questions.map(({ args }) => args.at(-2))).toEqual(['org.gnome.SessionManager.IsInhibited', 'org.kde.Solid.PowerManagement.PolicyAgent.HasInhibition']);
  for (const { read } of questions) expect(['(true,)\n', '(false,)', '', 'Error: (true,)'].map(read)).toEqual([true, false, undefined, undefined]);
});

it('is known on macOS to the power manager, and on Windows to nobody who may be asked', () => {
  const [question] = presentationQuestions('darwin');
  const answer = (count: number): string => `2026-05-12 14:26:00 +0200\nAssertion status system-wide:\n   BackgroundTask                 0\n   PreventUserIdleDisplaySleep    ${count}\n   UserIsActive                   1\nListed by owning process:`;
  expect([question!.read(answer(0)), question!.read(answer(1)), question!.read('')]).toEqual([false, true, undefined]);
  expect(presentationQuestions('win32')).toEqual([]);
});
