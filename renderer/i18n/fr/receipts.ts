export const receipts = {
  receipts: {
    title: 'Ce que les autres apprennent de votre lecture',
    received: 'Dire que leurs messages sont arrivés', receivedHint: 'Seuls les contacts qui peuvent voir votre présence l’apprennent.',
    displayed: 'Dire que j’ai vu leurs messages', displayedHint: 'Dit quand un message est à l’écran dans une fenêtre que vous utilisez. Seuls les contacts qui peuvent voir votre présence l’apprennent.',
    details: 'Où en est le message : {{state}}', written: 'Écrit', unknown: 'Le serveur l’a reçu. On ne sait qu’il est remis que si l’autre côté le dit.',
  },
} as const;
