import { fillSample } from '../kit/sample-people.ts';
import type { View } from './view.ts';

/** Contacts and groups being arranged. */
export const ROSTER_VIEWS: readonly View[] = [
  {
    name: 'rename-group',
    prepare(core, now) {
      fillSample(core, now);
      core.on('group.rename', () => ({ ok: true, value: { renamed: 2, failed: [{ address: 'grandma@linnet.example', error: { code: 'refused', condition: 'not-acceptable' } }] } }));
    },
    async reach(page, _core, t) {
      await page.locator('.row-heading').first().click({ button: 'right' });
      await page.getByRole('menuitem', { name: t('groupMenu.rename') }).click();
      await page.getByRole('dialog').getByRole('textbox').fill('Kin');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'roster-waits',
    prepare(core, now) {
      fillSample(core, now);
      const waits = { 'rui@linnet.example': { kind: 'change' }, 'grandma@linnet.example': { kind: 'remove' }, 'yuki@linnet.example': { kind: 'change', problem: { code: 'changed-elsewhere' } } } as const;
      core.snapshot = { ...core.snapshot, contacts: core.snapshot.contacts.map((contact) => ({ ...contact, ...(contact.address in waits ? { waits: waits[contact.address as keyof typeof waits] } : {}) })) };
    },
    async reach(page, _core, t) {
      await page.locator('.tree [title="yuki@linnet.example"]').click();
      await page.getByRole('button', { name: t('chat.details'), exact: true }).first().click();
      await page.getByRole('region', { name: t('contacts.waits.heading') }).waitFor();
    },
  },
  {
    name: 'roster-file',
    prepare(core, now) {
      fillSample(core, now);
      core.on('roster.readFile', () => ({ ok: true, value: {
        rows: [
          { contact: { address: 'nela@linnet.example', name: 'Nela Dvořáková', groups: ['Friends', 'Choir'] }, standing: 'new' }, { contact: { address: 'sasha@linnet.example', name: '', groups: [] }, standing: 'new' },
          { contact: { address: 'rui@linnet.example', name: 'Rui', groups: ['Choir'] }, standing: 'changed' },
        ],
        bad: [{ number: 4, reason: 'address', text: 'Grandmother’s neighbour' }],
      } }));
    },
    async reach(page, _core, t) {
      await page.getByRole('button', { name: t('listMenu.title') }).click();
      await page.locator('[role="menuitem"]').last().click();
      await page.locator('input[type=file]').setInputFiles({ name: 'contacts.csv', mimeType: 'text/csv', buffer: Buffer.from('x') });
      await page.locator('.import-preview').waitFor();
    },
  },
  {
    name: 'roster-drag', prepare: fillSample,
    async reach(page) {
      await page.locator('.tree [title="rui@linnet.example"]').click({ modifiers: ['Control'] });
      await page.locator('.tree [title="yuki@linnet.example"]').click({ modifiers: ['Control'] });
      const from = (await page.locator('.tree [title="rui@linnet.example"]').boundingBox())!;
      const to = (await page.locator('.row-heading').nth(1).boundingBox())!;
      await page.mouse.move(from.x + 60, from.y + 20);
      await page.mouse.down();
      await page.mouse.move(to.x + 90, to.y + 12, { steps: 4 });
      await page.locator('.drag-words').waitFor();
    },
  },
  {
    name: 'roster-by-hand',
    prepare(core, now) {
      fillSample(core, now);
      core.snapshot = { ...core.snapshot, settings: { ...core.snapshot.settings, contactSort: 'hand' } };
    },
    async reach(page) {
      const from = (await page.locator('.tree [title="rui@linnet.example"]').boundingBox())!;
      const to = (await page.locator('.tree [title="grandma@linnet.example"]').boundingBox())!;
      await page.mouse.move(from.x + 60, from.y + 20);
      await page.mouse.down();
      await page.mouse.move(to.x + 90, to.y + 8, { steps: 4 });
      await page.locator('.drop-line').waitFor();
    },
  },
  {
    name: 'nested-groups',
    prepare(core, now) {
      fillSample(core, now);
      const contacts = core.snapshot.contacts.map((contact) => ({ ...contact, groups: contact.groups.map((group) => (group === 'Friends' ? 'Family::Friends' : group === 'Work' ? 'Family::Friends::Work' : group)) }));
      core.snapshot = { ...core.snapshot, contacts, settings: { ...core.snapshot.settings, groupDelimiters: { 1: '::' }, density: 'compact' } };
    },
    async reach(page, _core, t) {
      await page.getByRole('button', { name: t('rail.contacts'), exact: true }).click();
      await page.getByRole('row', { name: /^Friends/u }).waitFor();
    },
  },
  {
    name: 'nest-group', prepare: fillSample,
    async reach(page, _core, t) {
      await page.locator('.row-heading').first().click({ button: 'right' });
      await page.getByRole('menuitem', { name: t('nestGroup.entry') }).click();
      await page.getByRole('dialog').getByRole('textbox').waitFor();
    },
  },
  {
    name: 'message-group', prepare: fillSample,
    async reach(page, _core, t) {
      await page.locator('.row-heading').first().click({ button: 'right' });
      await page.getByRole('menuitem', { name: t('groupMenu.message') }).click();
      await page.getByRole('dialog').getByRole('textbox').fill('Sunday, three o’clock?');
    },
  },
  {
    name: 'group-menu', prepare: fillSample,
    async reach(page) {
      await page.locator('.row-heading').first().click({ button: 'right' });
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'list-options', prepare: fillSample,
    async reach(page, _core, t) {
      await page.getByRole('button', { name: t('listMenu.title') }).click();
      await page.getByRole('menuitemradio').first().waitFor();
    },
  },
  {
    name: 'roster-moved',
    prepare(core, now) {
      fillSample(core, now);
      core.on('group.remove', () => ({ ok: true, value: { edit: { kind: 'left', from: 'Family', count: 3 }, failed: [] } }));
    },
    async reach(page) {
      await page.locator('.tree [title="rui@linnet.example"]').click({ modifiers: ['Control'] });
      await page.keyboard.press('Control+x');
      await page.locator('.row-heading').first().click({ button: 'right' });
      await page.getByRole('menuitem').last().click();
      await page.locator('.roster-notice .notice').waitFor();
    },
  },
];
