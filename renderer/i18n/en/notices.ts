/** Notices: the settings of them, and the dialogs of one conversation or group. */
export const notices = {
  notices: {
    isOn: 'Tell me of new messages', isOnHint: 'Not of what is on the screen, nor while you are Do not disturb.',
    showsText: 'Show what was said', showsTextHint: 'Never while the screen is locked.', hasSound: 'With sound',
    browser: 'Notices of this browser', allow: 'Let this browser show notices',
    permission: {
      default: 'The browser asks you once whether Linnet may. Notices come while a page of Linnet is open.', granted: 'This browser shows them while a page of Linnet is open. It does not tell Linnet when the screen is locked.',
      denied: 'This browser shows no notices of Linnet. Its own settings for this page change that.',
    },
    sounds: 'Sounds', soundOf: { message: 'New message', mention: 'For you, or with a keyword', single: 'Headline, or message of its own' }, play: 'Play: {{label}}',
    sound: { drop: 'Drop', chime: 'Chime', knock: 'Knock', chirp: 'Chirp', bell: 'Bell', none: 'No sound' },
    keywords: 'Keywords', keywordsHint: 'A message with one of these words is told of in rooms too, and where you want no notices.', keyword: 'Word', addKeyword: 'Add word', removeKeyword: 'Remove the word {{word}}',
    quiet: 'Quiet hours', quietHint: 'Nothing is told then, but of whom you set to Always.', addQuiet: 'Add quiet hours', quietHours: 'Quiet hours {{number}}', removeQuiet: 'Remove quiet hours {{number}}',
    rules: 'Contacts, rooms and groups', rulesHint: 'Choose Notices in the menu of a contact or a group, or the bell of a room, to set one.', noRules: 'None is set: everything is told of, in rooms what mentions you.',
    toUsual: 'Back to usual: {{name}}', group: 'Group {{name}}',
    entry: 'Notices', entryHint: 'Always, never, or for a while', of: 'Notices of {{name}}', which: 'Tell me of', whichGroup: 'Tell me of messages from its contacts',
    level: { usual: 'As usual', always: 'Always', mentions: 'When mentioned', never: 'Never' },
    levelHint: {
      usual: 'Every message in a chat, in a room what mentions you.', always: 'Every message, in quiet hours too.', mentions: 'What mentions you or has one of your keywords.', never: 'Nothing but what has one of your keywords.',
    },
    forAWhile: 'None for a while', hour: 'For an hour', untilTomorrow: 'Until tomorrow', until: '{{level}} until {{time}}',
    why: 'Why was there a notice, or none?', whyHint: 'The newest messages since Linnet was started, and what decided. Their words are not kept for this.', whyNone: 'Nothing has come since Linnet was started.', refresh: 'Look again',
    when: 'When', from: 'From', outcome: 'Notice', because: 'Because', told: 'Yes', silent: 'No',
    reason: {
      'on-screen': 'You were looking at it', off: 'Notices are switched off', muted: 'Notices were muted', dnd: 'You were Do not disturb', 'conversation-always': 'Always told of',
      'group-always': 'The group {{which}} is always told of', 'quiet-hours': 'It came in quiet hours', keyword: 'It has the word {{which}}', 'conversation-never': 'Never told of', mention: 'It mentions you',
      'conversation-mentions': 'Told of only when you are mentioned', 'group-never': 'The group {{which}} is never told of', room: 'In rooms only what mentions you is told of', usual: 'As usual',
    },
  },
} as const;
