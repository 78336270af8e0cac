import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Account } from '../../../electron/contract/models/account.ts';
import { useTexts } from '../../i18n/index.ts';
import { peerKey } from '../../state/keys.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';

const STEPS = ['write', 'answer', 'presence', 'privacy', 'room'] as const;

/** Five steps through what Linnet can do, beside the demo's account, until the demo is ended. */
export function DemoStripView(): ReactNode {
  const domain = useApp((state) => state.demo?.domain);
  const account = useApp((state) => (domain === undefined ? undefined : [...state.accounts.byId.values()].find(({ address }) => address.endsWith(`@${domain}`))));
  return account && domain !== undefined ? <DemoStrip account={account} domain={domain} /> : null;
}

function DemoStrip({ account, domain }: { readonly account: Account; readonly domain: string }): ReactNode {
  const t = useTexts();
  const { openConversation, openDialog, run, showView } = useActions();
  const [at, setAt] = useState(0);
  const step = STEPS[at]!;

  function show(): void {
    switch (step) {
      case 'write': return openConversation(peerKey(account.id, `anna@${domain}`));
      case 'answer': return showView('requests');
      case 'presence': return openDialog({ kind: 'own-presence' });
      case 'privacy': return showView('privacy');
      case 'room': return openDialog({ kind: 'join-room', address: `garden@rooms.${domain}`, nick: 'Mira', accountId: account.id });
    }
  }

  return (
    <section className="demo-strip" aria-label={t('demo.region')} data-region="">
      <div className="demo-head">
        <h2>{t('demo.step', { number: at + 1, count: STEPS.length })}</h2>
        <IconButton label={t('demo.back')} icon={<ChevronLeft className="mirrored" size={16} strokeWidth={1.5} />} disabled={at === 0} onClick={() => setAt(at - 1)} />
        <IconButton label={t('demo.next')} icon={<ChevronRight className="mirrored" size={16} strokeWidth={1.5} />} disabled={at === STEPS.length - 1} onClick={() => setAt(at + 1)} />
        <Button look="link" onClick={() => void run('demo.end', {})}>{t('demo.end')}</Button>
      </div>
      <div className="demo-step">
        <p role="status">{t(`demo.steps.${step}`)}</p>
        <Button look="primary" onClick={show}>{t('demo.show')}</Button>
      </div>
    </section>
  );
}
