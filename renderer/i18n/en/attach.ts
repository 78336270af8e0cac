export const attach = {
  attach: {
    button: 'Attach files', list: 'Files to send', remove: 'Without {{name}}', preparing: 'Looking at the files…', prepared_one: '{{count}} file to send', prepared_other: '{{count}} files to send',
    cleaning: { 'drawn-anew': 'Place and camera data are taken out.', 'as-it-is': 'Goes as it is, with any place and camera data in it.' },
    problem: {
      empty: '{{name}} is empty.', folder: '{{name}} is a folder. Put it into an archive first, or choose the files in it.', 'too-large': '{{name}} is larger than 100 MB.',
      'too-many': '{{name}} is one too many: twenty files go at once.', unreadable: '{{name}} cannot be read.',
    },
    notYet: 'Linnet cannot send files yet. They wait here until the window is closed.',
  },
} as const;
