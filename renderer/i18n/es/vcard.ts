export const vcard = {
  vcard: {
    own: 'Mi perfil', asOf: 'A fecha de {{time}}', asking: 'Preguntando a su servidor…', askingOwn: 'Preguntando al servidor…', retry: 'Intentar de nuevo', none: 'No ha publicado ningún perfil.', offline: 'No tienes conexión. Esto es lo último que se trajo.',
    account: 'Cuenta', public: 'Todo el mundo puede leer tu perfil: tus contactos, gente desconocida y quien administre un servidor.', save: 'Guardar el perfil', saving: 'Guardando…', more: 'Más campos', moreTypes: 'Más tipos',
    needsCard: 'Hay que traer tu perfil antes de poder cambiarlo.',
    changed: 'Tu perfil se cambió en otro sitio entretanto. Aún no se ha guardado nada: lo que cambió allí está ahora en el formulario, y lo que escribiste se conserva. Revísalo y guarda de nuevo.',
    clash: '{{field}} se cambió en ambos sitios; allí dice «{{text}}».',
    addOne: { EMAIL: 'Añadir correo electrónico', TEL: 'Añadir número de teléfono', ADR: 'Añadir dirección postal', URL: 'Añadir sitio web', LABEL: 'Añadir etiqueta de dirección', SOUND: 'Añadir pronunciación' },
    remove: 'Quitar {{field}}', kinds: 'Tipo de {{field}}', classNone: 'Sin indicar', listHint: 'Uno por línea',
    choosePicture: 'Elegir imagen', changePicture: 'Cambiar imagen', removePicture: 'Quitar imagen', pictureHint: 'PNG, JPEG, GIF o WebP. Aquí se recorta en cuadrado y se reduce.',
    pictureBad: 'Ese archivo no es una imagen PNG, JPEG, GIF o WebP, o es demasiado grande. Elige otro.', notLoaded: 'Está en otro sitio y no se carga: {{address}}', binary: 'Contiene {{size}} que no se muestran.',
    section: { name: 'Nombre', reach: 'Cómo contactarme', work: 'Trabajo', about: 'Sobre mí' },
    label: {
      VERSION: 'Versión', FN: 'Nombre completo', N: 'Nombre por partes', NICKNAME: 'Apodo', PHOTO: 'Imagen', BDAY: 'Cumpleaños', ADR: 'Dirección postal', LABEL: 'Etiqueta de dirección', TEL: 'Teléfono', EMAIL: 'Correo electrónico', JABBERID: 'Dirección XMPP',
      MAILER: 'Programa de correo', TZ: 'Zona horaria', GEO: 'Posición', TITLE: 'Cargo', ROLE: 'Función', LOGO: 'Logotipo', AGENT: 'Representante', ORG: 'Organización', CATEGORIES: 'Categorías', NOTE: 'Nota', PRODID: 'Hecho con', REV: 'Última revisión',
      'SORT-STRING': 'Ordenado como', SOUND: 'Pronunciación', UID: 'Identificador', URL: 'Sitio web', CLASS: 'Confidencialidad', KEY: 'Clave pública', DESC: 'Sobre mí',
    },
    part: {
      FAMILY: 'Apellidos', GIVEN: 'Nombre', MIDDLE: 'Segundo nombre', PREFIX: 'Prefijo', SUFFIX: 'Sufijo', POBOX: 'Apartado de correos', EXTADD: 'Segunda línea de la dirección', STREET: 'Calle', LOCALITY: 'Ciudad', REGION: 'Región', PCODE: 'Código postal', CTRY: 'País',
      NUMBER: 'Número de teléfono', USERID: 'Correo electrónico', LAT: 'Latitud', LON: 'Longitud', ORGNAME: 'Organización', ORGUNIT: 'Departamentos', KEYWORD: 'Categorías', LINE: 'Líneas', TYPE: 'Formato', EXTVAL: 'Dirección web', PHONETIC: 'Se dice', CRED: 'Clave',
      'vCard/FN': 'Nombre del representante', 'vCard/TEL/NUMBER': 'Teléfono del representante', 'vCard/EMAIL/USERID': 'Correo del representante',
    },
    type: {
      HOME: 'Casa', WORK: 'Trabajo', POSTAL: 'Cartas', PARCEL: 'Paquetes', DOM: 'Dentro del país', INTL: 'Desde el extranjero', PREF: 'Preferido', VOICE: 'Llamadas', FAX: 'Fax', PAGER: 'Buscapersonas', MSG: 'Buzón de voz', CELL: 'Móvil', VIDEO: 'Vídeo', BBS: 'Tablón electrónico',
      MODEM: 'Módem', ISDN: 'RDSI', PCS: 'PCS', INTERNET: 'Internet', X400: 'X.400', PUBLIC: 'Público', PRIVATE: 'Privado', CONFIDENTIAL: 'Confidencial',
    },
  },
} as const;
