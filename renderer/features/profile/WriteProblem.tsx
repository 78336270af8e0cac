import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { useApp } from '../store/index.ts';

/** Nothing new can be stored at the moment, and why. */
export function WriteProblemView(): ReactNode {
  const t = useTexts();
  const problem = useApp(({ profile }) => (profile?.state === 'open' ? (profile.isNewer ? 'newer' : profile.writeProblem) : undefined));
  return problem ? (
    <div className="alert banner" role="alert">
      <CircleAlert size={18} strokeWidth={1.5} aria-hidden="true" />
      <p>{problem === 'newer' ? t('error.newer-data') : t(`profile.write.${problem}`)}</p>
    </div>
  ) : null;
}
