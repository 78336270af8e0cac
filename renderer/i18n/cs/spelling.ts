export const spelling = {
  spelling: {
    title: 'Pravopis', isOn: 'Kontrolovat pravopis při psaní',
    browserHint: 'Dělá to váš prohlížeč, v jazycích, které jsou v něm nastavené.', systemHint: 'Dělá to vlastní kontrola pravopisu tohoto počítače, v jazycích, které jsou v ní nastavené.',
    fetchHint: 'Vypnuto, dokud nezvolíte jazyk. Jeho slovník se jednou stáhne z {{host}}, počítače společnosti Google, který uvidí vaši adresu a jazyk; nic z toho, co píšete, tam nejde.',
    chosen: 'Kontrolované jazyky', remove: 'Přestat kontrolovat: {{language}}', state: { fetching: 'Stahuje se…', ready: 'Připraveno', failed: 'Nepodařilo se stáhnout' }, retry: 'Zkusit znovu',
    add: 'Přidat jazyk ke kontrole', fetch: 'Stáhnout a používat', words: 'Slova, která jste přidali', forget: 'Vyjmout „{{word}}“ ze slovníku',
    here: 'Kontrolovat pravopis v jazyce', allChosen: 'Všechny zvolené jazyky', asBrowser: 'Jako prohlížeč',
  },
} as const;
