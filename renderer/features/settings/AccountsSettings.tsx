import { useState, type ReactNode } from 'react';
import type { Account } from '../../../electron/contract/models/account.ts';
import { connectionFailureWords } from '../../i18n/failure-words.ts';
import { useTexts } from '../../i18n/index.ts';
import { isolated } from '../../i18n/isolated.ts';
import { peerKey } from '../../state/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { readableFingerprint } from '../../../electron/lib/fingerprint.ts';
import { PersonPictureView } from '../picture/index.ts';
import { PriorityField } from '../presence/index.ts';
import { useActions, useApp } from '../store/index.ts';
import { ArchiveKeepingField } from './ArchiveKeeping.tsx';
import { ChangePassword } from './ChangePassword.tsx';

export function AccountsSettings(): ReactNode {
  const t = useTexts();
  const { openDialog } = useActions();
  const accounts = useApp((state) => state.accounts);
  return (
    <>
      {accounts.order.length === 0 && <p className="setting-text">{t('settings.noAccounts')}</p>}
      {accounts.order.map((id) => {
        const account = accounts.byId.get(id);
        return account ? <AccountCard key={id} account={account} /> : null;
      })}
      <div className="setting-buttons"><Button look="primary" onClick={() => openDialog({ kind: 'add-account' })}>{t('settings.addAccount')}</Button></div>
    </>
  );
}

function AccountCard({ account }: { readonly account: Account }): ReactNode {
  const t = useTexts();
  const { run, openDialog } = useActions();
  const [task, setTask] = useState<'none' | 'password' | 'remove'>('none');
  const [isChanged, setChanged] = useState(false);
  const { id, address, connection, keepsPassword, pinnedCertificates } = account;

  return (
    <section className="account-card" aria-label={address}>
      <div className="account-head">
        <PersonPictureView person={peerKey(id, address)} label={address} />
        <div className="account-words">
          <bdi className="one-line">{address}</bdi>
          <span>{phaseWords(t, account)}</span>
        </div>
      </div>
      <dl className="facts">
        {connection.phase === 'online' && (
          <>
            {connection.port === 0 ? <><dt>{t('settings.server')}</dt><dd>{t('settings.inProgram')}</dd></> : <LineFacts connection={connection} />}
            <dt>{t('settings.session')}</dt>
            <dd><bdi>{connection.jid}</bdi></dd>
          </>
        )}
        {pinnedCertificates.map((fingerprint) => (
          <div key={fingerprint} className="facts-pair">
            <dt>{t('settings.pinned')}</dt>
            <dd className="fingerprint" dir="ltr">{readableFingerprint(fingerprint)}</dd>
          </div>
        ))}
        <dt>{t('settings.keepsPassword')}</dt>
        <dd>{t(keepsPassword ? 'settings.passwordKept' : 'settings.passwordAsked')}</dd>
      </dl>
      <PriorityField account={account} label={t('presence.priority')} />
      {connection.phase === 'online' && <ArchiveKeepingField accountId={id} />}
      <p role="status" className="setting-done">{isChanged && t('settings.passwordChanged')}</p>
      {task === 'password' && <ChangePassword accountId={id} onClose={() => setTask('none')} onChanged={() => { setTask('none'); setChanged(true); }} />}
      {task === 'remove' && (
        <div className="disclosed">
          <p>{t('settings.removeAccountText', { address: `\u2068${address}\u2069` })}</p>
          <div className="setting-buttons">
            <Button onClick={() => setTask('none')} autoFocus>{t('action.cancel')}</Button>
            <Button look="danger" onClick={() => void run('account.remove', { accountId: id })}>{t('settings.removeAccountConfirm')}</Button>
          </div>
        </div>
      )}
      {task === 'none' && (
        <div className="setting-buttons">
          {(connection.phase === 'waiting' || connection.phase === 'offline') && <Button onClick={() => void run('account.connect', { accountId: id })}>{t('settings.connect')}</Button>}
          {connection.phase === 'online' && connection.port !== 0 && <Button onClick={() => { setTask('password'); setChanged(false); }}>{t('settings.changePassword')}</Button>}
          {(connection.phase !== 'needs-password') && <Button title={t('settings.signOutHint')} onClick={() => void run('account.signOut', { accountId: id })}>{t('settings.signOut')}</Button>}
          <Button onClick={() => openDialog({ kind: 'connection', accountId: id })}>{t('report.title')}</Button>
          <Button onClick={() => openDialog({ kind: 'console', accountId: id })}>{t('console.title')}</Button>
          <Button look="danger" onClick={() => setTask('remove')}>{t('settings.removeAccount')}</Button>
        </div>
      )}
    </section>
  );
}

/** How the connection goes over the network, and what the server has proven. */
function LineFacts({ connection: { host, port, tlsVersion, mechanism, certificate, isLocalServer } }: { readonly connection: Extract<Account['connection'], { readonly phase: 'online' }> }): ReactNode {
  const t = useTexts();
  return (
    <>
      <dt>{t('settings.server')}</dt>
      <dd>{t('settings.serverValue', { host: isolated(host), port })}</dd>
      <dt>{t('settings.tls')}</dt>
      <dd>{tlsVersion}</dd>
      <dt>{t('settings.mechanism')}</dt>
      <dd>{mechanism}</dd>
      <dt>{t('settings.certificate')}</dt>
      <dd className="fingerprint" dir="ltr">{/^[0-9a-f]{64}$/u.test(certificate) ? readableFingerprint(certificate) : certificate}</dd>
      {isLocalServer && (
        <>
          <dt>{t('settings.trust')}</dt>
          <dd>{t('settings.trustLocal')}</dd>
        </>
      )}
    </>
  );
}

function phaseWords(t: ReturnType<typeof useTexts>, { connection }: Account): string {
  switch (connection.phase) {
    case 'online': return t('connection.online');
    case 'connecting': return t(`connection.step.${connection.step}`);
    case 'needs-password': return t('connection.needsPassword');
    case 'waiting': return connectionFailureWords(t, connection.failure).what;
    case 'offline': return connection.failure ? connectionFailureWords(t, connection.failure).what : t('connection.offline');
  }
}
