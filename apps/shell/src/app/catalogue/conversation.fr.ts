import { counted } from '../text/numbers.js';

/** The thread, its stage line and its states. */
export const conversation = {
  question: 'Votre question',
  answer: 'Réponse',
  atDate: (date: string) => `à la date du ${date}`,
  lawAt: (date: string) => `Droit au ${date}`,
  more: '↓ suite',
  stages: {
    queued: 'Question reçue…',
    searching: (corpora: number | null) =>
      corpora === null
        ? 'Recherche dans les textes…'
        : `Recherche dans ${counted(corpora, 'corpus', 'corpus')}…`,
    searched: (corpora: number) => `Recherche dans ${counted(corpora, 'corpus', 'corpus')}`,
    passages: (passages: number) => counted(passages, 'passage retenu', 'passages retenus'),
    writing: 'Rédaction…',
    wrote: 'Rédaction',
    callingTool: 'Calcul…',
    checking: 'Vérification des affirmations…',
    checked: (verified: number, claims: number) =>
      claims === 0
        ? 'Aucune affirmation à vérifier'
        : `${counted(verified, 'affirmation vérifiée', 'affirmations vérifiées')} sur ${String(claims)}`,
  },
  reconnecting: 'Connexion perdue, reprise…',
  restarted: 'La rédaction a été interrompue : elle reprend du début.',
  refused: 'La suite de cette réponse n’est pas accessible. Rechargez la page.',
  stopped: 'Réponse arrêtée à votre demande. Ce qui est écrit n’a pas été vérifié.',
  stoppedEmpty: 'Réponse arrêtée avant le premier mot.',
  done: 'Réponse terminée.',
  silence: {
    title: 'Les textes consultés ne répondent pas',
    searched: 'Où nous avons cherché',
    whom: 'À qui demander',
    corpus: (title: string, documents: number) =>
      `${title} (${counted(documents, 'texte', 'textes')})`,
    default: 'Aucun passage des textes de cet assistant ne répond à votre question.',
  },
  failure: {
    title: 'La réponse n’a pas pu être rédigée',
    kept: 'Votre question est conservée dans cette conversation.',
    keptPartial: 'Votre question et le début de la réponse sont conservés.',
    todo: 'Réessayez : la même question sera posée de nouveau.',
    todoNoContact: 'Reformulez la question, ou prévenez l’équipe qui exploite le service.',
  },
  notFoundTitle: 'Conversation introuvable',
  notFoundWhat: 'Cette conversation n’existe pas, a été supprimée, ou appartient à un autre agent.',
  disclaimer:
    'Réponse produite par une machine à partir des textes cités. Vérifiez avant d’utiliser.',
};
