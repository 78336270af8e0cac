import { describe, expect, it } from 'vitest';
import { judgeSignIn } from './sign-in-input.ts';

const FIELDS = { address: 'mira@linnet.example', password: 'secret', server: '', port: '', keepPassword: false };

describe('the sign-in form', () => {
  it('asks for what is missing or impossible before anything is sent', () => {
    expect(judgeSignIn({ ...FIELDS, address: 'mira', password: '' })).toEqual({ ok: false, problems: { address: 'badAddress', password: 'emptyPassword' } });
    expect(judgeSignIn({ ...FIELDS, address: 'mira@linnet.example/phone' })).toEqual({ ok: false, problems: { address: 'badAddress' } });
    expect(judgeSignIn({ ...FIELDS, server: 'two words', port: '70000' })).toEqual({ ok: false, problems: { server: 'badServer', port: 'badPort' } });
    expect(judgeSignIn({ ...FIELDS, port: '5222' })).toEqual({ ok: false, problems: { server: 'portNeedsServer' } });
  });

  it('passes on the server and port only where they were typed', () => {
    expect(judgeSignIn({ ...FIELDS, address: ' mira@linnet.example ' })).toEqual({ ok: true, input: { address: 'mira@linnet.example', password: 'secret', keepPassword: false } });
    expect(judgeSignIn({ ...FIELDS, server: ' xmpp.linnet.example ', port: '5223' })).toMatchObject({ ok: true, input: { server: { host: 'xmpp.linnet.example', port: 5223 } } });
    expect(judgeSignIn({ ...FIELDS, server: '127.0.0.1' })).toMatchObject({ ok: true, input: { server: { host: '127.0.0.1' } } });
  });

  it('leaves a password as it is, spaces included', () => {
    expect(judgeSignIn({ ...FIELDS, password: ' a b ' })).toMatchObject({ input: { password: ' a b ' } });
  });
});
