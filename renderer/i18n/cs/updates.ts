export const updates = {
  updates: {
    title: 'Nové verze', look: 'Vyhledat aktualizace', again: 'Hledat znovu', install: 'Restartovat a nainstalovat',
    hint: 'Zeptá se {{host}}, který pak uvidí vaši adresu. Linnet se sám nikdy neptá.',
    state: { idle: 'Zatím se nehledalo.', looking: 'Hledá se…', newest: 'Toto je nejnovější verze.', downloading: 'Verze {{version}} se stahuje: {{percent}} %', ready: 'Verze {{version}} je připravena. Nainstaluje se při příštím restartu.' },
    problem: {
      unreachable: 'Nepodařilo se ji získat. Zkontrolujte síť a hledejte znovu.', 'not-trusted': 'Počítač, který odpověděl, neprokázal svou totožnost. Nic se nestáhlo.',
      'not-genuine': 'To, co bylo nabídnuto, není podepsáno správci Linnetu. Nic se nestáhlo.',
      damaged: 'Stažený soubor není ten, který byl podepsán. Byl zahozen.', 'not-installed': 'Nelze nainstalovat: tento Linnet nebyl spuštěn z nainstalovaného balíčku.',
    },
  },
} as const;
