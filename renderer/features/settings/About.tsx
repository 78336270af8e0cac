import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import markUrl from '../../styles/linnet.svg';
import { UpdateSection } from './UpdateSection.tsx';
import { LIBRARIES, VERSION } from './made-with.ts';

export function About(): ReactNode {
  const t = useTexts();
  return (
    <>
      <section className="about">
        <img src={markUrl} width={56} height={56} alt="" />
        <div>
          <h3 className="empty-title">{t('app.name')}</h3>
          <p className="setting-text">{t('settings.version', { version: VERSION })}</p>
        </div>
      </section>
      <UpdateSection />
      <p>{t('settings.aboutText')} {t('settings.licence')}</p>
      <section className="setting">
        <h3 className="setting-title">{t('settings.licences')}</h3>
        <dl className="facts">
          {LIBRARIES.map(({ name, licence }) => (
            <div key={name} className="facts-pair"><dt><bdi>{name}</bdi></dt><dd><bdi>{licence}</bdi></dd></div>
          ))}
        </dl>
        <p className="setting-text">{t('settings.fontLicence')}</p>
      </section>
    </>
  );
}
