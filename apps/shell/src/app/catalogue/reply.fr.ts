import { frenchNumber } from '../text/numbers.js';

/** A reply: its citations, its tools, what can be done with it. */
export const reply = {
  citation: (number: number, title: string) => `Source ${String(number)} : ${title}`,
  citationUnverified: (number: number, title: string) =>
    `Source ${String(number)}, citation non vérifiée : ${title}`,
  unverified: 'non vérifié',
  unverifiedReason: (reason: string) => `non vérifié : ${reason}`,
  sourcesTitle: 'Sources',
  verified: 'citation vérifiée',
  notVerified: 'citation non vérifiée',
  undated: 'date inconnue',
  table: 'Tableau, à faire défiler',
  code: 'Texte à chasse fixe, à faire défiler',
  extractive:
    'Mode extractif : aucune IA générative n’a rédigé cette réponse. Les phrases sont recopiées des textes et des calculs affichés. Vérifiez avant d’utiliser.',
  copy: 'Copier',
  copied: 'Copié',
  copyFailed: 'La copie a été refusée par le navigateur.',
  useful: 'Utile',
  notUseful: 'Pas utile',
  reasonLabel: 'Qu’est-ce qui n’allait pas ? (facultatif)',
  reasonHint:
    'Lu par l’équipe de l’assistant, sans votre nom, avec la question et le début de la réponse.',
  reasonSend: 'Envoyer',
  thanks: 'Merci, votre avis est enregistré.',
  feedbackFailed: 'Votre avis n’a pas été enregistré.',
  actions: 'Actions sur la réponse',
  writtenBy: (model: string) => `Modèle : ${model}`,
  impact: (kilowattHours: number, kilograms: number) =>
    `${frenchNumber(kilowattHours * 1000, 2)} Wh, ${frenchNumber(kilograms * 1000, 2)} g CO₂ éq.`,
  tool: {
    running: 'Calcul en cours…',
    failed: 'Le calcul n’a pas abouti.',
    how: 'Comment ce résultat est calculé',
    howRead: 'D’où vient ce texte',
    inputs: 'Données utilisées',
    steps: 'Étapes',
    articles: 'Autres articles appliqués',
    assumptions: 'Hypothèses',
    warnings: 'À vérifier',
    articleState: (label: string, date: string) => `${label} (état du ${date})`,
    stateOfAll: (date: string) => `Textes lus dans leur état du ${date}.`,
    certainty: {
      computed: 'Calculé',
      read: 'Texte lu',
      toConfirm: 'À confirmer',
      refused: 'Sans résultat',
    },
    yes: 'oui',
    no: 'non',
  },
  clipboard: {
    sources: 'Sources',
    undated: 'date inconnue',
    asOf: (date: string) => `état du ${date}`,
  },
};
