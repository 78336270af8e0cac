import type { ReactNode } from 'react';
import type { Room } from '../../../electron/contract/models/room.ts';
import { roomProblemWords } from '../../i18n/failure-words.ts';
import { useTexts } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { isOnline } from '../../state/selectors/people.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';

/** Why the person is not in the room, in words, with the way back where there is one. */
export function RoomBar({ room, conversation: key }: { readonly room: Room; readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  const { openDialog, run } = useActions();
  const canJoin = useApp((state) => isOnline(state, key));
  if (room.phase !== 'out') return null;
  const { accountId, address, nick, problem } = room;
  // What must be said differently this time is asked for.
  const asks = problem?.kind === 'password-required' || problem?.kind.startsWith('nick-') === true;
  return (
    <div className="room-bar" role="status">
      <p>{problem ? roomProblemWords(t, problem) : t('room.left')}</p>
      {problem?.alternative !== undefined && (
        <Button look="primary" disabled={!canJoin} onClick={() => openDialog({ kind: 'join-room', address: problem.alternative!, nick })}>{t('room.alternative', { address: problem.alternative })}</Button>
      )}
      {problem?.kind !== 'destroyed' && (
        <Button disabled={!canJoin} onClick={() => (asks ? openDialog({ kind: 'join-room', address, nick }) : void run('room.join', { accountId, address, nick }))}>{t('room.again')}</Button>
      )}
    </div>
  );
}
