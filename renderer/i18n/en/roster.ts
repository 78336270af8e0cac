export const roster = {
  /** Contacts picked, carried and put into groups. */
  roster: {
    contacts_one: '{{count}} contact', contacts_other: '{{count}} contacts',
    selected_one: '{{count}} contact selected', selected_other: '{{count}} contacts selected', nothingChanged: 'Nothing was changed.', notice: 'Contacts and groups',
    noGroup: 'no group', moveTo: '{{who}} → {{group}}', copyTo: '{{who}} → {{group}} (copy)', toNoGroup: '{{who}} → out of the group', mergeInto: 'All of {{from}} → {{to}}',
    otherAccount: 'A contact belongs to its account: it cannot go to another one.', dragHint: 'Drag to a group', already: 'Already in {{group}}',
    cut: '{{who}}: go to a group and press {{key}} to move. Escape gives up.', copied: '{{who}}: go to a group and press {{key}} to copy. Escape gives up.', givenUp: 'Given up; nothing was moved.',
    moveEntry: 'Move to another group', moveEntryHint: 'Then go to the group and press {{paste}}. Or drag. {{cut}} does the same, {{copy}} copies.',
    moved: 'Moved {{who}} to {{group}}.', added: 'Put {{who}} into {{group}} as well.', left: 'Took {{who}} out of {{group}}.', leftAll: 'Took {{who}} out of their groups.',
    regrouped: 'Moved {{who}} from {{from}} to {{to}}.', changed: 'Changed {{who}}.',
    waits: 'Your server is told when you are connected again.',
    undone: 'Undone: {{what}}', redone: 'Done again: {{what}}', nothingToUndo: 'There is nothing to undo.', nothingToRedo: 'There is nothing to do again.',
    failed_one: '{{count}} contact was not changed: {{reason}}', failed_other: '{{count}} contacts were not changed: {{reason}}',
    placed: '{{who}}: place {{place}} of {{count}}.', notByHand: 'To move contacts within a group, choose “{{how}}” in {{menu}}.',
    undo: 'Undo', redo: 'Redo', remove: 'Delete group', removeHint: 'Its contacts stay in your list.',
    mergeTitle: 'Join two groups?', mergeText_one: 'Move the one contact of {{from}} into {{to}}?', mergeText_other: 'Move all {{count}} contacts of {{from}} into {{to}}?', mergeHint: '{{from}} is then no more. You can undo it.', merge: 'Move',
  },
  /** What concerns the contact list as a whole. */
  listMenu: {
    title: 'List options', sort: 'Sort contacts in their groups', online: 'Online first', presence: 'By presence', presenceHint: 'Online, then away, then do not disturb.', name: 'By name', activity: 'By recent activity', hand: 'By hand',
    handHint: 'Drag contacts between others, or press Alt+Shift with an arrow. The order is kept on this device.',
  },
} as const;
