import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { useAddressDoubt } from './use-address-doubt.ts';

/** Says in words why an address may not be whose it seems; nothing where all is well. It stands wherever somebody acts upon the address. */
export function AddressDoubtView({ address, className = '' }: { readonly address: string; readonly className?: string }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const doubt = useAddressDoubt(address);
  if (!doubt) return null;
  const ascii = asciiDomain(address);
  return (
    <p className={`address-doubt ${className}`}>
      <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
      <span>
        {doubt.other !== undefined && <>{t('lookAlike.other', { other: `\u2068${doubt.other}\u2069` })} </>}
        {doubt.scripts.length > 0 && t('lookAlike.mixed', { scripts: scriptNames(language, doubt.scripts) })}
        {ascii !== undefined && <> {t('lookAlike.ascii')} <bdi>{ascii}</bdi></>}
      </span>
    </p>
  );
}

function scriptNames(language: string, scripts: readonly string[]): string {
  const names = new Intl.DisplayNames(language, { type: 'script' });
  return new Intl.ListFormat(language).format(scripts.map((script) => names.of(script) ?? script));
}

/** The domain as the network has it (`xn--…`), where that is another text. */
function asciiDomain(address: string): string | undefined {
  const domain = address.slice(address.indexOf('@') + 1);
  // oxlint-disable-next-line no-control-regex -- ASCII is what is looked for
  return /^[\u0000-\u007f]*$/u.test(domain) ? undefined : URL.parse(`https://${domain}`)?.host;
}
