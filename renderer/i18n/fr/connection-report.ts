/** What was tried to reach the server, step by step. */
export const connectionReport = {
  report: {
    title: 'Détails de la connexion', open: 'Détails de la connexion', tried: 'Ce qui a été tenté', account: 'Compte', lead: 'Ce que Linnet a fait pour joindre le serveur depuis son démarrage. Cela n’est conservé nulle part et ne contient aucun mot de passe.',
    none: 'Rien n’a encore été tenté.', inProgram: 'Ce compte fait partie de la démo : son serveur fonctionne dans Linnet, et rien ne passe par le réseau.', lost: 'Ce qui a été tenté ne peut pas être lu. Fermez ceci et rouvrez-le.',
    copy: 'Copier en texte', copied: 'Copié.', notCopied: 'La copie a échoué.', again: 'Se connecter',
    attempt: 'Tentative {{number}}, {{time}}', ended: 'Terminée', goesOn: 'En cours', online: 'En ligne', failed: 'Échec',
    direct: 'TLS dès le premier octet', starttls: 'STARTTLS', place: '{{host}}, port {{port}}',
    srv: 'Question au DNS : {{name}}', srvNone: 'Aucun enregistrement de ce genre', srvFailed: 'Pas de réponse ({{code}})', srvRefused: 'Le domaine dit ne pas avoir ce service',
    srvRecord: 'Priorité {{priority}}, poids {{weight}} : {{place}}',
    source: {
      typed: 'À essayer : le serveur saisi', srv: 'À essayer, dans l’ordre des enregistrements DNS', 'own-address': 'À essayer : le domaine lui-même, car aucun enregistrement DNS ne nomme de serveur',
      local: 'À essayer d’abord : le serveur de Linnet sur cet ordinateur', redirect: 'À essayer : là où le serveur nous a envoyés',
    },
    placeBy: '{{number}}. {{place}}, {{tls}}',
    dialled: 'Essai de {{place}}, {{tls}}', addresses: '{{host}} a ces adresses : {{list}}', addressesNone: '{{host}} n’a pas d’adresse', connected: '{{place}} atteint', clear: 'Offert avant le chiffrement : {{list}}', nothing: 'rien',
    secured: 'Chiffré avec {{version}}, {{cipher}}', refusedSecured: 'Chiffré avec {{version}}, {{cipher}}, mais le certificat n’est pas cru',
    alpn: 'ALPN : {{protocol}}', alpnNone: 'ALPN : pas d’accord', serverName: 'Nom demandé (SNI) : {{name}}',
    trust: { authority: 'Cru : une autorité se porte garante du certificat', pinned: 'Cru : vous avez vous-même approuvé ce certificat', local: 'Cru : c’est celui du serveur de Linnet sur cet ordinateur' },
    certificate: 'Certificat {{number}} : {{subject}}, délivré par {{issuer}}', certificateDates: 'Valable du {{from}} au {{to}}', certificateNames: 'Pour {{list}}', fingerprint: 'SHA-256 {{fingerprint}}',
    authorities: 'L’émetteur n’est pas connu : la liste d’autorités de cet ordinateur est aussi consultée',
    placeFailed: '{{place}} n’a pas marché : {{what}} {{next}}',
    mechanisms: 'Méthodes de connexion offertes par le serveur : {{list}}', bindings: 'Liaisons de canal offertes : {{list}}', mechanism: 'Connexion avec {{name}}',
    bound: 'Lié au canal chiffré par {{binding}}', unbound: 'Non lié au canal chiffré', authenticated: 'Connecté au compte',
    features: 'Offert après la connexion au compte', feature: '{{name}} ({{space}})', resumed: 'La session précédente continue (XEP-0198)', notResumed: 'La session précédente n’a pas pu continuer : une nouvelle commence',
    session: 'Session {{jid}}', managed: 'Gestion du flux : active ; la session peut continuer après une interruption', managedOnly: 'Gestion du flux : active ; la session ne peut pas continuer après une interruption', unmanaged: 'Gestion du flux : inactive',
    over: '{{what}} {{next}}', retry_one: 'Prochaine tentative dans {{count}} seconde', retry_many: 'Prochaine tentative dans {{count}} de secondes', retry_other: 'Prochaine tentative dans {{count}} secondes', redirected: 'Le serveur nous envoie à {{place}}', stopped: 'Passé hors ligne',
  },
} as const;
