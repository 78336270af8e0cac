/** What was tried to reach the server, step by step. */
export const connectionReport = {
  report: {
    title: 'Podrobnosti spojení', open: 'Podrobnosti spojení', tried: 'Co se zkoušelo', account: 'Účet', lead: 'Co Linnet od svého spuštění dělal, aby se spojil se serverem. Nikde se to neukládá a není v tom žádné heslo.',
    none: 'Zatím se nic nezkoušelo.', inProgram: 'Tento účet patří k ukázce: jeho server běží uvnitř Linnetu a nic nejde přes síť.', lost: 'Co se zkoušelo, nelze načíst. Zavřete toto a otevřete to znovu.',
    copy: 'Kopírovat jako text', copied: 'Zkopírováno.', notCopied: 'Nepodařilo se zkopírovat.', again: 'Připojit hned',
    attempt: 'Pokus {{number}}, {{time}}', ended: 'Skončil', goesOn: 'Probíhá', online: 'Online', failed: 'Nezdařil se',
    direct: 'TLS od prvního bajtu', starttls: 'STARTTLS', place: '{{host}}, port {{port}}',
    srv: 'Dotaz DNS na {{name}}', srvNone: 'Žádné takové záznamy', srvFailed: 'Žádná odpověď ({{code}})', srvRefused: 'Doména říká, že takovou službu nemá',
    srvRecord: 'Priorita {{priority}}, váha {{weight}}: {{place}}',
    source: {
      typed: 'Vyzkouší se: zadaný server', srv: 'Vyzkouší se v pořadí záznamů DNS', 'own-address': 'Vyzkouší se: sama doména, protože žádný záznam DNS server neuvádí',
      local: 'Vyzkouší se nejdřív: vlastní server Linnetu v tomto počítači', redirect: 'Vyzkouší se: kam nás server poslal',
    },
    placeBy: '{{number}}. {{place}}, {{tls}}',
    dialled: 'Zkouší se {{place}}, {{tls}}', addresses: '{{host}} má tyto adresy: {{list}}', addressesNone: '{{host}} nemá žádnou adresu', connected: 'Spojeno: {{place}}', clear: 'Nabídnuto před šifrováním: {{list}}', nothing: 'nic',
    secured: 'Šifrováno: {{version}}, {{cipher}}', refusedSecured: 'Šifrováno: {{version}}, {{cipher}}, ale certifikátu se nevěří',
    alpn: 'ALPN: {{protocol}}', alpnNone: 'ALPN: bez dohody', serverName: 'Požadovaný název (SNI): {{name}}',
    trust: { authority: 'Důvěryhodný: za certifikát ručí certifikační autorita', pinned: 'Důvěryhodný: certifikátu jste sami vyjádřili důvěru', local: 'Důvěryhodný: patří vlastnímu serveru Linnetu v tomto počítači' },
    certificate: 'Certifikát {{number}}: {{subject}}, vydal {{issuer}}', certificateDates: 'Platí od {{from}} do {{to}}', certificateNames: 'Pro {{list}}', fingerprint: 'SHA-256 {{fingerprint}}',
    authorities: 'Vydavatel není známý: dotaz také na vlastní seznam autorit tohoto počítače',
    placeFailed: '{{place}} – nepodařilo se: {{what}} {{next}}',
    mechanisms: 'Způsoby přihlášení, které server nabízí: {{list}}', bindings: 'Vazby na kanál, které nabízí: {{list}}', mechanism: 'Přihlášení pomocí {{name}}',
    bound: 'Vázáno na šifrovaný kanál pomocí {{binding}}', unbound: 'Nevázáno na šifrovaný kanál', authenticated: 'Přihlášeno',
    features: 'Nabídnuto po přihlášení', feature: '{{name}} ({{space}})', resumed: 'Předchozí relace pokračuje (XEP-0198)', notResumed: 'Předchozí relace nemohla pokračovat: začíná nová',
    session: 'Relace {{jid}}', managed: 'Správa proudu: zapnutá; relace může po přerušení pokračovat', managedOnly: 'Správa proudu: zapnutá; relace po přerušení pokračovat nemůže', unmanaged: 'Správa proudu: vypnutá',
    over: '{{what}} {{next}}', retry_one: 'Další pokus za {{count}} sekundu', retry_few: 'Další pokus za {{count}} sekundy', retry_many: 'Další pokus za {{count}} sekundy', retry_other: 'Další pokus za {{count}} sekund', redirected: 'Server nás posílá na {{place}}', stopped: 'Přechod do stavu offline',
  },
} as const;
