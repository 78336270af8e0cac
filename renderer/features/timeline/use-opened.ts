import { useCallback, useState } from 'react';
import type { MessageId } from '../../../electron/contract/models/address.ts';

/** Which messages the person opened, and what opens or closes one. */
export function useOpened(): readonly [ReadonlySet<MessageId>, (id: MessageId) => void] {
  const [opened, setOpened] = useState<ReadonlySet<MessageId>>(new Set());
  const toggle = useCallback((id: MessageId) => setOpened((before) => {
    const next = new Set(before);
    if (!next.delete(id)) next.add(id);
    return next;
  }), []);
  return [opened, toggle];
}
