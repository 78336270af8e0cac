import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../../electron/contract/bridge.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../../electron/contract/commands.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { Settings } from '../../../electron/contract/models/settings.ts';
import type { Result } from '../../../electron/lib/result.ts';
import type { AppState } from '../app-state.ts';
import type { Choose } from './choose.ts';
import { accountOf, addressOf, type PeerKey } from '../keys.ts';
import { withCameBack } from '../slices/came-back.slice.ts';
import { withHistory } from '../slices/history.slice.ts';

export interface CoreActions {
  /** Any command, its answer left to the caller: for dialogs that show a refusal where its cause is. */
  call<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Result<CommandOutput<Name>, AppError>>;
  /** A command whose refusal is shown as a notice; true when it was done. */
  run<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<boolean>;
  /** Fetches what happened with somebody, and keeps it up to date until another one is asked for. */
  loadHistory(key: PeerKey): void;
  putNoticeAway(): void;
  setSettings(change: Partial<Settings>): void;
  /** One of what others did about who sees whom, or all of it, is read. */
  putNewsAway(id?: number): void;
  /** What came back in a conversation is read. */
  putCameBackAway(key: PeerKey): void;
  toggleGroup(key: string, isCollapsed: boolean): void;
  /** Of all accounts. */
  collapseAll(isCollapsed: boolean): void;
}

/** Group names come from the server: how many of them the settings remember is bounded. */
const REMEMBERED_GROUPS = 500;

export function coreActions(bridge: Bridge, store: StoreApi<AppState>, choose: Choose): CoreActions {
  let turn = 0;

  async function run<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<boolean> {
    const answer = await bridge.call(name, input);
    if (!answer.ok) store.setState(({ ui }) => ({ ui: { ...ui, notice: { error: answer.error, turn: ++turn } } }));
    return answer.ok;
  }

  const setSettings = (change: Partial<Settings>): void => choose(change, run('settings.set', change));

  return {
    call: (name, input) => bridge.call(name, input),
    run,
    setSettings,
    loadHistory(key) {
      // What is told from now on belongs to it, though the answer is not here yet.
      store.setState({ history: { key, events: [] } });
      void bridge.call('subscription.history', { accountId: accountOf(key), address: addressOf(key) }).then((answer) => {
        if (answer.ok) store.setState(({ history }) => (history.key === key ? { history: withHistory(history, key, answer.value.events) } : {}));
      });
    },
    putNewsAway: (id) => store.setState(({ news }) => ({ news: id === undefined ? [] : news.filter((event) => event.id !== id) })),
    putCameBackAway: (key) => store.setState(({ cameBack }) => ({ cameBack: withCameBack(cameBack, key, undefined) })),
    putNoticeAway: () => store.setState(({ ui }) => ({ ui: { ...ui, notice: undefined } })),
    toggleGroup(key, isCollapsed) {
      const others = store.getState().settings.collapsedGroups.filter((other) => other !== key);
      setSettings({ collapsedGroups: (isCollapsed ? [...others, key] : others).slice(-REMEMBERED_GROUPS) });
    },
    collapseAll(isCollapsed) {
      const { contacts, settings } = store.getState();
      const keys = new Set(contacts.index.groups.map(({ key }) => key));
      const others = settings.collapsedGroups.filter((key) => !keys.has(key));
      setSettings({ collapsedGroups: [...others, ...(isCollapsed ? keys : [])].slice(-REMEMBERED_GROUPS) });
    },
  };
}
