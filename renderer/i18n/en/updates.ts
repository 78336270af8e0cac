/** What Settings says of new versions of the program. */
export const updates = {
  updates: {
    title: 'New versions', look: 'Look for updates', again: 'Look again', install: 'Restart and install',
    hint: 'Asks {{host}}, which then sees your address. Linnet never asks by itself.',
    state: { idle: 'Not looked for yet.', looking: 'Looking…', newest: 'This is the newest version.', downloading: 'Version {{version}} is being downloaded: {{percent}}%', ready: 'Version {{version}} is ready. It is installed at the next restart.' },
    problem: {
      unreachable: 'It could not be fetched. Check the network and look again.', 'not-trusted': 'The computer that answered did not prove who it is. Nothing was downloaded.',
      'not-genuine': 'What was offered is not signed by the maintainers of Linnet. Nothing was downloaded.',
      damaged: 'What was downloaded is not what was signed. It was thrown away.', 'not-installed': 'It cannot be installed: this Linnet was not started from an installed package.',
    },
  },
} as const;
