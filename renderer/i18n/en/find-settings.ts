/** Finding a setting by its words, and the settings as a file. */
export const settingsTools = {
  findSettings: {
    label: 'Find a setting', results: 'Settings found', none: 'No setting has these words. Try others.', count_one: '{{count}} setting found', count_other: '{{count}} settings found',
  },
  settingsFile: {
    title: 'Settings in a file', text: 'To use them on another computer, or to keep them. No password and no message is in it, and nothing that names your people.',
    export: 'Export settings', import: 'Import settings', choose: 'File of settings', exported: 'The settings are in the file.', imported: 'The settings are imported.', undone: 'The settings are as they were.', undo: 'Undo the import',
    preview: 'What the file would change', nothing: 'The file has nothing that is not so already.', changes_one: '{{count}} setting would change:', changes_other: '{{count}} settings would change:', apply: 'Use these settings',
    broken: 'These have values that cannot be, and stay as they are:', unknown: 'Not known here, and left out:',
    'not-a-file': 'That is no file of Linnet’s settings. Nothing was changed.', 'other-version': 'That file was written by another version of Linnet, which this one cannot read. Nothing was changed.',
    names: {
      language: 'Language', theme: 'Colours', density: 'Density', motion: 'Motion', fontScale: 'Text size', showOffline: 'Contacts who are offline', listWidth: 'Width of the list', contactSort: 'Order of the contacts', presenceToStrangers: 'Presence to people outside the contacts', sendsReceipts: 'Saying that messages have come', sendsDisplayed: 'Saying that messages were seen', sendsTyping: 'Saying that one is writing',
      staysInTray: 'Going on in the tray', startsAtLogin: 'Starting with the computer', shortcuts: 'Keyboard shortcuts', notices: 'Notices', spelling: 'Spelling', presenceRules: 'When I am not there', timetable: 'Timetable',
    },
  },
} as const;
