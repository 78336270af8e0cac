import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { fullTime, listTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useActions, useApp, useNow } from '../store/index.ts';
import type { NewsSlice } from '../../state/slices/news.slice.ts';

const SHOWN = 2;
const MINUTE_MS = 60_000;

/** What others answered and ended, above the lists, until it is put away; without a sound. */
export function NewsView(): ReactNode {
  const t = useTexts();
  const { putNewsAway } = useActions();
  const news = useApp((state) => state.news);
  if (news.length === 0) return null;
  return (
    <section className="news" aria-label={t('news.region')} data-region="">
      <ul>{news.slice(0, SHOWN).map((event) => <NewsItem key={event.id} event={event} />)}</ul>
      {news.length > 1 && <Button look="link" onClick={() => putNewsAway()}>{t('news.dismissAll', { count: news.length })}</Button>}
    </section>
  );
}

function NewsItem({ event: { id, accountId, address, kind, at } }: { readonly event: NewsSlice[number] }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { openConversation, putNewsAway } = useActions();
  const key = peerKey(accountId, address);
  const name = useApp((state) => labelOf(state, key));
  const now = useNow(MINUTE_MS);
  return (
    <li className="news-item">
      <div className="row-words">
        <button type="button" className="news-name" title={address} onClick={() => openConversation(key)}><bdi>{name}</bdi></button>
        <span className="row-meta">{t(`happened.${kind}`)} <time className="figures" dateTime={new Date(at).toISOString()} title={fullTime(language, at)}>{listTime(language, at, now, t('time.yesterday'))}</time></span>
      </div>
      <IconButton label={t('news.dismiss', { name })} icon={<X size={16} strokeWidth={1.5} />} onClick={() => putNewsAway(id)} />
    </li>
  );
}
