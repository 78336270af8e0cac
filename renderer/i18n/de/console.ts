export const xmlConsole = {
  console: {
    title: 'XML-Konsole', account: 'Konto', show: 'Anzeigen', all: 'Alle Stanzas', kinds: { message: 'Nachrichten', presence: 'Präsenz', iq: 'Anfragen und Antworten' }, clear: 'Leeren',
    log: 'Stanzas', in: 'Empfangen', out: 'Gesendet', nothing: 'Was von jetzt an durchläuft, steht hier. Nichts davon wird aufbewahrt.', cut: '… gekürzt',
    left_one: '{{count}} davor wird nicht mehr angezeigt.', left_other: '{{count}} davor werden nicht mehr angezeigt.',
    stanza: 'Stanza', hint: 'Wird gesendet, wie es da steht: message, presence oder iq, eine oder mehrere.', send: 'Stanza senden', malformed: 'Das ist kein gültiges XML oder etwas anderes als message, presence und iq.',
  },
} as const;
