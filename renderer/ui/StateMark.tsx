import { Check, CheckCheck, CircleAlert, Clock3, Eye } from 'lucide-react';
import type { ReactNode } from 'react';

/** How far a message of ours got, as a sign: each has a shape of its own. Its words stand beside it, for those who do not see it. */
export function StateMark({ state, title }: { readonly state: 'received' | 'queued' | 'sent' | 'delivered' | 'displayed' | 'failed'; readonly title?: string | undefined }): ReactNode {
  const shared = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
  switch (state) {
    case 'queued': return <Clock3 {...shared} />;
    case 'sent': return <Check {...shared} />;
    case 'delivered': return <CheckCheck {...shared} />;
    case 'displayed': return <Eye {...shared} />;
    case 'failed': return <span className="mark-failed" title={title}><CircleAlert {...shared} /></span>;
    case 'received': return null;
  }
}
