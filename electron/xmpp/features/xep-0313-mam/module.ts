import { Undos } from '../../../lib/disposable.ts';
import type { BareJid } from '../../../lib/jid.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import { childOf, type XmlElement } from '../../kit/element.ts';
import { readStanza, type InboundStanza } from '../../kit/inbound-stanza.ts';
import type { PageInfo, PageRequest } from '../../kit/result-set.ts';
import { stanzaError, type IqError, type NoAnswer } from '../../kit/stanza-error.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import {
  buildMetadataGet, buildPreferences, buildPreferencesGet, buildQuery, MAM_EXTENDED, MAM_GROUPCHAT_FIELD, MAM_NS, parseFin, parseMetadata, parsePreferences, parseResult,
  sizeOf, type ArchiveFilter, type ArchiveMetadata, type ArchivePreferences,
} from './codec.ts';

/** What the archive at an address can do (§6). */
export interface ArchiveSupport {
  readonly isOffered: boolean;
  /** Metadata, flipped pages, and filtering by ids: not to be asked for without. */
  readonly isExtended: boolean;
  /** `includesGroupchat` is understood; elsewhere it is refused. */
  readonly hasGroupchatField: boolean;
}

export interface PageQuery {
  readonly filter?: ArchiveFilter | undefined;
  readonly page: PageRequest;
  /** Newest first, within the page. */
  readonly isFlipped?: boolean | undefined;
}

/** How much of one page is held: an archive that sends more is not believed to have asked for a page at all. */
export interface PageBounds {
  /** 100 unless told; sent as the page's size where the query names none. */
  readonly maxItems?: number | undefined;
  /** Characters of all messages together; 4 Mi unless told. */
  readonly maxCharacters?: number | undefined;
  /** Of the whole page, milliseconds; a minute unless told. */
  readonly timeoutMs?: number | undefined;
}

/** A message of the archive, read like one that came just now. Who may have sent it is to be judged as there. */
export interface ArchiveItem {
  readonly id: string;
  /** When it came to the archive, epoch milliseconds; by the archive's clock. */
  readonly stamp: number;
  readonly message: InboundStanza;
}

export interface ArchivePage extends PageInfo {
  /** In the order in which they came. Results that cannot be read are left out: pages go on from `first` and `last`, not from these. */
  readonly items: readonly ArchiveItem[];
  /** Nothing is left beyond this page, in the direction asked for. */
  readonly isComplete: boolean;
  /** To be asked for again before it is kept for long (§4.3.2). */
  readonly isUnstable: boolean;
}

/** `item-not-found`: an id of the query is not in the archive any more. `too-large`: the page went beyond its bounds. */
export type ArchiveError = IqError | { readonly condition: 'too-large'; readonly type: 'cancel'; readonly text?: undefined };

export interface MamApi {
  support(archive: BareJid): Promise<Result<ArchiveSupport, IqError>>;
  /** One page of the own archive, or of a room's. */
  page(query: PageQuery, archive?: BareJid, bounds?: PageBounds): Promise<Result<ArchivePage, ArchiveError>>;
  metadata(archive?: BareJid): Promise<Result<ArchiveMetadata, IqError>>;
  preferences(): Promise<Result<ArchivePreferences, IqError>>;
  /** Answers what the server made of them. */
  setPreferences(preferences: ArchivePreferences): Promise<Result<ArchivePreferences, IqError>>;
}

const MAX_ITEMS = 100;
const MAX_CHARACTERS = 4 * 1024 * 1024;
const TIMEOUT_MS = 60_000;
const TOO_LARGE: ArchiveError = { condition: 'too-large', type: 'cancel' };
const DISCONNECTED: NoAnswer = { condition: 'disconnected', type: 'wait' };

/** A page on its way. */
interface Collection {
  readonly archive: BareJid;
  readonly account: BareJid;
  readonly maxItems: number;
  readonly items: ArchiveItem[];
  results: number;
  /** Characters that may still come. */
  room: number;
}

