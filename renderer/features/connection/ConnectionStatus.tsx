import { Cable } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Account } from '../../../electron/contract/models/account.ts';
import { connectionFailureWords } from '../../i18n/failure-words.ts';
import { useTexts, type TFunction } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useActions, useApp, useNow } from '../store/index.ts';

type Dot = 'online' | 'connecting' | 'offline';

function wordsFor(t: TFunction, { connection }: Account, now: number): { readonly dot: Dot; readonly words: string; readonly canConnect: boolean } {
  switch (connection.phase) {
    case 'online':
      return { dot: 'online', words: t('connection.online'), canConnect: false };
    case 'connecting':
      return { dot: 'connecting', words: connection.attempt > 1 ? t(`connection.step.${connection.step}`) : t('connection.connecting'), canConnect: false };
    case 'needs-password':
      return { dot: 'offline', words: t('connection.needsPassword'), canConnect: false };
    case 'waiting': {
      const count = Math.max(0, Math.ceil((connection.retryAt - now) / 1000));
      const { what } = connectionFailureWords(t, connection.failure);
      return { dot: 'connecting', words: t('connection.waitingWhy', { why: what, wait: t('connection.waiting', { count }) }), canConnect: true };
    }
    case 'offline': {
      const { failure } = connection;
      if (!failure) return { dot: 'offline', words: t('connection.offline'), canConnect: false };
      const { what, next } = connectionFailureWords(t, failure);
      return { dot: 'offline', words: t('connection.offlineWhy', { why: `${what} ${next}` }), canConnect: failure.code !== 'authentication' };
    }
  }
}

/** What the connection of each account does, in plain words; one line while all is well. */
export function ConnectionStatusView(): ReactNode {
  const t = useTexts();
  const { run, openDialog } = useActions();
  const link = useApp((state) => state.link);
  const accounts = useApp((state) => state.accounts);
  const list = accounts.order.flatMap((id) => accounts.byId.get(id) ?? []);
  const now = useNow(list.some(({ connection }) => connection.phase === 'waiting') ? 1000 : 0);
  const isLost = link === 'lost';
  const lines = list.map((account) => ({ account, ...wordsFor(t, account, now) }));
  const isCalm = lines.every(({ dot }) => dot === 'online') && !isLost;
  const shown = isCalm ? lines.slice(0, 1) : lines.filter(({ dot }) => dot !== 'online');
  return (
    <div className="connection">
      <div className="connection-lines" role="status" aria-label={t('connection.label')}>
        {isLost ? t('connection.lost') : shown.map(({ account, dot, words }) => (
          <p key={account.id} className="connection-line">
            <span className={`connection-dot connection-dot-${dot}`} aria-hidden="true" />
            <span className="connection-words">{list.length > 1 && !isCalm ? t('connection.account', { address: account.address, state: words }) : words}</span>
          </p>
        ))}
      </div>
      {!isLost && shown.some(({ canConnect }) => canConnect) && (
        <Button
          look="link"
          onClick={() => {
            for (const { account, canConnect } of shown) if (canConnect) void run('account.connect', { accountId: account.id });
          }}
        >
          {t('connection.now')}
        </Button>
      )}
      {!isLost && <IconButton label={t('report.open')} icon={<Cable size={16} strokeWidth={1.5} />} onClick={() => openDialog({ kind: 'connection' })} />}
    </div>
  );
}
