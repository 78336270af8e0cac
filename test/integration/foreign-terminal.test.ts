import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProfanityPerson, profanityMissing } from '../kit/profanity.ts';
import { startLocal } from '../kit/servers/local.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

let server: TestServer;
let romeo: ProfanityPerson | undefined;

beforeAll(async () => {
  server = await startLocal({ users: { romeo: 'montague', juliet: 'capulet' } });
}, 60_000);
afterAll(async () => {
  await romeo?.end();
  await server.stop();
});

it('somebody with Profanity signs in, manages contacts, chats, blocks, and comes back on Linnet’s own server', async (context) => {
  const missing = profanityMissing();
  if (missing !== undefined) context.skip(missing);
  const juliet = await RawSession.signIn(server, 'juliet', 'capulet', 'balcony');
  juliet.send("<iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq><presence/>");

  romeo = await ProfanityPerson.start();
  await romeo.type(`/connect romeo@localhost server ${server.host} port ${server.port} tls trust`);
  await romeo.see(/[Pp]assword/u);
  await romeo.type('montague');
  await romeo.see(/romeo@localhost.* logged in/su);

  // A contact with a name and a group; a request, and its answer both ways.
  await romeo.type('/roster add juliet@localhost Juliet');
  await romeo.see(/Roster item added: juliet@localhost/u);
  await romeo.type('/roster group add Verona Juliet');
  await romeo.type('/sub request juliet@localhost');
  await juliet.take(/<presence(?=[^>]*from="romeo@localhost")(?=[^>]*type="subscribe")/u);
  juliet.send("<presence to='romeo@localhost' type='subscribed'/><presence to='romeo@localhost' type='subscribe'/>");
  await romeo.see(/Received authorization request from juliet@localhost/u);
  await romeo.type('/sub allow juliet@localhost');
  await juliet.take(/<presence(?=[^>]*from="romeo@localhost")(?=[^>]*type="subscribed")/u);
  const [, full] = /from="(romeo@localhost\/[^"]+)"/u.exec(await juliet.take(/<presence(?=[^>]*from="romeo@localhost\/)[^>]*>/u))!;
  await romeo.type('/roster');
  await romeo.see(/juliet@localhost \(Juliet\) - both.*Verona/u);

  // Messages both ways, in other scripts too.
  await romeo.type('/msg juliet@localhost Dobrý večer 💐');
  expect(await juliet.take(/<message(?=[^>]*from="romeo@localhost\/).*?<\/message>/su)).toContain('<body>Dobrý večer 💐</body>');
  juliet.send(`<message to='${full!}' type='chat' id='j1'><body>Good night, good night</body></message>`);
  await romeo.see(/Good night, good night/u);

  // How one is, and when one goes.
  await romeo.type('/status set away "In the garden"');
  expect(await juliet.take(/<presence(?=[^>]*from="romeo@localhost\/)(?:(?!<\/presence>).)*In the garden.*?<\/presence>/su)).toContain('<show>away</show>');

  // Whoever is blocked reaches them no longer, and does again (XEP-0191).
  await romeo.type('/blocked add juliet@localhost');
  await juliet.take(/<presence(?=[^>]*from="romeo@localhost)(?=[^>]*type="unavailable")/u);
  juliet.send("<message to='romeo@localhost' type='chat' id='j2'><body>Hear me</body></message>");
  expect(await juliet.take(/<message(?=[^>]*id="j2").*?<\/message>/su)).toContain('service-unavailable');
  await romeo.type('/blocked remove juliet@localhost');
  await juliet.take(/<presence(?=[^>]*from="romeo@localhost\/)/u);

  // What comes meanwhile waits.
  await romeo.type('/quit');
  await juliet.take(/<presence(?=[^>]*from="romeo@localhost\/)(?=[^>]*type="unavailable")/u);
  juliet.send("<message to='romeo@localhost' type='chat' id='j3'><body>Wherefore art thou</body></message>");
  await romeo.end();
  romeo = await ProfanityPerson.start();
  await romeo.type(`/connect romeo@localhost server ${server.host} port ${server.port} tls trust`);
  await romeo.see(/[Pp]assword/u);
  await romeo.type('montague');
  await romeo.see(/chat message: juliet@localhost\/balcony \(win 2\)/u);
  await romeo.type('/win 2');
  await romeo.see(/Wherefore art thou/u);
  await romeo.type('/win 1');
  await romeo.type('/roster');
  await romeo.see(/juliet@localhost \(Juliet\) - both.*Verona/u);
  await juliet.close();
}, 100_000);