export const mamFeature = defineFeature<MamApi>({
  name: 'xep-0313-mam',
  disco: [],
  requires: [discoFeature],
  attach(ctx) {
    const { iq, ids, log, messages, session } = ctx;
    const collections = new Map<string, Collection>();
    const undos = new Undos();
    undos.add(
      () => collections.clear(),
      messages.handle({
        payload: { name: 'result', ns: MAM_NS },
        // §9.2: only the archive that was asked, while it was not done, may say what is in it.
        from: { asked: (from) => [...collections.values()].some(({ archive }) => archive === from) },
        handle({ element, from }) {
          const result = childOf(element, 'result', MAM_NS)!;
          const collection = collections.get(result.attrs['queryid'] ?? '');
          if (collection?.archive === from) collect(collection, result);
          else log.warn('mam.result-unasked', { from });
        },
      }),
    );

    function collect(collection: Collection, element: XmlElement): void {
      collection.results += 1;
      // Beyond its bounds the page is lost, and nothing more of it is held.
      if (collection.results > collection.maxItems || collection.room < 0) return void collection.items.splice(0);
      collection.room -= sizeOf(element, collection.room);
      const result = parseResult(element);
      const message = result && readStanza(result.message, collection.account);
      if (message) collection.items.push({ id: result.id, stamp: result.stamp, message });
      else log.warn('mam.result-malformed', { from: collection.archive });
    }

    async function ask<T>(type: 'get' | 'set', payload: XmlElement, parse: (element: XmlElement) => T | undefined, archive?: BareJid): Promise<Result<T, IqError>> {
      const reply = await iq[type](payload, { to: foreign(archive) });
      if (!reply.ok) return reply;
      const value = reply.value && parse(reply.value);
      return value === undefined ? err(stanzaError('undefined-condition')) : ok(value);
    }

    /** The own archive is asked by its server, without an address (§4). */
    function foreign(archive: BareJid | undefined): BareJid | undefined {
      return archive === session.account ? undefined : archive;
    }

    return {
      api: {
        async support(archive) {
          const info = await ctx.api(discoFeature).info(archive);
          if (!info.ok) return info;
          const { features } = info.value;
          return ok({ isOffered: features.has(MAM_NS), isExtended: features.has(MAM_EXTENDED), hasGroupchatField: features.has(MAM_GROUPCHAT_FIELD) });
        },
        async page({ filter = {}, page, isFlipped = false }, archive, { maxItems = MAX_ITEMS, maxCharacters = MAX_CHARACTERS, timeoutMs = TIMEOUT_MS } = {}) {
          const { account } = session;
          if (account === undefined) return err(DISCONNECTED);
          const queryId = ids.uuid();
          const collection: Collection = { archive: archive ?? account, account, maxItems, items: [], results: 0, room: maxCharacters };
          collections.set(queryId, collection);
          const query = buildQuery({ queryId, filter, page: { ...page, max: Math.min(page.max ?? maxItems, maxItems) }, isFlipped });
          // The page ends with the answer, not with what is handled after it.
          const reply = await iq.set(query, { to: foreign(archive), timeoutMs, onReply: () => void collections.delete(queryId) });
          if (!reply.ok) return reply;
          const fin = reply.value && parseFin(reply.value);
          if (!fin) return err(stanzaError('undefined-condition'));
          if (collection.results > maxItems || collection.room < 0) return err(TOO_LARGE);
          return ok({ items: collection.items, isComplete: fin.isComplete, isUnstable: fin.isUnstable, ...fin.page });
        },
        metadata: (archive) => ask('get', buildMetadataGet(), parseMetadata, archive),
        preferences: () => ask('get', buildPreferencesGet(), parsePreferences),
        setPreferences: (preferences) => ask('set', buildPreferences(preferences), parsePreferences),
      },
      undo: () => undos.run(),
    };
  },
});
