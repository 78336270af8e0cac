import { ATTACHMENTS, PICTURE, WEB_ADDRESS } from './files.ts';
import { hazard, notHere, type Hazard } from './hazard.ts';

const CARD = 'is a card with name and host that leads out, and nothing of it is fetched; other words stay beside it';

/** Pictures and files. */
export const MEDIA: readonly Hazard[] = [
  notHere('E1', 'a file’s name that leads to another folder', 'Linnet saves no file of others: a file is a card with its host, which opens in the browser', ATTACHMENTS, CARD),
  hazard('E2', 'file:, smb:, javascript: and data: in place of a file’s address', 'only http and https are a card', 'electron/xmpp/features/xep-0066-oob/module.test.ts', 'takes an address of the web and nothing else (E2)', WEB_ADDRESS, '%j is none (E2)'),
  hazard('E3', 'aesgcm: addresses, whose end is a key', 'are text, never a link', WEB_ADDRESS, '%j is none (E2)'),
  hazard('E4', 'a slot for uploads with other headers, over http, or elsewhere', 'no slot; nothing goes anywhere else', 'electron/xmpp/features/xep-0363-http-upload/codec.test.ts', '%s is no slot (E4)', 'a header with signs that no header has is left out', 'electron/platform/node/https-uploads.test.ts', 'goes nowhere else, whoever says so (E4)'),
  hazard('E5', 'pictures at addresses of this computer, of the network, without end', 'nothing is fetched by itself', ATTACHMENTS, CARD, 'test/browser/fences.test.ts', 'an address of this computer is no link: every program on it would be sent our cookie'),
  hazard('E6', 'pictures of a few kilobytes and a billion pixels', 'the header is read first: 512 KiB and 2 megapixels at most', PICTURE, 'of somebody may have so many bytes and pixels and no more (hazard E6)', 'throws at no bytes'),
  hazard('E7', 'SVG or HTML that calls itself a picture; bytes of another hash', 'no picture', PICTURE, '%s is none', 'renderer/state/attachments/file-type.test.ts', 'a file is %s by its bytes (E7)', 'test/page/vcard.test.ts', 'are none where the bytes are none'),
  notHere('E8', 'a program sent as a file', 'Linnet saves and opens no file of others; the card has its whole name and host', ATTACHMENTS, CARD),
  notHere('E9', 'flaws in Chromium’s codecs', 'a matter of releases, which no run of tests shows; the bill of materials names the version of Electron', 'build/package/bill.test.ts', 'every shipped package is in the bill, and no other'),
  hazard('E10', 'the place in a photograph that is sent', 'pictures are drawn anew; what moves goes as it is, and that is said', ATTACHMENTS, 'that are pictures are shown small, and drawn anew; one that moves goes as it is, and it is said so (E10)', 'gives core the files piece by piece, after the text, each as a message; no place is in a picture any more (E10)'),
];
