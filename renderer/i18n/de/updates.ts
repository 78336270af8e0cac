export const updates = {
  updates: {
    title: 'Neue Versionen', look: 'Nach Updates suchen', again: 'Noch einmal suchen', install: 'Neu starten und installieren',
    hint: 'Fragt {{host}}; dort ist dann deine Adresse zu sehen. Von selbst fragt Linnet nie.',
    state: { idle: 'Noch nicht gesucht.', looking: 'Wird gesucht…', newest: 'Das ist die neueste Version.', downloading: 'Version {{version}} wird heruntergeladen: {{percent}} %', ready: 'Version {{version}} ist bereit. Sie wird beim nächsten Neustart installiert.' },
    problem: {
      unreachable: 'Es konnte nichts geholt werden. Prüfe das Netz und suche noch einmal.', 'not-trusted': 'Der Rechner, der antwortete, hat nicht bewiesen, wer er ist. Nichts wurde heruntergeladen.',
      'not-genuine': 'Was angeboten wurde, ist nicht von den Machern von Linnet signiert. Nichts wurde heruntergeladen.',
      damaged: 'Was heruntergeladen wurde, ist nicht das, was signiert wurde. Es wurde verworfen.', 'not-installed': 'Das lässt sich nicht installieren: Dieses Linnet wurde nicht aus einem installierten Paket gestartet.',
    },
  },
} as const;
