import { createApp, type App } from '../../electron/core/app.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../electron/contract/commands.ts';
import type { AppError } from '../../electron/contract/errors.ts';
import type { EventMap, EventName } from '../../electron/contract/events.ts';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Result } from '../../electron/lib/result.ts';
import type { XmlElement } from '../../electron/xmpp/kit/element.ts';
import { childElements, is } from '../../electron/xmpp/kit/element.ts';
import type { StreamOptions } from '../../electron/xmpp/stream/xmpp-stream.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeIds } from './fake-ids.ts';
import { FakeStream } from './fake-stream.ts';
import { MemoryLocalServers } from './memory-local-servers.ts';
import { MemoryLog } from './memory-log.ts';
import { MemoryProfile } from './memory-profile.ts';
import { MemorySecrets } from './memory-secrets.ts';
import { MemoryUploads } from './memory-uploads.ts';

/** Everything told so far, and a way to wait for more. */
export interface Told {
  readonly name: EventName;
  readonly data: EventMap[EventName];
}

/** Core with every port fake but the database, which is real SQL in memory. Tests are the server and the page. */
export class CoreHarness {
  readonly clock = new FakeClock();
  readonly ids = new FakeIds();
  readonly log = new MemoryLog();
  readonly secrets = new MemorySecrets('none');
  readonly localServers = new MemoryLocalServers();
  readonly uploads = new MemoryUploads();
  readonly profile: MemoryProfile;
  readonly streams: { readonly options: StreamOptions; readonly stream: FakeStream }[] = [];
  readonly told: Told[] = [];
  readonly app: App;
  /** The roster the "server" answers with, as XML of the `<query/>`; undefined: it never answers. */
  roster: string | undefined = "<query xmlns='jabber:iq:roster'/>";

  /** What the "server" answers to other requests than the roster's; undefined: an empty result; `nothing`: it never answers. */
  reply: ((payload: XmlElement, iq: XmlElement) => { readonly type: 'result' | 'error'; readonly content: string } | 'nothing' | undefined) | undefined;

  constructor(profile = new MemoryProfile(), secrets?: MemorySecrets) {
    this.profile = profile;
    if (secrets) this.secrets = secrets;
    this.app = createApp({
      clock: this.clock, ids: this.ids, log: this.log, profile, secrets: this.secrets, trustedCas: [], localServers: this.localServers, uploads: this.uploads,
      streams: (options) => {
        const stream = new FakeStream(options.language());
        this.streams.push({ options, stream });
        stream.onSent((sent) => this.#answer(stream, sent));
        return stream;
      },
    });
    this.app.events.onAny((name, data) => this.told.push({ name, data }));
  }

  call<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Result<CommandOutput<Name>, AppError>> {
    return (this.app.handlers[name] as (input: unknown) => Promise<Result<CommandOutput<Name>, AppError>>)(input);
  }

  get stream(): FakeStream {
    return this.streams.at(-1)!.stream;
  }

  /** Lets every promise settle; microtasks and the in-memory database need no time. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Settles, and ends the frame in which changes are joined. */
  async frame(): Promise<void> {
    await this.settle();
    this.clock.advance(50);
    await this.settle();
  }

  /** Signs romeo@example.net in. */
  async signIn(address = 'romeo@example.net', resource = 'orchard'): Promise<AccountId> {
    const answer = this.call('account.signIn', { address, password: 'secret', keepPassword: false });
    await this.settle();
    this.stream.goOnline(`${address}/${resource}`);
    const result = await answer;
    if (!result.ok) throw new Error(`sign-in refused: ${JSON.stringify(result.error)}`);
    await this.frame();
    return result.value.accountId;
  }

  events<Name extends EventName>(name: Name): EventMap[Name][] {
    return this.told.filter((told) => told.name === name).map(({ data }) => data as EventMap[Name]);
  }

  last<Name extends EventName>(name: Name): EventMap[Name] {
    const event = this.events(name).at(-1);
    if (!event) throw new Error(`${name} was never told`);
    return event;
  }

  #answer(stream: FakeStream, sent: XmlElement): void {
    if (sent.name !== 'iq' || (sent.attrs['type'] !== 'get' && sent.attrs['type'] !== 'set')) return;
    const [payload] = childElements(sent);
    const isRosterGet = payload && is(payload, 'query', 'jabber:iq:roster') && sent.attrs['type'] === 'get';
    if (isRosterGet && this.roster === undefined) return;
    const reply = payload && !isRosterGet && this.reply?.(payload, sent);
    if (reply === 'nothing') return;
    const { type, content } = reply || { type: 'result', content: isRosterGet ? this.roster : '' };
    const { id, to } = sent.attrs;
    void stream.receive(`<iq xmlns='jabber:client' type='${type}' id='${id}'${to === undefined ? '' : ` from='${to}'`}>${content}</iq>`);
  }
}
