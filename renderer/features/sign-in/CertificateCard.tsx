import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ServerCertificate } from '../../../electron/contract/models/connection.ts';
import { dateOnly } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { readableFingerprint } from '../../../electron/lib/fingerprint.ts';

/** A certificate as a person can judge it, and, by a second act, trust in it for this account. */
export function CertificateCard({ certificate, onTrust }: { readonly certificate: ServerCertificate; readonly onTrust?: () => void }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { subject, issuer, names, validFrom, validTo, fingerprint } = certificate;
  return (
    <section className="certificate">
      <h2>{t('certificate.title')}</h2>
      <dl className="facts">
        <dt>{t('certificate.subject')}</dt>
        <dd><bdi>{subject}</bdi></dd>
        <dt>{t('certificate.issuer')}</dt>
        <dd><bdi>{issuer}</bdi></dd>
        <dt>{t('certificate.names')}</dt>
        <dd><bdi>{names.length > 0 ? names.slice(0, 20).join(', ') : t('certificate.noNames')}</bdi></dd>
        <dt>{t('certificate.validFrom')}</dt>
        <dd>{dateOnly(language, validFrom)}</dd>
        <dt>{t('certificate.validTo')}</dt>
        <dd>{dateOnly(language, validTo)}</dd>
        <dt>{t('certificate.fingerprint')}</dt>
        <dd className="fingerprint" dir="ltr">{readableFingerprint(fingerprint)}</dd>
      </dl>
      {onTrust && (
        <>
          <button type="button" className="disclosure-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <ChevronRight size={16} strokeWidth={1.5} aria-hidden="true" />
            {t('signIn.trustDisclosure')}
          </button>
          {isOpen && (
            <div className="disclosed">
              <p>{t('signIn.trustWarning')}</p>
              <Button look="danger" onClick={onTrust}>{t('signIn.trust')}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
