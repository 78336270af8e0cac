export const attach = {
  attach: {
    button: 'Attach files', list: 'Files to send', remove: 'Without {{name}}', preparing: 'Looking at the files…', prepared_one: '{{count}} file to send', prepared_other: '{{count}} files to send',
    cleaning: { 'drawn-anew': 'Place and camera data are taken out.', 'as-it-is': 'Goes as it is, with any place and camera data in it.' },
    problem: {
      empty: '{{name}} is empty.', folder: '{{name}} is a folder. Put it into an archive first, or choose the files in it.', 'too-large': '{{name}} is larger than 100 MB.',
      'too-many': '{{name}} is one too many: twenty files go at once.', unreadable: '{{name}} cannot be read.',
    },
    privacy: 'Files go to your server, which keeps them unencrypted: whoever has the link can fetch them.', sending: 'The files are being sent…',
    noService: '{{name}} cannot be sent: your server takes no files, or nothing can be said there now.', tooLargeThere: '{{name}} is too large: your server takes at most {{size}}.', refused: '{{name}} was not sent. {{reason}}',
    sizeAndHost: '{{size}} · from {{host}}', host: 'from {{host}}', open: 'Open {{name}}', uploading: 'On its way to the server: {{name}}', waiting: 'Waits to be sent', cancel: 'Do not send {{name}}',
  },
} as const;
