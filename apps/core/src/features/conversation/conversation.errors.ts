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

/** Why a reply has no answer, for the agent. Codes of the model's failures, and `INTERNAL`. */
export const FAILURES: Readonly<
  Record<string, { readonly message: string; readonly retryable: boolean }>
> = {
  BUSY: {
    message:
      'Le service de rédaction est très demandé. Votre question est conservée : réessayez dans quelques minutes.',
    retryable: true,
  },
  RATE_LIMITED: {
    message:
      'Trop de questions ont été envoyées en peu de temps. Votre question est conservée : réessayez dans une minute.',
    retryable: true,
  },
  UNAVAILABLE: {
    message:
      'Le service de rédaction est en panne. Votre question est conservée : réessayez plus tard.',
    retryable: true,
  },
  REJECTED: {
    message:
      'Le service de rédaction a refusé la demande. Votre question est conservée : signalez-le à votre support.',
    retryable: false,
  },
  UNREACHABLE: {
    message:
      'Le service de rédaction ne répond pas. Votre question est conservée : réessayez dans quelques minutes.',
    retryable: true,
  },
  STALLED: {
    message: 'La rédaction s’est interrompue en route. Votre question est conservée : réessayez.',
    retryable: true,
  },
  CUT: {
    message: 'La rédaction a été coupée avant la fin. Votre question est conservée : réessayez.',
    retryable: true,
  },
  MALFORMED: {
    message:
      'Le service de rédaction a envoyé une réponse illisible. Votre question est conservée : réessayez.',
    retryable: true,
  },
  INTERNAL: {
    message:
      'Un incident a empêché de répondre. Votre question est conservée : réessayez, puis signalez-le si cela continue.',
    retryable: true,
  },
};
