import { Undos } from '../../../lib/disposable.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import { buildCapabilities, CAPS_NS, infoNodeOf, verificationOf, type Capabilities } from './codec.ts';

export interface CapsApi {
  /** What our presence says that we can do: a digest of what disco#info answers. */
  own(): Capabilities;
}

export const capsFeature = defineFeature<CapsApi>({
  name: 'xep-0115-caps',
  disco: [CAPS_NS],
  requires: [discoFeature],
  attach(ctx) {
    const { presences, software } = ctx;
    const disco = ctx.api(discoFeature);
    const own = (): Capabilities => ({ node: software.home, version: verificationOf(disco.own()) });
    const undos = new Undos();
    undos.add(
      disco.answerAt(() => infoNodeOf(own())),
      // What goes to everybody who may see us. Rooms and whoever is told alone may be strangers: they learn it by asking, if they may (hazard A18).
      presences.decorate(({ attrs }) => (attrs['type'] === undefined && attrs['to'] === undefined ? [buildCapabilities(own())] : [])),
    );
    return { api: { own }, undo: () => undos.run() };
  },
});
