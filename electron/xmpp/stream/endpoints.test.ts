import { describe, expect, test } from 'vitest';
import type { Ids } from '../../lib/ids.ts';
import type { Log } from '../../lib/log.ts';
import type { ConnectFact } from './connect-fact.ts';
import { findEndpoints, orderRecords } from './endpoints.ts';
import type { Resolver, SrvRecord } from './resolver.ts';

const log: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const ids: Ids = { uuid: () => '', random: () => 0 };

function srv(name: string, port = 5222, priority = 0, weight = 0): SrvRecord {
  return { name, port, priority, weight };
}

function search(records: Partial<Record<'_xmpps-client' | '_xmpp-client', readonly SrvRecord[] | string>>) {
  const asked: string[] = [];
  const resolver: Resolver = {
    srv: async (name) => {
      asked.push(name);
      const found = records[name.split('.')[0] as '_xmpp-client'] ?? 'ENODATA';
      if (typeof found === 'string') throw Object.assign(new Error(found), { code: found });
      return found;
    },
    addresses: async () => [],
  };
  const facts: ConnectFact[] = [];
  return { asked, facts, resolver, ids, log, note: (fact: ConnectFact) => void facts.push(fact) };
}

describe('SRV records', () => {
  test('both services are asked about and make one list, by priority (XEP-0368)', async () => {
    const context = search({
      '_xmpps-client': [srv('d.example', 443, 5), srv('b.example', 5223, 1)],
      '_xmpp-client': [srv('a.example.', 5222, 0), srv('c.example', 5222, 2)],
    });
    expect(await findEndpoints(context, 'our.example', undefined)).toEqual([
      { host: 'a.example', port: 5222, tls: 'starttls' },
      { host: 'b.example', port: 5223, tls: 'direct' },
      { host: 'c.example', port: 5222, tls: 'starttls' },
      { host: 'd.example', port: 443, tls: 'direct' },
    ]);
    expect(context.asked).toEqual(['_xmpps-client._tcp.our.example', '_xmpp-client._tcp.our.example']);
  });

  test('a domain of other scripts is asked about in its ASCII form', async () => {
    const context = search({});
    const endpoints = await findEndpoints(context, 'm\u00FCller.example', undefined);
    expect(context.asked[0]).toBe('_xmpps-client._tcp.xn--mller-kva.example');
    expect(endpoints[0]!.host).toBe('xn--mller-kva.example');
  });

  test('without records, or when the lookup fails, the domain itself (X22)', async () => {
    const own = [{ host: 'our.example', port: 5222, tls: 'starttls' }, { host: 'our.example', port: 5223, tls: 'direct' }];
    for (const code of ['ENODATA', 'ENOTFOUND', 'ESERVFAIL', 'ECONNREFUSED', 'ETIMEOUT']) {
      const context = search({ '_xmpps-client': code, '_xmpp-client': code });
      expect(await findEndpoints(context, 'our.example', undefined)).toEqual(own);
      const problem = code === 'ENODATA' || code === 'ENOTFOUND' ? undefined : code;
      expect(context.facts).toEqual([
        { kind: 'srv', name: '_xmpps-client._tcp.our.example', records: [], problem },
        { kind: 'srv', name: '_xmpp-client._tcp.our.example', records: [], problem },
        { kind: 'endpoints', source: 'own-address', endpoints: own },
      ]);
    }
  });

  test('a failed lookup of one service leaves the other', async () => {
    const endpoints = await findEndpoints(search({ '_xmpps-client': 'ESERVFAIL', '_xmpp-client': [srv('a.example')] }), 'our.example', undefined);
    expect(endpoints).toEqual([{ host: 'a.example', port: 5222, tls: 'starttls' }]);
  });

  test('"." means no such service', async () => {
    await expect(findEndpoints(search({ '_xmpp-client': [srv('.')] }), 'our.example', undefined)).rejects.toMatchObject({ failure: { kind: 'no-service', host: 'our.example' } });
    await expect(findEndpoints(search({ '_xmpps-client': [srv('')], '_xmpp-client': [srv('')] }), 'our.example', undefined)).rejects.toMatchObject({ failure: { kind: 'no-service' } });
    expect(await findEndpoints(search({ '_xmpps-client': [srv('.')] }), 'our.example', undefined)).toEqual([{ host: 'our.example', port: 5222, tls: 'starttls' }]);
    expect(await findEndpoints(search({ '_xmpps-client': [srv('.')], '_xmpp-client': [srv('a.example')] }), 'our.example', undefined)).toHaveLength(1);
  });

  test('F11: of 50 records not all are tried', async () => {
    const endpoints = await findEndpoints(search({ '_xmpp-client': Array.from({ length: 50 }, (_, index) => srv(`h${index}.example`, 5222, index)) }), 'our.example', undefined);
    expect(endpoints).toHaveLength(16);
  });

  test('an address literal is not looked up', async () => {
    const context = search({});
    expect(await findEndpoints(context, '[::1]', undefined)).toMatchObject([{ host: '::1', port: 5222 }, { host: '::1', port: 5223 }]);
    expect(context.asked).toEqual([]);
  });
});

test('RFC 2782: within a priority by weight, in proportion', () => {
  const found = [srv('light', 1, 0, 1), srv('heavy', 1, 0, 3), srv('never first but rarely', 1, 0, 0)].map((record) => ({ record }));
  const first = new Map<string, number>();
  const rounds = 4_000;
  for (let round = 0; round < rounds; round++) {
    const ordered = orderRecords(found, () => (round + 0.5) / rounds);
    expect(ordered).toHaveLength(3);
    first.set(ordered[0]!.record.name, (first.get(ordered[0]!.record.name) ?? 0) + 1);
  }
  // Five values are drawn alike: 0 for the weight of 0, 1 for the light one, 2 to 4 for the heavy one.
  expect(first).toEqual(new Map([['never first but rarely', 800], ['light', 800], ['heavy', 2_400]]));
});

test.each([
  [{ host: 'x.example' }, [{ port: 5222, tls: 'starttls' }, { port: 5223, tls: 'direct' }]],
  [{ host: 'x.example', port: 5223 }, [{ port: 5223, tls: 'direct' }]],
  [{ host: 'x.example', port: 15222 }, [{ port: 15222, tls: 'starttls' }]],
  [{ host: 'x.example', tls: 'direct' as const }, [{ port: 5223, tls: 'direct' }]],
  [{ host: 'x.example', port: 443, tls: 'direct' as const }, [{ port: 443, tls: 'direct' }]],
  [{ host: '[::1]', port: 1 }, [{ host: '::1', port: 1 }]],
])('a typed-in server %j is taken as it is', async (server, endpoints) => {
  const context = search({});
  expect(await findEndpoints(context, 'our.example', server)).toMatchObject(endpoints);
  expect(context.asked).toEqual([]);
});
