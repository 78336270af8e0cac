import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Vcard, VcardProperty } from '../../electron/contract/models/vcard.ts';
import { ACCOUNT, type ScriptedCore } from './scripted-core.ts';

/** A PNG of a sun over a hill, in two colours of one's choice. */
export function samplePng(sky: readonly [number, number, number], hill: readonly [number, number, number], side = 96): Uint8Array {
  const rows = Buffer.alloc(side * (side * 3 + 1));
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isSun = (x - side * 0.68) ** 2 + (y - side * 0.34) ** 2 < (side * 0.15) ** 2;
      const isHill = y > side * 0.62 + Math.sin((x / side) * 5) * side * 0.12;
      rows.set(isHill ? hill : isSun ? [255, 226, 150] : sky, y * (side * 3 + 1) + 1 + x * 3);
    }
  }
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2], 8);
  return Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

export function sampleProperty(name: VcardProperty['name'], text: string | Readonly<Record<string, string>>, more: Partial<VcardProperty> = {}): VcardProperty {
  return { name, types: [], parts: typeof text === 'string' ? (text === '' ? {} : { text }) : { ...text }, list: [], ...more };
}

/** Somebody's profile in core, with a picture when one is given. */
export function putVcard(core: ScriptedCore, address: string, properties: readonly VcardProperty[], fetchedAt: number, png?: Uint8Array): Vcard {
  const hash = png && createHash('sha1').update(png).digest('hex');
  if (png && hash !== undefined) core.pictures.set(address, { hash, type: 'image/png', data: Buffer.from(png).toString('base64') });
  const photo: VcardProperty[] = png && hash !== undefined ? [sampleProperty('PHOTO', { TYPE: 'image/png' }, { picture: hash, bytes: png.length })] : [];
  const vcard: Vcard = { accountId: ACCOUNT, address, revision: 'a'.repeat(40), fetchedAt, properties: [...properties, ...photo] };
  core.vcards.set(address, vcard);
  return vcard;
}

/** Mira's own profile, Anna's, and pictures of some others. */
export function fillVcards(core: ScriptedCore, now: number): void {
  putVcard(core, 'mira@linnet.example', [
    sampleProperty('FN', 'Mira Halvorsen'), sampleProperty('N', { GIVEN: 'Mira', FAMILY: 'Halvorsen' }), sampleProperty('NICKNAME', 'mira'),
    sampleProperty('EMAIL', { USERID: 'mira@linnet.example' }, { types: ['HOME', 'INTERNET', 'PREF'] }), sampleProperty('TEL', { NUMBER: '+47 22 12 34 56' }, { types: ['CELL'] }),
    sampleProperty('ORG', { ORGNAME: 'Fjordtrykk' }, { list: ['Design'] }), sampleProperty('TITLE', 'Book designer'), sampleProperty('URL', 'https://mira.linnet.example/'),
  ], now, samplePng([94, 120, 190], [60, 70, 110]));
  putVcard(core, 'anna@linnet.example', [
    sampleProperty('FN', 'Anna Lindqvist'), sampleProperty('N', { GIVEN: 'Anna', FAMILY: 'Lindqvist' }), sampleProperty('NICKNAME', 'annika'),
    sampleProperty('EMAIL', { USERID: 'anna@linnet.example' }, { types: ['HOME', 'PREF'] }), sampleProperty('TEL', { NUMBER: '+46 8 123 456' }, { types: ['WORK', 'VOICE'] }),
    sampleProperty('ADR', { STREET: 'Strandvägen 7', PCODE: '114 56', LOCALITY: 'Stockholm', CTRY: 'Sverige' }, { types: ['HOME'] }),
    sampleProperty('ORG', { ORGNAME: 'Skärgårdsbåtar' }, { list: ['Timetables'] }), sampleProperty('TITLE', 'Planner'), sampleProperty('BDAY', '1988-04-12'),
    sampleProperty('URL', 'https://anna.linnet.example/boats'), sampleProperty('LOGO', { EXTVAL: 'https://tracker.example/logo.png' }),
    sampleProperty('DESC', 'Boats, timetables, and the islands between them.\nAsk me about the ferry to Utö: لا تتردد'),
  ], now - 3_600_000, samplePng([120, 190, 205], [62, 120, 84]));
  putVcard(core, 'omar@linnet.example', [sampleProperty('FN', 'عمر الخطيب')], now, samplePng([214, 150, 110], [140, 92, 60]));
  putVcard(core, 'wei@linnet.example', [sampleProperty('FN', '陈伟')], now, samplePng([190, 190, 205], [180, 70, 80]));
}
