export const goTo = {
  goTo: { title: 'Gehe zu', search: 'Suche', placeholder: 'Eine Person, ein Ort oder etwas zu tun', results: 'Ergebnisse', shortcuts: 'Tastenkürzel' },
  shortcuts: {
    title: 'Tastenkürzel', lead: 'Drücke auf eins, um ihm andere Tasten zu geben. F6 führt von Bereich zu Bereich.', what: 'Was es tut', keys: 'Tasten', none: 'Keine Tasten',
    change: '{{what}}: {{keys}}. Tasten ändern', press: 'Drücke die Tasten…', how: 'Escape lässt es, wie es ist; die Rücktaste nimmt die Tasten weg.',
    reserved: '{{keys}} wird zum Bearbeiten gebraucht.', inUse: '{{keys}} ist schon vergeben: {{what}}.', reset: 'Alle wie zu Beginn', zoom: '{{bigger}} und {{smaller}} ändern die Textgröße, {{asBefore}} nimmt das zurück. Das Rad bei gedrückter Taste tut es auch.',
    names: {
      'go-to': 'Überallhin gehen', shortcuts: 'Tastenkürzel anzeigen', settings: 'Einstellungen', find: 'Kontakte und Unterhaltungen finden',
      'previous-chat': 'Voriger Chat', 'next-chat': 'Nächster Chat', 'next-unread': 'Nächster ungelesener Chat', details: 'Details zur Person', 'own-window': 'Unterhaltung in einem eigenen Fenster öffnen',
      'add-contact': 'Kontakt hinzufügen', 'write-message': 'Nachricht schreiben', 'join-room': 'Raum betreten', chats: 'Chats', contacts: 'Kontakte', requests: 'Anfragen', privacy: 'Privatsphäre',
    },
  },
} as const;
