import { Link } from 'lucide-react';
import type { ReactNode } from 'react';
import { parseAddressLink } from '../../../electron/lib/address-link.ts';
import { useTexts } from '../../i18n/index.ts';
import { useActions } from '../store/index.ts';

/** What is typed in the search is a link to an address: it can be opened. */
export function FoundLinkView({ text }: { readonly text: string }): ReactNode {
  const t = useTexts();
  const { openLink, find } = useActions();
  const link = parseAddressLink(text.trim());
  if (!link) return null;
  return (
    <section className="found">
      <h2 className="section-title">{t('links.heading')}</h2>
      <div className="found-list">
        <div className="row-place">
          <button
            type="button" className="row row-button row-found" title={text.trim()}
            onClick={() => {
              if (openLink(text.trim())) find('');
            }}
          >
            <span className="row-cell">
              <span className="link-mark"><Link size={20} strokeWidth={1.5} aria-hidden="true" /></span>
              <span className="row-words">
                <bdi className="row-title one-line">{link.address}</bdi>
                <span className="row-meta one-line">{t(`links.${link.action.kind}`)}</span>
              </span>
            </span>
          </button>
        </div>
      </div>
    </section>
  );
}
