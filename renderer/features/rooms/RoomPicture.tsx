import { Hash } from 'lucide-react';
import { memo } from 'react';
import { addressColour } from '../../ui/address-colour.ts';

/** A room is square where people are round, and shows a sign instead of initials. Decoration: its name always stands beside it. */
export const RoomPicture = memo(function RoomPicture({ address, size = 36 }: { readonly address: string; readonly size?: number }) {
  return (
    <span className="avatar room-picture" style={{ '--size': `${size}px` } as Record<string, string>} aria-hidden="true">
      <span className="avatar-disc" style={{ background: addressColour(address) }}><Hash size={Math.round(size * 0.5)} strokeWidth={2} /></span>
    </span>
  );
});
