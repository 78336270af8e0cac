import { useEffect, type ReactNode } from 'react';
import type { PeerKey } from '../../state/keys.ts';
import { addressOf } from '../../state/keys.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import type { PresenceLook } from '../../ui/presence-shapes.ts';
import { useActions, useApp } from '../store/index.ts';

export interface PersonPictureProps {
  readonly person: PeerKey;
  readonly label: string;
  /** Pixels. */
  readonly size?: number;
  readonly presence?: PresenceLook | undefined;
}

/** Somebody's picture as far as it is stored, else their initials; fetched when it comes into sight. */
export function PersonPictureView({ person, ...rest }: PersonPictureProps): ReactNode {
  const { wantPicture } = useActions();
  const picture = useApp((state) => state.pictures.byKey.get(person));
  useEffect(() => {
    if (picture === undefined) wantPicture(person);
  }, [person, picture, wantPicture]);
  return <Avatar address={addressOf(person)} picture={picture ?? undefined} {...rest} />;
}
