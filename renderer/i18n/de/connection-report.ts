/** What was tried to reach the server, step by step. */
export const connectionReport = {
  report: {
    title: 'Einzelheiten der Verbindung', open: 'Einzelheiten der Verbindung', tried: 'Was versucht wurde', account: 'Konto', lead: 'Was Linnet seit dem Start getan hat, um den Server zu erreichen. Es wird nirgends aufbewahrt, und kein Passwort steht darin.',
    none: 'Noch wurde nichts versucht.', inProgram: 'Dieses Konto gehört zur Demo: Sein Server läuft in Linnet, und nichts geht über das Netz.', lost: 'Was versucht wurde, kann nicht gelesen werden. Schließe dies und öffne es noch einmal.',
    copy: 'Als Text kopieren', copied: 'Kopiert.', notCopied: 'Es konnte nicht kopiert werden.', again: 'Jetzt verbinden',
    attempt: 'Versuch {{number}}, {{time}}', ended: 'Beendet', goesOn: 'Läuft', online: 'Online', failed: 'Fehlgeschlagen',
    direct: 'TLS vom ersten Byte an', starttls: 'STARTTLS', place: '{{host}}, Port {{port}}',
    srv: 'Im DNS nach {{name}} gefragt', srvNone: 'Keine solchen Einträge', srvFailed: 'Keine Antwort ({{code}})', srvRefused: 'Die Domain sagt, dass sie keinen solchen Dienst hat',
    srvRecord: 'Priorität {{priority}}, Gewicht {{weight}}: {{place}}',
    source: {
      typed: 'Zu versuchen: der eingegebene Server', srv: 'Zu versuchen, in der Reihenfolge der DNS-Einträge', 'own-address': 'Zu versuchen: die Domain selbst, da kein DNS-Eintrag einen Server nennt',
      local: 'Zuerst zu versuchen: Linnets eigener Server auf diesem Computer', redirect: 'Zu versuchen: wohin der Server uns geschickt hat',
    },
    placeBy: '{{number}}. {{place}}, {{tls}}',
    dialled: 'Versuch mit {{place}}, {{tls}}', addresses: '{{host}} hat diese Adressen: {{list}}', addressesNone: '{{host}} hat keine Adresse', connected: '{{place}} erreicht', clear: 'Vor der Verschlüsselung angeboten: {{list}}', nothing: 'nichts',
    secured: 'Verschlüsselt mit {{version}}, {{cipher}}', refusedSecured: 'Verschlüsselt mit {{version}}, {{cipher}}, aber dem Zertifikat wird nicht geglaubt',
    alpn: 'ALPN: {{protocol}}', alpnNone: 'ALPN: nicht vereinbart', serverName: 'Verlangter Name (SNI): {{name}}',
    trust: { authority: 'Geglaubt: Eine Zertifizierungsstelle bürgt für das Zertifikat', pinned: 'Geglaubt: Du hast diesem Zertifikat selbst vertraut', local: 'Geglaubt: Es ist das von Linnets eigenem Server auf diesem Computer' },
    certificate: 'Zertifikat {{number}}: {{subject}}, ausgestellt von {{issuer}}', certificateDates: 'Gültig von {{from}} bis {{to}}', certificateNames: 'Für {{list}}', fingerprint: 'SHA-256 {{fingerprint}}',
    authorities: 'Der Aussteller ist unbekannt: Auch die Liste dieses Computers wird gefragt',
    placeFailed: 'Mit {{place}} ging es nicht: {{what}} {{next}}',
    mechanisms: 'Arten der Anmeldung, die der Server anbietet: {{list}}', bindings: 'Kanalbindungen, die er anbietet: {{list}}', mechanism: 'Anmeldung mit {{name}}',
    bound: 'An den verschlüsselten Kanal gebunden durch {{binding}}', unbound: 'Nicht an den verschlüsselten Kanal gebunden', authenticated: 'Angemeldet',
    features: 'Nach der Anmeldung angeboten', feature: '{{name}} ({{space}})', resumed: 'Die vorige Sitzung geht weiter (XEP-0198)', notResumed: 'Die vorige Sitzung konnte nicht weitergehen: Eine neue beginnt',
    session: 'Sitzung {{jid}}', managed: 'Stream-Verwaltung: an; die Sitzung kann nach einer Unterbrechung weitergehen', managedOnly: 'Stream-Verwaltung: an; die Sitzung kann nach einer Unterbrechung nicht weitergehen', unmanaged: 'Stream-Verwaltung: aus',
    over: '{{what}} {{next}}', retry_one: 'Nächster Versuch in {{count}} Sekunde', retry_other: 'Nächster Versuch in {{count}} Sekunden', redirected: 'Der Server schickt uns zu {{place}}', stopped: 'Offline gegangen',
  },
} as const;
