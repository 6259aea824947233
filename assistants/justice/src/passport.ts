import type { Passport } from '@maroquin/assistant-kit';

/** What the assistant is accountable for. */
export const passport: Passport = {
  purpose: {
    fr: 'Aider les agents des services judiciaires à trouver, calculer et vérifier les règles de la procédure civile',
  },
  limits: [
    { fr: 'Il ne donne pas de consultation juridique et n’évalue pas les chances d’un recours.' },
    { fr: 'Il ne rédige pas la décision du juge.' },
    { fr: 'Il ne traite pas la procédure pénale ni les pièces d’une enquête.' },
    { fr: 'Il refuse toute analyse de la pratique d’un magistrat ou d’un membre du greffe.' },
    { fr: 'Un délai calculé doit être vérifié dans le dossier avant tout usage.' },
  ],
  legalBasis: 'Mission d’intérêt public (RGPD, article 6, paragraphe 1, point e)',
  dataLevel: 'interne',
  aiActClass: 'high',
  costCeiling: { euroPerAgentMonth: 3 },
};
