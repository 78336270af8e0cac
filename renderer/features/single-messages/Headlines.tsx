import { Newspaper } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { SingleMessage } from '../../../electron/contract/models/message.ts';
import { fullTime, listTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { Empty } from '../../ui/fields.tsx';
import { PersonPictureView } from '../picture/index.ts';
import { useActions, useApp, useNow } from '../store/index.ts';
import { MessageBody, OtherLanguages } from '../timeline/index.ts';
import { Singles } from './Singles.tsx';

/** News and alerts: no reply is expected, so none is offered (RFC 3921 §2.1.1, R013, R014). Whoever looks at them has read them. */
export function HeadlinesView(): ReactNode {
  const t = useTexts();
  const { markSinglesSeen } = useActions();
  const list = useApp((state) => state.singles.lists.headline);
  useEffect(() => markSinglesSeen('headline'), [list, markSinglesSeen]);
  return (
    <Singles
      type="headline" title={t('headlines.region')} listLabel={t('headlines.list')}
      empty={<Empty icon={<Newspaper size={32} strokeWidth={1.5} aria-hidden="true" />} title={t('headlines.emptyTitle')} text={t('headlines.emptyText')} />}
    >
      {(message) => <Headline message={message} />}
    </Singles>
  );
}

function Headline({ message }: { readonly message: SingleMessage }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const now = useNow(60_000);
  const label = useApp((state) => labelOf(state, peerKey(message.accountId, message.peer)));
  const time = listTime(language, message.sentAt, now, t('time.yesterday'));
  return (
    <article className="headline" aria-label={t('headlines.item', { name: label, time })}>
      <PersonPictureView person={peerKey(message.accountId, message.peer)} label={label} />
      <div className="single-words">
        <p className="single-line">
          <bdi className="single-name one-line" title={message.peer}>{label}</bdi>
          <time className="row-time figures" dateTime={new Date(message.sentAt).toISOString()} title={fullTime(language, message.sentAt)}>{time}</time>
        </p>
        {message.subject !== undefined && <h2 className="single-subject" dir="auto">{message.subject.slice(0, 300)}</h2>}
        {message.body !== '' && <div lang={message.language}><MessageBody text={message.body} t={t} /></div>}
        {message.versions && <OtherLanguages versions={message.versions} t={t} language={language} />}
      </div>
    </article>
  );
}
