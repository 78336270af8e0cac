/** A rule of a privacy list, and a row of the Blocked table, in words. */
export const rules = {
  rules: {
    action: { allow: 'Autoriser', deny: 'Refuser' },
    inGroup: 'Tous ceux de « {{value}} »', everybodyElse: 'Tous les autres',
    subscription: {
      both: 'Tous ceux qui vous voient et que vous voyez', from: 'Tous ceux qui seulement vous voient', to: 'Tous ceux que seulement vous voyez', none: 'Tous ceux avec qui vous ne partagez pas de présence', other: 'Abonnement {{value}}',
    },
    what: 'Quoi', everything: 'Tout', everythingHint: 'Dans les deux sens ; aussi les demandes de se voir.',
    kind: { message: 'Leurs messages', iq: 'Les requêtes de leurs programmes', 'presence-in': 'Leur présence', 'presence-out': 'Votre présence' }, noKinds: 'Choisissez au moins un élément, ou tout.',
    line: '{{action}} : {{whom}}. {{kinds}}',
  },
} as const;
