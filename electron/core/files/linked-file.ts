import { readWebAddress } from '../../lib/web-address.ts';
import type { MessageFile } from '../../store/message.ts';

const NAME_LENGTH = 255;

/** The file that a message's address of the web leads to, as far as the address tells: nothing is asked of anybody. */
export function linkedFile(url: string | undefined): { readonly file?: MessageFile } {
  const address = url === undefined ? undefined : readWebAddress(url);
  return url === undefined || !address ? {} : { file: { name: (address.fileName || address.host).slice(0, NAME_LENGTH), url } };
}
