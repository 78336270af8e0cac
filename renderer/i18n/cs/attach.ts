export const attach = {
  attach: {
    button: 'Připojit soubory', list: 'Soubory k odeslání', remove: 'Bez souboru {{name}}', preparing: 'Prohlížejí se soubory…', prepared_one: '{{count}} soubor k odeslání', prepared_few: '{{count}} soubory k odeslání', prepared_many: '{{count}} souboru k odeslání', prepared_other: '{{count}} souborů k odeslání',
    cleaning: { 'drawn-anew': 'Údaje o místě a fotoaparátu se odstraní.', 'as-it-is': 'Odejde, jak je, i s případnými údaji o místě a fotoaparátu.' },
    problem: {
      empty: 'Soubor {{name}} je prázdný.', folder: '{{name}} je složka. Nejdřív ji zabalte do archivu, nebo vyberte soubory v ní.', 'too-large': 'Soubor {{name}} je větší než 100 MB.',
      'too-many': 'Soubor {{name}} už je navíc: najednou jich může být dvacet.', unreadable: 'Soubor {{name}} nelze přečíst.',
    },
    privacy: 'Soubory jdou na váš server, který je uchovává nešifrované: stáhnout si je může každý, kdo má odkaz.', sending: 'Soubory se odesílají…',
    noService: 'Soubor {{name}} nelze odeslat: váš server soubory nepřijímá, nebo tam teď nelze nic říci.', tooLargeThere: 'Soubor {{name}} je příliš velký: váš server přijme nejvýše {{size}}.', refused: 'Soubor {{name}} se neodeslal. {{reason}}',
    sizeAndHost: '{{size}} · z {{host}}', host: 'z {{host}}', open: 'Otevřít {{name}}', uploading: 'Na cestě na server: {{name}}', waiting: 'Čeká na odeslání', cancel: 'Neodesílat {{name}}',
  },
} as const;
