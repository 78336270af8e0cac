import { useEffect, useState } from 'react';
import { addressOf } from '../../state/keys.ts';
import { useApp, useAtVersion, useStore } from '../store/index.ts';
import { mixedScriptsOfAddress, type Script } from './scripts.ts';
import { LookAlikes, type Confusables } from './skeleton.ts';

/** Why an address may not be whose it seems. */
export interface AddressDoubt {
  /** Somebody else's address that looks the same. */
  readonly other: string | undefined;
  /** Scripts that no language mixes. */
  readonly scripts: readonly Script[];
}

let confusables: Confusables | undefined;
let loading: Promise<Confusables> | undefined;

/** The table is fetched once, beside the first picture: nothing waits for it. */
function useConfusables(): Confusables | undefined {
  const [table, setTable] = useState(confusables);
  useEffect(() => {
    let isGone = false;
    loading ??= import('unhomoglyph/data.json', { with: { type: 'json' } }).then(({ default: loaded }) => (confusables = loaded as Confusables));
    if (!table) void loading.then((loaded) => !isGone && setTable(loaded));
    return () => void (isGone = true);
  }, [table]);
  return table;
}

let kept: { readonly contacts: unknown; readonly accounts: unknown; readonly version: number; readonly index: LookAlikes } | undefined;

/** All contacts and own addresses by how they look; one index serves whoever asks. */
function useLookAlikes(): LookAlikes | undefined {
  const store = useStore();
  const table = useConfusables();
  const version = useApp((state) => state.contacts.version);
  const accounts = useApp((state) => state.accounts.byId);
  return useAtVersion(version, () => {
    const { contacts } = store.getState();
    if (!table) return undefined;
    if (kept?.contacts !== contacts.byKey || kept.accounts !== accounts || kept.version !== version) {
      const own = [...accounts.values()].map(({ address }) => address);
      kept = { contacts: contacts.byKey, accounts, version, index: new LookAlikes([...own, ...[...contacts.byKey.keys()].map(addressOf)], table) };
    }
    return kept.index;
  }, [store, table, accounts]);
}

/** Undefined where nothing is odd: letters of several scripts in one name, or the looks of somebody else's address (UTS 39, hazard C1). */
export function useAddressDoubt(address: string): AddressDoubt | undefined {
  const other = useLookAlikes()?.of(address);
  const scripts = mixedScriptsOfAddress(address);
  return other !== undefined || scripts.length > 0 ? { other, scripts } : undefined;
}
