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
    new: 'Added {{who}}.', gone: 'Removed {{who}}.', imported_one: 'Imported {{count}} contact.', imported_other: 'Imported {{count}} contacts.', reordered: 'Changed the order.',
    told: '{{who}}: your presence was sent, and every change follows until you go offline.',
    waits: 'Your server is told when you are connected again.',
    undone: 'Undone: {{what}}', redone: 'Done again: {{what}}', nothingToUndo: 'There is nothing to undo.', nothingToRedo: 'There is nothing to do again.',
    failed_one: '{{count}} contact was not changed: {{reason}}', failed_other: '{{count}} contacts were not changed: {{reason}}',
    placed: '{{who}}: place {{place}} of {{count}}.', notByHand: 'To move contacts within a group, choose “{{how}}” in {{menu}}.',
    undo: 'Undo', redo: 'Redo', remove: 'Delete group', removeHint: 'Its contacts stay in your list.',
    mergeEntry: 'Join with another group…', mergeWith: 'Group', mergeTitle: 'Join two groups?', mergeText_one: 'Move the one contact of {{from}} into {{to}}?', mergeText_other: 'Move all {{count}} contacts of {{from}} into {{to}}?', mergeHint: '{{from}} is then no more. You can undo it.', merge: 'Move',
  },
  /** Contacts as a file, and a file of contacts. */
  rosterFile: {
    title: 'Import and export contacts', entry: 'Import or export…', account: 'Account',
    export: 'Export', exportLead: 'Your contacts with their names and groups, as a file. A table opens in any spreadsheet; XEP-0227 is read by other programs and servers.',
    csv: 'Export as table (CSV)', xml: 'Export as XEP-0227 (XML)',
    import: 'Import', importLead: 'A table whose first column is the address, or a file of XEP-0227. You see what it would change before anything is.', choose: 'Choose a file…',
    from: 'From {{name}}', tooLarge: 'That file is too large. Nothing was changed.', unreadable: 'No contacts can be found in that file. Nothing was changed.',
    new_one: '{{count}} new contact', new_other: '{{count}} new contacts', changed_one: '{{count}} contact gets a name or groups', changed_other: '{{count}} contacts get names or groups',
    same_one: '{{count}} is as in the file already', same_other: '{{count}} are as in the file already',
    bad_one: '{{count}} row cannot be used and is left out:', bad_other: '{{count}} rows cannot be used and are left out:',
    badRow: { address: 'Row {{number}} has no address: {{text}}', own: 'Row {{number}} is your own address.', long: 'Row {{number}} has a name or a group that is too long: {{text}}' },
    more_one: 'and {{count}} more', more_other: 'and {{count}} more', isNew: 'new', isChanged: 'changed', inGroups: 'in {{groups}}',
    asks: 'Ask the new ones to show when they are online', submit_one: 'Import {{count}} contact', submit_other: 'Import {{count}} contacts', nothing: 'Nothing in it is new.',
  },
  /** What concerns the contact list as a whole. */
  listMenu: {
    title: 'List options', sort: 'Sort contacts in their groups', online: 'Online first', presence: 'By presence', presenceHint: 'Online, then away, then do not disturb.', name: 'By name', activity: 'By recent activity', hand: 'By hand',
    showOffline: 'Show who is offline', hideOffline: 'Hide who is offline', collapseAll: 'Collapse all groups', expandAll: 'Expand all groups',
    handHint: 'Drag contacts between others, or press Alt+Shift with an arrow. The order is kept on this device.',
  },
} as const;
