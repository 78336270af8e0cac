import { childElements, is, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import type { CoreHarness } from './core-harness.ts';

const STANZAS_NS = 'urn:ietf:params:xml:ns:xmpp-stanzas';

interface Reply {
  readonly type: 'result' | 'error';
  readonly content: string;
}

/** The privacy lists of one account as RFC 3921 §10 has a server keep them, behind a core on fake streams. */
export class ListServer {
  /** `<item/>`s by name. */
  readonly lists = new Map<string, string>();
  active: string | undefined;
  default: string | undefined;
  /** The condition with which the next sets are refused. */
  refuses: string | undefined;
  /** Requests about lists, oldest first: `get names`, `get work`, `set work`, `remove work`, `active work`, `default`. */
  readonly asked: string[] = [];
  readonly #core: CoreHarness;
  #pushes = 0;

  constructor(core: CoreHarness) {
    this.#core = core;
    core.reply = (payload, iq) => (is(payload, 'query', 'jabber:iq:privacy') ? this.#answer(payload, iq) : undefined);
  }

  /** Another device changed it: every resource is told (§10.2 rule 10). */
  async push(name: string): Promise<void> {
    await this.#core.stream.receive(`<iq xmlns='jabber:client' type='set' id='list-push-${++this.#pushes}'><query xmlns='jabber:iq:privacy'><list name='${name}'/></query></iq>`);
    await this.#core.frame();
  }

  takeAsked(): string[] {
    return this.asked.splice(0);
  }

  #answer(query: XmlElement, iq: XmlElement): Reply {
    const [child] = childElements(query);
    const name = child?.attrs['name'];
    if (iq.attrs['type'] === 'get') {
      this.asked.push(child ? `get ${name}` : 'get names');
      if (!child) return this.#result(`${use('active', this.active)}${use('default', this.default)}${[...this.lists.keys()].map((each) => `<list name='${each}'/>`).join('')}`);
      const items = this.lists.get(name ?? '');
      return items === undefined ? error('item-not-found') : this.#result(`<list name='${name}'>${items}</list>`);
    }
    const items = childElements(child!);
    this.asked.push([child!.name === 'list' ? (items.length > 0 ? 'set' : 'remove') : child!.name, name].filter((part) => part !== undefined).join(' '));
    if (this.refuses !== undefined) return error(this.refuses);
    if (child!.name === 'list') {
      if (items.length > 0) this.lists.set(name!, items.map(itemXml).join(''));
      else if (this.lists.delete(name!)) this.#putOut(name!);
      else return error('item-not-found');
      return { type: 'result', content: '' };
    }
    if (name !== undefined && !this.lists.has(name)) return error('item-not-found');
    this[child!.name as 'active' | 'default'] = name;
    return { type: 'result', content: '' };
  }

  /** Used by this session alone it may be removed, and is then in use no longer (§10.8). */
  #putOut(name: string): void {
    if (this.active === name) this.active = undefined;
    if (this.default === name) this.default = undefined;
  }

  #result(content: string): Reply {
    return { type: 'result', content: `<query xmlns='jabber:iq:privacy'>${content}</query>` };
  }
}

function use(name: 'active' | 'default', list: string | undefined): string {
  return list === undefined ? '' : `<${name} name='${list}'/>`;
}

function error(condition: string): Reply {
  return { type: 'error', content: `<error type='cancel'><${condition} xmlns='${STANZAS_NS}'/></error>` };
}

function itemXml({ attrs, children }: XmlElement): string {
  const kinds = children.map((child) => (typeof child === 'string' ? '' : `<${child.name}/>`)).join('');
  return `<item ${Object.entries(attrs).map(([key, value]) => `${key}='${value}'`).join(' ')}>${kinds}</item>`;
}
