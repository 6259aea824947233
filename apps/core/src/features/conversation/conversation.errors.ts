import { inSeconds } from '../../platform/limits/rate-limited.error.js';

/** Longest question, in characters. About ten pages: longer texts are documents. */
export const MAX_QUESTION = 20_000;

/** Why a question was not accepted. The text typed is kept by the shell. */
export type RefusalCode =
  | 'EMPTY'
  | 'TOO_LONG'
  | 'BAD_DATE'
  | 'BAD_ID'
  | 'CONFLICT'
  | 'NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'REPLY_UNFINISHED';

/** The sentence for each refusal: what happened, what was kept, what to do. */
export const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  EMPTY: 'Votre message est vide. Écrivez votre question, puis envoyez-la.',
  TOO_LONG:
    'Votre message dépasse 20 000 caractères. Il n’a pas été envoyé et reste dans la zone de saisie : raccourcissez-le.',
  BAD_DATE:
    'La date « à la date du » n’est pas une date valable. Corrigez-la ou retirez-la ; votre texte est conservé.',
  BAD_ID: 'Cet envoi n’est pas valable. Rechargez la page ; votre texte est conservé.',
  CONFLICT:
    'Un autre message porte déjà cet identifiant. Rechargez la page, puis envoyez de nouveau ; votre texte est conservé.',
  NOT_ALLOWED:
    'Cet assistant n’est pas ouvert à votre fonction. Votre texte est conservé : choisissez un de vos assistants.',
  NOT_FOUND:
    'Cette conversation n’existe pas, ou ne vous est pas accessible. Votre texte est conservé : commencez une nouvelle conversation.',
  REPLY_UNFINISHED:
    'La réponse précédente n’est pas terminée. Attendez sa fin ou arrêtez-la ; votre texte est conservé.',
};

/** The sentence for too many questions: the next is accepted after that many seconds. */
export function tooMany(seconds: number): string {
  return `Vous avez envoyé beaucoup de questions en peu de temps. Votre texte est conservé\u00a0: réessayez dans ${inSeconds(seconds)}.`;
}

/**
 * What happened when a reply has no answer: codes of the model's failures, and ours. What was
 * kept and what to do is said by whoever shows it.
 */
export const FAILURES: Readonly<
  Record<string, { readonly message: string; readonly retryable: boolean }>
> = {
  BUSY: {
    message: 'Le service de rédaction est très demandé.',
    retryable: true,
  },
  RATE_LIMITED: {
    message: 'Trop de questions ont été envoyées en peu de temps.',
    retryable: true,
  },
  UNAVAILABLE: {
    message: 'Le service de rédaction est en panne.',
    retryable: true,
  },
  REJECTED: {
    message: 'Le service de rédaction a refusé la demande.',
    retryable: false,
  },
  UNREACHABLE: {
    message: 'Le service de rédaction ne répond pas.',
    retryable: true,
  },
  STALLED: {
    message: 'La rédaction s’est interrompue en route.',
    retryable: true,
  },
  CUT: {
    message: 'La rédaction a été coupée avant la fin.',
    retryable: true,
  },
  MALFORMED: {
    message: 'Le service de rédaction a envoyé une réponse illisible.',
    retryable: true,
  },
  ACCESS_REMOVED: {
    message: 'Cet assistant n’est plus ouvert à votre fonction.',
    retryable: false,
  },
  INTERNAL: {
    message: 'Un incident a empêché de répondre.',
    retryable: true,
  },
};
