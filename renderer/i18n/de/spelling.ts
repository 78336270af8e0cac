export const spelling = {
  spelling: {
    title: 'Rechtschreibung', isOn: 'Rechtschreibung beim Schreiben prüfen',
    browserHint: 'Das macht dein Browser, in den Sprachen, die dort eingestellt sind.', systemHint: 'Das macht die Rechtschreibprüfung dieses Computers, in den Sprachen, die dort eingestellt sind.',
    fetchHint: 'Aus, bis du eine Sprache wählst. Ihr Wörterbuch wird einmal von {{host}} geholt, einem Computer von Google, der deine Adresse und die Sprache sieht; nichts, was du schreibst, geht dorthin.',
    chosen: 'Geprüfte Sprachen', remove: '{{language}} nicht mehr prüfen', state: { fetching: 'Wird geholt…', ready: 'Bereit', failed: 'Konnte nicht geholt werden' }, retry: 'Noch einmal versuchen',
    add: 'Zu prüfende Sprache hinzufügen', fetch: 'Holen und benutzen', words: 'Wörter, die du aufgenommen hast', forget: '„{{word}}“ aus dem Wörterbuch nehmen',
    here: 'Rechtschreibung prüfen auf', allChosen: 'In allen gewählten Sprachen', asBrowser: 'Wie im Browser',
  },
} as const;
