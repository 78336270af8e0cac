export const lookAlikes = {
  lookAlike: {
    other: 'This looks like {{other}}, which is somebody else.', mixed: 'This address mixes letters that belong to different scripts: {{scripts}}.',
    ascii: 'Its server is written out as',
  },
} as const;
