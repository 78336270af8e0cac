import { Undos, type Undo } from '../../../lib/disposable.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import { stanzaError, type IqError } from '../../kit/stanza-error.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import {
  buildConfigure, buildItemsRequest, buildPublish, CONFIG_NODE_MAX, isPreconditionNotMet, parseEvent, parseItems, PUBLISH_OPTIONS, PUBSUB_EVENT_NS, type PepItem,
} from './codec.ts';

/** Nodes of the own account that nobody but its owner reads. */
export interface PepApi {
  /** Whether the server keeps such nodes: it has PEP, and does what a publication asks for (XEP-0223 §5). Asked once in a session. */
  isOffered(): Promise<boolean>;
  /** All that the node has; nothing where there is no such node. */
  items(node: string): Promise<Result<readonly PepItem[], IqError>>;
  /** In the place of the item with its id. Nothing leaves where it might be read by others (hazard A12). */
  publish(node: string, item: PepItem): Promise<Result<undefined, IqError>>;
  /** What is published to the node by any device of ours, this one included; while the feature that wants it announces `<node>+notify`. */
  onItems(node: string, handler: (items: readonly PepItem[]) => void | Promise<void>): Undo;
}

interface Support {
  /** With a publication too, and all the other options. */
  readonly knowsMax: boolean;
}

export const pepFeature = defineFeature<PepApi>({
  name: 'xep-0163-pep',
  disco: [],
  requires: [discoFeature],
  attach(ctx) {
    const { iq, log, messages, session } = ctx;
    const undos = new Undos();
    let asked: Promise<Support | undefined> | undefined;
    /** Nodes that hold as many items as fit. */
    const lists = new Set<string>();
    undos.add(session.events.on('ended', () => {
      asked = undefined;
      lists.clear();
    }));

    async function ask(): Promise<Support | undefined> {
      const { account } = session;
      const info = account === undefined ? undefined : await ctx.api(discoFeature).info(account);
      if (!info?.ok) {
        // Whoever has not answered may yet.
        if (info === undefined || info.error.type === 'wait') asked = undefined;
        return undefined;
      }
      const { features, identities } = info.value;
      const isPep = identities.some(({ category, type }) => category === 'pubsub' && type === 'pep');
      return isPep && features.has(PUBLISH_OPTIONS) ? { knowsMax: features.has(CONFIG_NODE_MAX) } : undefined;
    }

    const support = (): ReturnType<typeof ask> => (asked ??= ask());

    /** Not every server takes all options with a publication: what is missing is set when the node is there. */
    async function makeList(node: string): Promise<void> {
      lists.add(node);
      const reply = await iq.set(buildConfigure(node));
      if (!reply.ok) log.info('pep.not-configured', { node, condition: reply.error.condition });
    }

    return {
      api: {
        isOffered: async () => await support() !== undefined,
        async items(node) {
          const reply = await iq.get(buildItemsRequest(node));
          if (!reply.ok) return reply.error.condition === 'item-not-found' ? ok([]) : reply;
          const found = reply.value && parseItems(reply.value);
          return found?.node === node ? ok(found.items) : err(stanzaError('undefined-condition'));
        },
        async publish(node, item) {
          const found = await support();
          if (!found) return err(stanzaError('feature-not-implemented'));
          const publish = (): ReturnType<typeof iq.set> => iq.set(buildPublish(node, item, found.knowsMax));
          let reply = await publish();
          if (!reply.ok && isPreconditionNotMet(reply.error)) {
            reply = await iq.set(buildConfigure(node));
            if (reply.ok) reply = await publish();
          }
          if (reply.ok && !found.knowsMax && !lists.has(node)) await makeList(node);
          return reply.ok ? ok(undefined) : reply;
        },
        onItems(node, handler) {
          const undo = messages.handle({
            payload: { name: 'event', ns: PUBSUB_EVENT_NS },
            // XEP-0163 §4.3.1: from the owner's bare address, and what others have in such a node is nothing to us (hazard A11).
            from: 'own-bare-address',
            handle({ element }) {
              const told = parseEvent(element);
              return told?.node === node ? handler(told.items) : undefined;
            },
          });
          undos.add(undo);
          return undo;
        },
      },
      undo: () => undos.run(),
    };
  },
});
