import { frenchNumber } from '../text/numbers.js';

/** Where the question is written. */
export const composer = {
  label: 'Votre question',
  placeholder: 'Posez votre question…',
  placeholderNext: 'Question suivante…',
  send: 'Envoyer',
  sending: 'Envoi…',
  stop: 'Arrêter',
  stopping: 'Arrêt…',
  atDate: 'À la date du',
  atDateAdd: 'À la date du…',
  atDateHint: 'Les textes sont lus dans leur état à cette date.',
  atDateClear: 'Revenir à aujourd’hui',
  remaining: (left: number) =>
    left >= 0
      ? `${frenchNumber(left)} caractères restants`
      : `${frenchNumber(-left)} caractères de trop`,
  tooLong: (limit: number) =>
    `Votre question dépasse ${frenchNumber(limit)} caractères. Rien n’est perdu : raccourcissez-la, puis envoyez.`,
  blank: 'Écrivez d’abord votre question.',
  running: 'Une réponse est en cours : attendez sa fin, ou arrêtez-la, puis envoyez.',
  hint: 'Entrée pour envoyer, Maj + Entrée pour aller à la ligne',
  kept: 'Votre texte est conservé.',
  notSent: 'Votre question n’est pas partie.',
};
