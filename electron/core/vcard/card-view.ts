import * as z from 'zod/mini';
import { vcardProperty, type VcardProperty } from '../../contract/models/vcard.ts';
import { decodeBase64, hexOf } from '../../lib/base64.ts';
import { AVATAR_LIMITS, readAvatar } from '../../lib/picture.ts';
import { sha1 } from '../../lib/sha1.ts';
import type { StoredPicture } from '../../store/vcards.ts';
import { parseVcard } from '../../xmpp/features/xep-0054-vcard/index.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';

/** Of a card with more properties the first so many are shown; the others stay in it. */
const SHOWN_PROPERTIES = 300;

/** Base64 of more than the limit, with room for its line ends. */
const MOST_SIGNS = AVATAR_LIMITS.bytes * 1.5;

export interface CardView {
  readonly properties: readonly VcardProperty[];
  readonly pictures: readonly StoredPicture[];
  /** Hashes among `pictures`. */
  readonly photo: string | undefined;
  readonly logo: string | undefined;
}

/** A card as the page sees it: what is carried in binary is taken out, and kept where it is a picture by its bytes (hazards E6, E7). */
export function viewCard(card: XmlElement | undefined): CardView {
  const pictures: StoredPicture[] = [];
  const properties = ((card && parseVcard(card)) ?? []).slice(0, SHOWN_PROPERTIES).map(({ name, types, parts: { BINVAL, ...parts }, list }): VcardProperty => {
    const property = { name, types: [...types], parts, list: [...list] };
    if (BINVAL === undefined) return property;
    const picture = name === 'PHOTO' || name === 'LOGO' ? readPicture(BINVAL) : undefined;
    if (!picture) return { ...property, bytes: Math.floor((BINVAL.replace(/[\s=]+/g, '').length * 3) / 4) };
    if (!pictures.some(({ hash }) => hash === picture.hash)) pictures.push(picture);
    return { ...property, picture: picture.hash, bytes: picture.data.length };
  });
  const firstOf = (name: 'PHOTO' | 'LOGO'): string | undefined => properties.find((property) => property.name === name && property.picture !== undefined)?.picture;
  const photo = firstOf('PHOTO');
  const logo = firstOf('LOGO');
  // Of several of a kind the first is shown; only what is shown is kept.
  return { properties, photo, logo, pictures: pictures.filter(({ hash }) => hash === photo || hash === logo) };
}

/** Properties as they were stored; those of an older program that are none are left out. */
export function readStored(json: string): VcardProperty[] {
  const list = z.safeParse(z.array(z.unknown()), JSON.parse(json));
  return (list.success ? list.data : []).flatMap((item) => {
    const property = z.safeParse(vcardProperty, item);
    return property.success ? [property.data] : [];
  });
}

function readPicture(coded: string): StoredPicture | undefined {
  if (coded.length > MOST_SIGNS) return undefined;
  const data = decodeBase64(coded);
  const header = data && readAvatar(data);
  return data && header && { hash: hexOf(sha1(data)), type: header.type, data };
}
