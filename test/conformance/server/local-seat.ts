import { LocalPeople } from '../../kit/local-people.ts';
import type { LocalServer } from '../../../electron/server/local-server.ts';
import type { ServerSettings } from '../../../electron/server/settings.ts';
import type { ServerPerson, ServerSeat } from './seat.ts';
import { DOMAIN } from '../../kit/local-people.ts';

const ROLES = ['romeo', 'juliet', 'nurse', 'tybalt'];

/** The local server in this process, new for each case. */
export async function localSeat(settings: Partial<ServerSettings> = {}): Promise<ServerSeat & { readonly server: LocalServer }> {
  const people = await LocalPeople.open(ROLES, settings);
  return {
    software: 'linnet', domain: DOMAIN, server: people.server,
    address: (role) => (role.includes('/') ? role.replace('/', `@${DOMAIN}/`) : `${role}@${DOMAIN}`),
    fill: (xml) => xml.replaceAll('{domain}', DOMAIN).replaceAll(/\{([a-z]+)(\/[a-z]+)?\}/gu, (_, role: string, resource = '') => `${role}@${DOMAIN}${resource as string}`),
    roles: (text) => text.replaceAll(`@${DOMAIN}`, '').replaceAll(DOMAIN, 'domain'),
    connect: (role): Promise<ServerPerson> => Promise.resolve(people.connect(role)),
  };
}
