import { lazy, Suspense, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { isolated } from '../../i18n/isolated.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { toldTo } from '../../state/slices/directed.slice.ts';
import { blockOf } from '../../state/slices/privacy.slice.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { subscriptionChoices } from '../../state/selectors/standing.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { shortcut } from '../../ui/platform-keys.ts';
import { useActions, useApp, useShallowApp } from '../store/index.ts';

const Menu = lazy(async () => ({ default: (await import('../../ui/Menu.tsx')).Menu }));

export type MenuPlace = Element | { readonly x: number; readonly y: number };

/** Everything that can be done with a contact; what has no effect now is not offered. */
export function ContactMenuView({ contact: key, at, onSaid, onCarry, onTearOff, onClose }: {
  readonly contact: PeerKey;
  readonly at: MenuPlace;
  /** Where there is a place for it: what was done, in words. */
  readonly onSaid?: ((words: string) => void) | undefined;
  /** Where contacts stand in groups: takes this one to be put into another. */
  readonly onCarry?: (() => void) | undefined;
  /** Where the conversation is open: shows it in a window of its own. */
  readonly onTearOff?: (() => void) | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const t = useTexts();
  const { openConversation, openDialog, run } = useActions();
  const contact = useApp((state) => state.contacts.byKey.get(key));
  const label = useApp((state) => labelOf(state, key));
  const place = { accountId: accountOf(key), address: addressOf(key) };
  const isBlocked = useApp((state) => blockOf(state.privacy, place.accountId, place.address) !== undefined);
  const isTold = useApp((state) => toldTo(state.directed, key) !== undefined);
  const mayTell = useApp((state) => state.contacts.byKey.has(key) || state.settings.presenceToStrangers);
  const { canAsk, isAsking, canStopSeeing, hasRequest, canStopShowing, canAllow, isAllowed } = useShallowApp((state) => subscriptionChoices(state, key));

  const entries = (list: readonly (MenuEntry | false)[]): MenuEntry[] => list.filter((entry) => entry !== false);
  const groups = [
    { entries: entries([
      { id: 'open', label: t('contactMenu.open') },
      onTearOff !== undefined && { id: 'tear-off', label: t('ownWindow.open'), description: t('ownWindow.openHint') },
      { id: 'write', label: t('contactMenu.write') },
      contact !== undefined && { id: 'edit', label: t('contactMenu.edit') },
      contact !== undefined && { id: 'groups', label: t('contactMenu.groups') },
      { id: 'notices', label: t('notices.entry'), description: t('notices.entryHint') },
      { id: 'profile', label: t('contactMenu.profile') },
      onCarry !== undefined && { id: 'carry', label: t('roster.moveEntry'), description: t('roster.moveEntryHint', { cut: isolated(shortcut('X')), copy: isolated(shortcut('C')), paste: isolated(shortcut('V')) }) },
      contact?.waits?.problem !== undefined && { id: 'insist', label: t('contacts.waits.insist'), description: t('contacts.waits.insistHint') },
      contact?.waits !== undefined && { id: 'give-up', label: t('contacts.waits.giveUp'), description: t('contacts.waits.giveUpHint') },
      contact === undefined && { id: 'add', label: t('contactMenu.addContact') },
    ]) },
    { entries: entries([
      contact !== undefined && canAsk && { id: 'ask', label: t('contactMenu.askPresence'), description: t(isAsking ? 'subscription.askAgain' : 'subscription.ask') },
      (hasRequest || canAllow) && { id: 'let', label: t('contactMenu.letSee'), description: t(hasRequest ? 'subscription.approve' : 'subscription.allow') },
      (canStopShowing || isAllowed) && { id: 'stop-letting', label: t('contactMenu.stopLetting'), description: t(canStopShowing ? 'subscription.stopLetting' : 'subscription.disallow') },
      canStopSeeing && { id: 'stop-seeing', label: t('contactMenu.stopSeeing'), description: t(isAsking ? 'subscription.withdraw' : 'subscription.stopSeeing') },
    ]) },
    { entries: entries([
      mayTell && { id: 'direct', label: t('contactMenu.direct'), description: t('contactMenu.directHint') },
      isTold && { id: 'take-back', label: t('contactMenu.takeBack'), description: t('contactMenu.takeBackHint') },
    ]) },
    { entries: entries([
      isBlocked ? { id: 'unblock', label: t('contactMenu.unblock') } : { id: 'block', label: t('contactMenu.block') },
      contact !== undefined && { id: 'remove', label: t('contactMenu.remove'), isDanger: true },
    ]) },
  ].filter((group) => group.entries.length > 0);

  function choose(id: string): void {
    switch (id) {
      case 'open': return openConversation(key);
      case 'write': return openDialog({ kind: 'write-message', key });
      case 'edit': return openDialog({ kind: 'edit-contact', key });
      case 'groups': return openDialog({ kind: 'contact-groups', key });
      case 'notices': return openDialog({ kind: 'notices-of', key });
      case 'profile': return openDialog({ kind: 'contact-profile', key });
      case 'tear-off': return onTearOff?.();
      case 'carry': return onCarry?.();
      case 'add': return openDialog({ kind: 'add-contact', address: place.address });
      case 'insist': return void run('contact.insist', place);
      case 'give-up': return void run('contact.giveUp', place);
      case 'ask': return void run('subscription.request', { ...place, note: '' });
      case 'let': return void run('subscription.approve', { ...place, add: false });
      case 'stop-letting': return void run('subscription.deny', place);
      case 'stop-seeing': return void run('subscription.cancel', place);
      case 'direct': return void run('presence.direct', { accountId: place.accountId, addresses: [place.address] }).then((isDone) => isDone && onSaid?.(t('roster.told', { who: isolated(label) })));
      case 'take-back': return void run('presence.takeBack', { accountId: place.accountId, addresses: [place.address] });
      case 'block': return void run('privacy.block', { ...place, reason: '' });
      case 'unblock': return void run('privacy.unblock', { accountId: place.accountId, scope: 'jid', value: place.address });
      case 'remove': return openDialog({ kind: 'remove-contact', key });
    }
  }

  return (
    <Suspense>
      <Menu label={label} groups={groups} at={at} onChoose={choose} onClose={onClose} />
    </Suspense>
  );
}
