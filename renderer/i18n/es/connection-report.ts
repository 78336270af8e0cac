/** What was tried to reach the server, step by step. */
export const connectionReport = {
  report: {
    title: 'Detalles de la conexión', open: 'Detalles de la conexión', tried: 'Qué se intentó', account: 'Cuenta', lead: 'Lo que hizo Linnet para llegar al servidor desde que se inició. No se guarda en ninguna parte y no contiene ninguna contraseña.',
    none: 'Aún no se ha intentado nada.', inProgram: 'Esta cuenta es parte de la demo: su servidor funciona dentro de Linnet y nada va por la red.', lost: 'No se puede leer lo que se intentó. Cierra esto y ábrelo de nuevo.',
    copy: 'Copiar como texto', copied: 'Copiado.', notCopied: 'No se pudo copiar.', again: 'Conectar ahora',
    attempt: 'Intento {{number}}, {{time}}', ended: 'Terminado', goesOn: 'En curso', online: 'En línea', failed: 'Fallido',
    direct: 'TLS desde el primer byte', starttls: 'STARTTLS', place: '{{host}}, puerto {{port}}',
    srv: 'Se preguntó al DNS por {{name}}', srvNone: 'No hay registros así', srvFailed: 'Sin respuesta ({{code}})', srvRefused: 'El dominio dice que no tiene ese servicio',
    srvRecord: 'Prioridad {{priority}}, peso {{weight}}: {{place}}',
    source: {
      typed: 'Por probar: el servidor que se escribió', srv: 'Por probar, en el orden de los registros DNS', 'own-address': 'Por probar: el propio dominio, pues ningún registro DNS nombra un servidor',
      local: 'Por probar primero: el servidor propio de Linnet en este equipo', redirect: 'Por probar: adonde nos envió el servidor',
    },
    placeBy: '{{number}}. {{place}}, {{tls}}',
    dialled: 'Probando {{place}}, {{tls}}', addresses: '{{host}} tiene estas direcciones: {{list}}', addressesNone: '{{host}} no tiene ninguna dirección', connected: 'Se llegó a {{place}}', clear: 'Ofrecido antes del cifrado: {{list}}', nothing: 'nada',
    secured: 'Cifrado con {{version}}, {{cipher}}', refusedSecured: 'Cifrado con {{version}}, {{cipher}}, pero no se cree en el certificado',
    alpn: 'ALPN: {{protocol}}', alpnNone: 'ALPN: sin acuerdo', serverName: 'Nombre pedido (SNI): {{name}}',
    trust: { authority: 'Creído: una autoridad responde por el certificado', pinned: 'Creído: tú confiaste en este certificado', local: 'Creído: es el del servidor propio de Linnet en este equipo' },
    certificate: 'Certificado {{number}}: {{subject}}, emitido por {{issuer}}', certificateDates: 'Válido desde {{from}} hasta {{to}}', certificateNames: 'Para {{list}}', fingerprint: 'SHA-256 {{fingerprint}}',
    authorities: 'No se conoce al emisor: se consulta también la lista de autoridades de este equipo',
    placeFailed: '{{place}} no funcionó: {{what}} {{next}}',
    mechanisms: 'Formas de iniciar sesión que ofrece el servidor: {{list}}', bindings: 'Vínculos de canal que ofrece: {{list}}', mechanism: 'Iniciando sesión con {{name}}',
    bound: 'Vinculado al canal cifrado por {{binding}}', unbound: 'No vinculado al canal cifrado', authenticated: 'Sesión iniciada',
    features: 'Ofrecido tras iniciar sesión', feature: '{{name}} ({{space}})', resumed: 'La sesión anterior continúa (XEP-0198)', notResumed: 'La sesión anterior no pudo continuar: empieza una nueva',
    session: 'Sesión {{jid}}', managed: 'Gestión del flujo: activada; la sesión puede continuar tras una interrupción', managedOnly: 'Gestión del flujo: activada; la sesión no puede continuar tras una interrupción', unmanaged: 'Gestión del flujo: desactivada',
    over: '{{what}} {{next}}', retry_one: 'Siguiente intento en {{count}} segundo', retry_many: 'Siguiente intento en {{count}} de segundos', retry_other: 'Siguiente intento en {{count}} segundos', redirected: 'El servidor nos envía a {{place}}', stopped: 'Desconectado',
  },
} as const;
