export const vcard = {
  vcard: {
    own: 'My profile', asOf: 'As of {{time}}', asking: 'Asking their server…', askingOwn: 'Asking the server…', retry: 'Try again', none: 'They have published no profile.', offline: 'You are offline. This is what was fetched last.',
    account: 'Account', public: 'Everybody can read your profile: your contacts, strangers, and whoever runs a server.', save: 'Save profile', saving: 'Saving…', more: 'More fields', moreTypes: 'More kinds',
    needsCard: 'Your profile has to be fetched before it can be changed.',
    changed: 'Your profile was changed elsewhere meanwhile. Nothing was saved yet: what was changed there is in the form now, and what you typed is kept. Look it over and save again.',
    clash: '{{field}} was changed at both places; there it says “{{text}}”.',
    addOne: { EMAIL: 'Add e-mail address', TEL: 'Add phone number', ADR: 'Add address', URL: 'Add website', LABEL: 'Add address label', SOUND: 'Add pronunciation' },
    remove: 'Remove {{field}}', kinds: 'Kind of {{field}}', classNone: 'Not said', listHint: 'One in each line',
    choosePicture: 'Choose picture', changePicture: 'Change picture', removePicture: 'Remove picture', pictureHint: 'PNG, JPEG, GIF or WebP. It is cut to a square and scaled down here.',
    pictureBad: 'That file is not a PNG, JPEG, GIF or WebP picture, or it is too large. Choose another one.', notLoaded: 'Stands elsewhere and is not loaded: {{address}}', binary: 'Carries {{size}} that are not shown.',
    section: { name: 'Name', reach: 'How to reach me', work: 'Work', about: 'About' },
    label: {
      VERSION: 'Version', FN: 'Full name', N: 'Name in parts', NICKNAME: 'Nickname', PHOTO: 'Picture', BDAY: 'Birthday', ADR: 'Address', LABEL: 'Address label', TEL: 'Phone', EMAIL: 'E-mail', JABBERID: 'XMPP address',
      MAILER: 'Mail program', TZ: 'Time zone', GEO: 'Position', TITLE: 'Job title', ROLE: 'Role', LOGO: 'Logo', AGENT: 'Agent', ORG: 'Organisation', CATEGORIES: 'Categories', NOTE: 'Note', PRODID: 'Made with', REV: 'Last revised',
      'SORT-STRING': 'Sorted as', SOUND: 'Pronunciation', UID: 'Identifier', URL: 'Website', CLASS: 'Confidentiality', KEY: 'Public key', DESC: 'About',
    },
    part: {
      FAMILY: 'Family name', GIVEN: 'Given name', MIDDLE: 'Middle name', PREFIX: 'Prefix', SUFFIX: 'Suffix', POBOX: 'Post office box', EXTADD: 'Address, second line', STREET: 'Street', LOCALITY: 'Town', REGION: 'Region', PCODE: 'Postal code', CTRY: 'Country',
      NUMBER: 'Phone number', USERID: 'E-mail address', LAT: 'Latitude', LON: 'Longitude', ORGNAME: 'Organisation', ORGUNIT: 'Departments', KEYWORD: 'Categories', LINE: 'Lines', TYPE: 'Format', EXTVAL: 'Web address', PHONETIC: 'Spoken as', CRED: 'Key',
      'vCard/FN': 'Agent’s name', 'vCard/TEL/NUMBER': 'Agent’s phone number', 'vCard/EMAIL/USERID': 'Agent’s e-mail address',
    },
    type: {
      HOME: 'Home', WORK: 'Work', POSTAL: 'Letters', PARCEL: 'Parcels', DOM: 'In the country', INTL: 'From abroad', PREF: 'Preferred', VOICE: 'Calls', FAX: 'Fax', PAGER: 'Pager', MSG: 'Voice mail', CELL: 'Mobile', VIDEO: 'Video', BBS: 'Bulletin board',
      MODEM: 'Modem', ISDN: 'ISDN', PCS: 'PCS', INTERNET: 'Internet', X400: 'X.400', PUBLIC: 'Public', PRIVATE: 'Private', CONFIDENTIAL: 'Confidential',
    },
  },
} as const;
