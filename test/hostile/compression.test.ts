import { afterEach, expect, it } from 'vitest';
import { closeFixtures, StreamFixture } from '../kit/scripted-server/index.ts';

afterEach(closeFixtures);

it('compression that is offered is not asked for (B10)', async () => {
  for (const more of ['<method>lzw</method>', '<required/>']) {
    const fixture = await StreamFixture.online({ server: { extraFeatures: `<compression xmlns='http://jabber.org/features/compress'><method>zlib</method>${more}</compression>` } });
    const connection = await fixture.server.connection();
    const said = connection.clear + connection.secure;
    expect(said).toContain('<auth');
    expect(said).not.toContain('compress');
  }
});
