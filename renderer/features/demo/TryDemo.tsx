import { useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';

/** The way in without an account, where there is a demo. */
export function TryDemoView(): ReactNode {
  const t = useTexts();
  const { run } = useActions();
  const isThere = useApp((state) => state.demo !== undefined);
  const [isWorking, setWorking] = useState(false);
  if (!isThere) return null;

  async function begin(): Promise<void> {
    setWorking(true);
    await run('demo.begin', {});
    setWorking(false);
  }

  return (
    <div className="try-demo">
      <p>{t('demo.lead')}</p>
      <Button className="button-large" disabled={isWorking} onClick={() => void begin()}>{t('demo.try')}</Button>
    </div>
  );
}
