export const vcard = {
  vcard: {
    own: 'Mein Profil', asOf: 'Stand: {{time}}', asking: 'Der Server dort wird gefragt…', askingOwn: 'Der Server wird gefragt…', retry: 'Noch einmal versuchen', none: 'Es ist kein Profil veröffentlicht.', offline: 'Du bist offline. Das wurde zuletzt geholt.',
    account: 'Konto', public: 'Alle können dein Profil lesen: deine Kontakte, Fremde und wer einen Server betreibt.', save: 'Profil speichern', saving: 'Wird gespeichert…', more: 'Weitere Felder', moreTypes: 'Weitere Arten',
    needsCard: 'Dein Profil muss erst geholt werden, bevor es geändert werden kann.',
    changed: 'Dein Profil wurde inzwischen anderswo geändert. Noch wurde nichts gespeichert: Was dort geändert wurde, steht jetzt im Formular, und was du geschrieben hast, ist noch da. Sieh es durch und speichere noch einmal.',
    clash: '{{field}} wurde an beiden Orten geändert; dort steht „{{text}}“.',
    addOne: { EMAIL: 'E-Mail-Adresse hinzufügen', TEL: 'Telefonnummer hinzufügen', ADR: 'Anschrift hinzufügen', URL: 'Website hinzufügen', LABEL: 'Adressetikett hinzufügen', SOUND: 'Aussprache hinzufügen' },
    remove: '{{field}} entfernen', kinds: 'Art: {{field}}', classNone: 'Keine Angabe', listHint: 'Eins pro Zeile',
    choosePicture: 'Bild wählen', changePicture: 'Bild ändern', removePicture: 'Bild entfernen', pictureHint: 'PNG, JPEG, GIF oder WebP. Es wird hier quadratisch zugeschnitten und verkleinert.',
    pictureBad: 'Diese Datei ist kein PNG-, JPEG-, GIF- oder WebP-Bild oder zu groß. Wähle eine andere.', notLoaded: 'Liegt anderswo und wird nicht geladen: {{address}}', binary: 'Enthält {{size}}, die nicht angezeigt werden.',
    section: { name: 'Name', reach: 'So bin ich zu erreichen', work: 'Arbeit', about: 'Über mich' },
    label: {
      VERSION: 'Version', FN: 'Voller Name', N: 'Name in Teilen', NICKNAME: 'Spitzname', PHOTO: 'Bild', BDAY: 'Geburtstag', ADR: 'Anschrift', LABEL: 'Adressetikett', TEL: 'Telefon', EMAIL: 'E-Mail', JABBERID: 'XMPP-Adresse',
      MAILER: 'Mailprogramm', TZ: 'Zeitzone', GEO: 'Position', TITLE: 'Berufsbezeichnung', ROLE: 'Aufgabe', LOGO: 'Logo', AGENT: 'Vertretung', ORG: 'Organisation', CATEGORIES: 'Kategorien', NOTE: 'Notiz', PRODID: 'Erstellt mit', REV: 'Zuletzt überarbeitet',
      'SORT-STRING': 'Einsortiert unter', SOUND: 'Aussprache', UID: 'Kennung', URL: 'Website', CLASS: 'Vertraulichkeit', KEY: 'Öffentlicher Schlüssel', DESC: 'Über mich',
    },
    part: {
      FAMILY: 'Nachname', GIVEN: 'Vorname', MIDDLE: 'Weitere Vornamen', PREFIX: 'Namensvorsatz', SUFFIX: 'Namenszusatz', POBOX: 'Postfach', EXTADD: 'Zweite Adresszeile', STREET: 'Straße', LOCALITY: 'Ort', REGION: 'Region', PCODE: 'Postleitzahl', CTRY: 'Land',
      NUMBER: 'Telefonnummer', USERID: 'E-Mail-Adresse', LAT: 'Breitengrad', LON: 'Längengrad', ORGNAME: 'Organisation', ORGUNIT: 'Abteilungen', KEYWORD: 'Kategorien', LINE: 'Zeilen', TYPE: 'Format', EXTVAL: 'Webadresse', PHONETIC: 'Gesprochen wie', CRED: 'Schlüssel',
      'vCard/FN': 'Name der Vertretung', 'vCard/TEL/NUMBER': 'Telefonnummer der Vertretung', 'vCard/EMAIL/USERID': 'E-Mail-Adresse der Vertretung',
    },
    type: {
      HOME: 'Privat', WORK: 'Arbeit', POSTAL: 'Briefe', PARCEL: 'Pakete', DOM: 'Im Inland', INTL: 'Aus dem Ausland', PREF: 'Bevorzugt', VOICE: 'Anrufe', FAX: 'Fax', PAGER: 'Pager', MSG: 'Anrufbeantworter', CELL: 'Mobil', VIDEO: 'Video', BBS: 'Mailbox-System',
      MODEM: 'Modem', ISDN: 'ISDN', PCS: 'PCS', INTERNET: 'Internet', X400: 'X.400', PUBLIC: 'Öffentlich', PRIVATE: 'Privat', CONFIDENTIAL: 'Vertraulich',
    },
  },
} as const;
