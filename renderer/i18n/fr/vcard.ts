export const vcard = {
  vcard: {
    own: 'Mon profil', asOf: 'Au {{time}}', asking: 'Demande à son serveur…', askingOwn: 'Demande au serveur…', retry: 'Réessayer', none: 'Aucun profil n’est publié.', offline: 'Vous êtes hors ligne. Voici ce qui a été récupéré en dernier.',
    account: 'Compte', public: 'Tout le monde peut lire votre profil : vos contacts, des personnes inconnues, et qui gère un serveur.', save: 'Enregistrer le profil', saving: 'Enregistrement…', more: 'Plus de champs', moreTypes: 'Plus de sortes',
    needsCard: 'Votre profil doit être récupéré avant de pouvoir être modifié.',
    changed: 'Votre profil a été modifié ailleurs entre-temps. Rien n’est encore enregistré : ce qui a été modifié là-bas est maintenant dans le formulaire, et ce que vous avez saisi est gardé. Relisez et enregistrez de nouveau.',
    clash: '{{field}} a été modifié aux deux endroits ; là-bas, on lit « {{text}} ».',
    addOne: { EMAIL: 'Ajouter une adresse e-mail', TEL: 'Ajouter un numéro de téléphone', ADR: 'Ajouter une adresse', URL: 'Ajouter un site web', LABEL: 'Ajouter une étiquette d’adresse', SOUND: 'Ajouter une prononciation' },
    remove: 'Supprimer {{field}}', kinds: 'Sorte : {{field}}', classNone: 'Non précisée', listHint: 'Un par ligne',
    choosePicture: 'Choisir une image', changePicture: 'Changer l’image', removePicture: 'Supprimer l’image', pictureHint: 'PNG, JPEG, GIF ou WebP. Elle est recadrée en carré et réduite ici.',
    pictureBad: 'Ce fichier n’est pas une image PNG, JPEG, GIF ou WebP, ou il est trop volumineux. Choisissez-en un autre.', notLoaded: 'Se trouve ailleurs et n’est pas chargé : {{address}}', binary: 'Contient {{size}} non affichés.',
    section: { name: 'Nom', reach: 'Comment me joindre', work: 'Travail', about: 'À propos' },
    label: {
      VERSION: 'Version', FN: 'Nom complet', N: 'Nom en parties', NICKNAME: 'Pseudo', PHOTO: 'Image', BDAY: 'Anniversaire', ADR: 'Adresse', LABEL: 'Étiquette d’adresse', TEL: 'Téléphone', EMAIL: 'E-mail', JABBERID: 'Adresse XMPP',
      MAILER: 'Logiciel de messagerie', TZ: 'Fuseau horaire', GEO: 'Position', TITLE: 'Titre', ROLE: 'Fonction', LOGO: 'Logo', AGENT: 'Représentant', ORG: 'Organisation', CATEGORIES: 'Catégories', NOTE: 'Note', PRODID: 'Créé avec', REV: 'Dernière révision',
      'SORT-STRING': 'Classé sous', SOUND: 'Prononciation', UID: 'Identifiant', URL: 'Site web', CLASS: 'Confidentialité', KEY: 'Clé publique', DESC: 'À propos',
    },
    part: {
      FAMILY: 'Nom de famille', GIVEN: 'Prénom', MIDDLE: 'Deuxième prénom', PREFIX: 'Préfixe', SUFFIX: 'Suffixe', POBOX: 'Boîte postale', EXTADD: 'Complément d’adresse', STREET: 'Rue', LOCALITY: 'Ville', REGION: 'Région', PCODE: 'Code postal', CTRY: 'Pays',
      NUMBER: 'Numéro de téléphone', USERID: 'Adresse e-mail', LAT: 'Latitude', LON: 'Longitude', ORGNAME: 'Organisation', ORGUNIT: 'Services', KEYWORD: 'Catégories', LINE: 'Lignes', TYPE: 'Format', EXTVAL: 'Adresse web', PHONETIC: 'Se prononce', CRED: 'Clé',
      'vCard/FN': 'Nom du représentant', 'vCard/TEL/NUMBER': 'Téléphone du représentant', 'vCard/EMAIL/USERID': 'E-mail du représentant',
    },
    type: {
      HOME: 'Domicile', WORK: 'Travail', POSTAL: 'Lettres', PARCEL: 'Colis', DOM: 'Dans le pays', INTL: 'De l’étranger', PREF: 'Préféré', VOICE: 'Appels', FAX: 'Fax', PAGER: 'Bipeur', MSG: 'Répondeur', CELL: 'Mobile', VIDEO: 'Vidéo', BBS: 'Serveur BBS',
      MODEM: 'Modem', ISDN: 'RNIS', PCS: 'PCS', INTERNET: 'Internet', X400: 'X.400', PUBLIC: 'Public', PRIVATE: 'Privé', CONFIDENTIAL: 'Confidentiel',
    },
  },
} as const;
