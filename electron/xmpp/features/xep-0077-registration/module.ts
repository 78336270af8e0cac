import { localOf } from '../../../lib/jid.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import type { XmlElement } from '../../kit/element.ts';
import { stanzaError, type IqError } from '../../kit/stanza-error.ts';
import { buildPasswordChange, buildRegistrationGet, buildRemoval, parseRegistrationForm } from './codec.ts';

export interface RegistrationApi {
  /** Whether the server says that it knows the account and takes another password for it in-band. */
  isOffered(): Promise<Result<boolean, IqError>>;
  /** Another password for the own account (§3.3), not empty. It goes over the stream itself, which is encrypted and whose server has proven who it is. */
  changePassword(password: string): Promise<Result<undefined, IqError>>;
  /** Removes the own account from the server with all that is kept there (§3.2): the stream ends. Nothing brings it back. */
  unregister(): Promise<Result<undefined, IqError>>;
}

/** Requests of our own only: what the own server answers them with is believed (the kit matches who was asked), and nobody may ask us. */
export const registrationFeature = defineFeature<RegistrationApi>({
  name: 'xep-0077-registration',
  disco: [],
  requires: [],
  attach({ iq, session }) {
    async function set(payload: XmlElement): Promise<Result<undefined, IqError>> {
      const reply = await iq.set(payload);
      return reply.ok ? ok(undefined) : reply;
    }

    return {
      api: {
        async isOffered() {
          const reply = await iq.get(buildRegistrationGet());
          if (reply.ok) {
            const form = reply.value && parseRegistrationForm(reply.value);
            return ok(form !== undefined && form.isRegistered && form.hasPassword);
          }
          return reply.error.condition === 'timeout' || reply.error.condition === 'disconnected' ? reply : ok(false);
        },
        async changePassword(password) {
          // §3.3: an empty one would be no change.
          if (password === '') return err(stanzaError('not-acceptable'));
          const local = session.account === undefined ? undefined : localOf(session.account);
          return local === undefined ? err({ condition: 'disconnected', type: 'wait' }) : set(buildPasswordChange(local, password));
        },
        unregister: () => set(buildRemoval()),
      },
      undo: () => undefined,
    };
  },
});
