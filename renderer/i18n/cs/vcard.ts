export const vcard = {
  vcard: {
    own: 'Můj profil', asOf: 'Stav k {{time}}', asking: 'Dotaz na server kontaktu…', askingOwn: 'Dotaz na server…', retry: 'Zkusit znovu', none: 'Kontakt nezveřejnil žádný profil.', offline: 'Jste offline. Toto se načetlo naposledy.',
    account: 'Účet', public: 'Váš profil může číst každý: vaše kontakty, neznámí lidé i správci serverů.', save: 'Uložit profil', saving: 'Ukládá se…', more: 'Další pole', moreTypes: 'Další druhy',
    needsCard: 'Než lze profil změnit, musí se načíst.',
    changed: 'Váš profil byl mezitím změněn jinde. Zatím se nic neuložilo: co se změnilo tam, je teď ve formuláři, a co jste napsali, zůstalo. Projděte to a uložte znovu.',
    clash: 'Pole {{field}} se změnilo na obou místech; tam stojí „{{text}}“.',
    addOne: { EMAIL: 'Přidat e-mailovou adresu', TEL: 'Přidat telefonní číslo', ADR: 'Přidat adresu', URL: 'Přidat web', LABEL: 'Přidat adresní štítek', SOUND: 'Přidat výslovnost' },
    remove: 'Odebrat pole {{field}}', kinds: 'Druh pole {{field}}', classNone: 'Neuvedeno', listHint: 'Na každém řádku jeden',
    choosePicture: 'Vybrat obrázek', changePicture: 'Změnit obrázek', removePicture: 'Odebrat obrázek', pictureHint: 'PNG, JPEG, GIF nebo WebP. Tady se ořízne na čtverec a zmenší.',
    pictureBad: 'Soubor není obrázek PNG, JPEG, GIF ani WebP, nebo je příliš velký. Vyberte jiný.', notLoaded: 'Je jinde a nenačítá se: {{address}}', binary: 'Obsahuje {{size}}, které se nezobrazují.',
    section: { name: 'Jméno', reach: 'Jak mě zastihnout', work: 'Práce', about: 'O mně' },
    label: {
      VERSION: 'Verze', FN: 'Celé jméno', N: 'Jméno po částech', NICKNAME: 'Přezdívka', PHOTO: 'Obrázek', BDAY: 'Narozeniny', ADR: 'Adresa', LABEL: 'Adresní štítek', TEL: 'Telefon', EMAIL: 'E-mail', JABBERID: 'Adresa XMPP',
      MAILER: 'Poštovní program', TZ: 'Časové pásmo', GEO: 'Poloha', TITLE: 'Pracovní pozice', ROLE: 'Úloha', LOGO: 'Logo', AGENT: 'Zástupce', ORG: 'Organizace', CATEGORIES: 'Kategorie', NOTE: 'Poznámka', PRODID: 'Vytvořeno v', REV: 'Naposledy upraveno',
      'SORT-STRING': 'Řazeno jako', SOUND: 'Výslovnost', UID: 'Identifikátor', URL: 'Web', CLASS: 'Důvěrnost', KEY: 'Veřejný klíč', DESC: 'O mně',
    },
    part: {
      FAMILY: 'Příjmení', GIVEN: 'Křestní jméno', MIDDLE: 'Prostřední jméno', PREFIX: 'Titul před jménem', SUFFIX: 'Titul za jménem', POBOX: 'Poštovní přihrádka', EXTADD: 'Adresa, druhý řádek', STREET: 'Ulice', LOCALITY: 'Obec', REGION: 'Kraj', PCODE: 'PSČ', CTRY: 'Země',
      NUMBER: 'Telefonní číslo', USERID: 'E-mailová adresa', LAT: 'Zeměpisná šířka', LON: 'Zeměpisná délka', ORGNAME: 'Organizace', ORGUNIT: 'Oddělení', KEYWORD: 'Kategorie', LINE: 'Řádky', TYPE: 'Formát', EXTVAL: 'Webová adresa', PHONETIC: 'Vyslovuje se', CRED: 'Klíč',
      'vCard/FN': 'Jméno zástupce', 'vCard/TEL/NUMBER': 'Telefonní číslo zástupce', 'vCard/EMAIL/USERID': 'E-mailová adresa zástupce',
    },
    type: {
      HOME: 'Domů', WORK: 'Práce', POSTAL: 'Dopisy', PARCEL: 'Balíky', DOM: 'Vnitrostátní', INTL: 'Mezinárodní', PREF: 'Přednostní', VOICE: 'Hovory', FAX: 'Fax', PAGER: 'Pager', MSG: 'Hlasová schránka', CELL: 'Mobil', VIDEO: 'Video', BBS: 'Elektronická nástěnka',
      MODEM: 'Modem', ISDN: 'ISDN', PCS: 'PCS', INTERNET: 'Internet', X400: 'X.400', PUBLIC: 'Veřejné', PRIVATE: 'Soukromé', CONFIDENTIAL: 'Důvěrné',
    },
  },
} as const;
