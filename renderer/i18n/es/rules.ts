/** A rule of a privacy list, and a row of the Blocked table, in words. */
export const rules = {
  rules: {
    action: { allow: 'Permitir', deny: 'Rechazar' },
    inGroup: 'Todos los de «{{value}}»', everybodyElse: 'Todos los demás',
    subscription: {
      both: 'Todos los que te ven y a quienes ves', from: 'Todos los que solo te ven', to: 'Todos a quienes solo tú ves', none: 'Todos con quienes no compartes estado', other: 'Suscripción {{value}}',
    },
    what: 'Qué', everything: 'Todo', everythingHint: 'En ambos sentidos; también las solicitudes de verse.',
    kind: { message: 'Sus mensajes', iq: 'Peticiones de sus programas', 'presence-in': 'Su estado', 'presence-out': 'Tu estado' }, noKinds: 'Elige al menos una cosa, o todo.',
    line: '{{action}}: {{whom}}. {{kinds}}',
  },
} as const;
