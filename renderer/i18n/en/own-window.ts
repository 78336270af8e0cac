/** Conversations in windows of their own. */
export const ownWindow = {
  ownWindow: {
    open: 'Open in a window of its own', openHint: 'The conversation stays here too.', gone: 'This conversation’s account is no longer here.',
    refused: 'The browser allowed no new window. Allow Linnet’s page to open windows, then try again.',
  },
} as const;
