export const roster = {
  /** Contacts picked, carried and put into groups. */
  roster: {
    contacts_one: '{{count}} contacto', contacts_many: '{{count}} de contactos', contacts_other: '{{count}} contactos',
    selected_one: '{{count}} contacto seleccionado', selected_many: '{{count}} de contactos seleccionados', selected_other: '{{count}} contactos seleccionados', nothingChanged: 'No se ha cambiado nada.', notice: 'Contactos y grupos',
    told: '{{who}}: se ha enviado tu estado, y cada cambio le sigue hasta que te desconectes.',
    waits: 'Tu servidor lo sabrá cuando vuelvas a tener conexión.',
    noGroup: 'ningún grupo', moveTo: '{{who}} → {{group}}', copyTo: '{{who}} → {{group}} (copia)', toNoGroup: '{{who}} → fuera del grupo', mergeInto: 'Todo {{from}} → {{to}}',
    otherAccount: 'Un contacto pertenece a su cuenta: no puede pasar a otra.', dragHint: 'Arrastrar a un grupo', already: 'Ya en {{group}}',
    cut: '{{who}}: ve a un grupo y pulsa {{key}} para mover. Escape lo deja.', copied: '{{who}}: ve a un grupo y pulsa {{key}} para copiar. Escape lo deja.', givenUp: 'Dejado; no se ha movido nada.',
    moveEntry: 'Mover a otro grupo', moveEntryHint: 'Ve luego al grupo y pulsa {{paste}}. O arrastra. {{cut}} hace lo mismo, {{copy}} copia.',
    moved: '{{who}}: movido a {{group}}.', added: '{{who}}: puesto también en {{group}}.', left: '{{who}}: fuera de {{group}}.', leftAll: '{{who}}: fuera de todos los grupos.',
    new: '{{who}}: añadido.', gone: '{{who}}: eliminado.', imported_one: '{{count}} contacto importado.', imported_many: '{{count}} de contactos importados.', imported_other: '{{count}} contactos importados.', reordered: 'Orden cambiado.',
    regrouped: '{{who}}: movido de {{from}} a {{to}}.', changed: '{{who}}: cambiado.',
    undone: 'Deshecho: {{what}}', redone: 'Rehecho: {{what}}', nothingToUndo: 'No hay nada que deshacer.', nothingToRedo: 'No hay nada que rehacer.',
    failed_one: '{{count}} contacto no se cambió: {{reason}}', failed_many: '{{count}} de contactos no se cambiaron: {{reason}}', failed_other: '{{count}} contactos no se cambiaron: {{reason}}',
    placed: '{{who}}: puesto {{place}} de {{count}}.', notByHand: 'Para mover contactos dentro de un grupo, elige «{{how}}» en {{menu}}.',
    undo: 'Deshacer', redo: 'Rehacer', remove: 'Eliminar grupo', removeHint: 'Sus contactos se quedan en tu lista.',
    mergeEntry: 'Unir con otro grupo…', mergeWith: 'Grupo',
    mergeTitle: '¿Unir dos grupos?', mergeText_one: '¿Mover el único contacto de {{from}} a {{to}}?', mergeText_many: '¿Mover los {{count}} de contactos de {{from}} a {{to}}?', mergeText_other: '¿Mover los {{count}} contactos de {{from}} a {{to}}?', mergeHint: '{{from}} deja entonces de existir. Puedes deshacerlo.', merge: 'Mover',
  },
  /** What concerns the contact list as a whole. */
  listMenu: {
    title: 'Opciones de la lista', sort: 'Ordenar los contactos en sus grupos', online: 'Primero en línea', presence: 'Por estado', presenceHint: 'En línea, luego ausente, luego no molestar.', name: 'Por nombre', activity: 'Por actividad reciente', hand: 'A mano',
    showOffline: 'Mostrar a quien no está conectado', hideOffline: 'Ocultar a quien no está conectado', collapseAll: 'Contraer todos los grupos', expandAll: 'Desplegar todos los grupos',
    handHint: 'Arrastra contactos entre otros, o pulsa Alt+Mayús con una flecha. El orden se guarda en este dispositivo.',
  },
  /** Contacts as a file, and a file of contacts. */
  rosterFile: {
    title: 'Importar y exportar contactos', entry: 'Importar o exportar…', account: 'Cuenta',
    export: 'Exportar', exportLead: 'Tus contactos con sus nombres y grupos, como archivo. Una tabla se abre en cualquier hoja de cálculo; XEP-0227 lo leen otros programas y servidores.',
    csv: 'Exportar como tabla (CSV)', xml: 'Exportar como XEP-0227 (XML)',
    import: 'Importar', importLead: 'Una tabla cuya primera columna es la dirección, o un archivo de XEP-0227. Ves lo que cambiaría antes de que cambie nada.', choose: 'Elegir un archivo…',
    from: 'De {{name}}', tooLarge: 'Ese archivo es demasiado grande. No se ha cambiado nada.', unreadable: 'No se encuentran contactos en ese archivo. No se ha cambiado nada.',
    new_one: '{{count}} contacto nuevo', new_many: '{{count}} de contactos nuevos', new_other: '{{count}} contactos nuevos', changed_one: '{{count}} contacto recibe nombre o grupos', changed_many: '{{count}} de contactos reciben nombres o grupos', changed_other: '{{count}} contactos reciben nombres o grupos',
    same_one: '{{count}} ya está como en el archivo', same_many: '{{count}} ya están como en el archivo', same_other: '{{count}} ya están como en el archivo',
    bad_one: '{{count}} fila no sirve y se omite:', bad_many: '{{count}} de filas no sirven y se omiten:', bad_other: '{{count}} filas no sirven y se omiten:',
    badRow: { address: 'La fila {{number}} no tiene dirección: {{text}}', own: 'La fila {{number}} es tu propia dirección.', long: 'La fila {{number}} tiene un nombre o un grupo demasiado largo: {{text}}' },
    more_one: 'y {{count}} más', more_many: 'y {{count}} más', more_other: 'y {{count}} más', isNew: 'nuevo', isChanged: 'cambiado', inGroups: 'en {{groups}}',
    asks: 'Pedir a los nuevos que muestren cuándo están en línea', submit_one: 'Importar {{count}} contacto', submit_many: 'Importar {{count}} de contactos', submit_other: 'Importar {{count}} contactos', nothing: 'No contiene nada nuevo.',
  },
} as const;
