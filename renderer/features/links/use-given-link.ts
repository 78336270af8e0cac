import { useEffect } from 'react';
import { useActions, useApp } from '../store/index.ts';

/** Shows a link from outside as soon as no dialog stands open: what somebody is typing is not taken from them. */
export function useGivenLink(): void {
  const { takeLink } = useActions();
  const isTime = useApp((state) => state.hasLink && state.ui.dialog === undefined);
  useEffect(() => {
    if (isTime) takeLink();
  }, [isTime, takeLink]);
}
