/**
 * XEP-0363 HTTP File Upload, version 1.2.0: §3 (which service, §4 its limit), §5 (a slot, its headers, refusals).
 * https://xmpp.org/extensions/xep-0363.html
 * Left out: purposes (files of messages are the default); `<retry/>`, which says when a quota is free again. The upload itself is HTTP and
 * is core's and the platform's.
 */
export { uploadFeature, type SlotError, type UploadApi, type UploadService } from './module.ts';
export type { Slot, SlotHeader, SlotRequest } from './codec.ts';
