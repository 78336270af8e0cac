import { defineFeature } from '../../kit/define-feature.ts';
import { buildClientState, CSI_NS } from './codec.ts';

export interface CsiApi {
  /** Tells the server, now and in each later session, whether somebody looks at this client; nothing where it has no use for that. */
  set(isActive: boolean): void;
}

export const csiFeature = defineFeature<CsiApi>({
  name: 'xep-0352-csi',
  disco: [],
  requires: [],
  attach({ session }) {
    let isActive = true;
    let isToldActive = true;
    const tell = (): void => {
      if (!session.isOnline || isToldActive === isActive || !session.hasFeature('csi', CSI_NS)) return;
      isToldActive = isActive;
      session.tell(buildClientState(isActive));
    };
    const undo = session.events.on('started', () => {
      // §5.1: also a resumed session begins as active.
      isToldActive = true;
      tell();
    });
    return {
      api: {
        set(isNow) {
          isActive = isNow;
          tell();
        },
      },
      undo,
    };
  },
});
