import { counted } from '../text/numbers.js';

/** The space of the product teams and of the administrators. */
export const team = {
  title: 'Espace équipe',
  intro:
    'Les textes de vos assistants, les questions auxquelles ils n’ont pas su répondre et les avis des agents.',
  sections: 'Rubriques de l’espace équipe',
  corpora: 'Corpus',
  questions: 'Questions sans réponse',
  feedback: 'Avis reçus',
  assistant: 'Assistant',
  assistantOf: (name: string, ministry: string) => `${name} (${ministry})`,
  noAssistants: 'Aucun assistant de votre ministère n’est installé sur cette plateforme.',
  privacy:
    'Ni le nom de l’agent, ni l’heure, ni la conversation ne sont transmis. Les adresses électroniques, les numéros de téléphone et les autres numéros personnels sont masqués. Un nom propre écrit dans une question reste visible : ne le recopiez pas.',
  more: 'Afficher la suite',
  loadingMore: 'Chargement de la suite…',
  moreFailed: 'La suite n’a pas pu être chargée.',
  corpus: {
    caption: 'Corpus de vos assistants',
    name: 'Corpus',
    texts: 'Textes',
    read: 'Source relue',
    actions: 'Actions',
    empty: 'Vos assistants ne déclarent aucun corpus.',
    licence: (licence: string) => `Licence : ${licence}`,
    published: (date: string) => `Version en service depuis le ${date}`,
    checked: (date: string, hour: string) => `${date} à ${hour}`,
    never: 'Jamais',
    paused:
      'Mises à jour en pause depuis un retour à la version précédente. Elles reprennent quand vous en demandez une.',
    wentBack: 'Revenu à la version précédente.',
    lastError: 'Dernier incident :',
    update: 'Mettre à jour maintenant',
    updateName: (title: string, assistant: string) =>
      `Mettre à jour maintenant : ${title}, ${assistant}`,
    rollBack: 'Revenir à la version précédente',
    restore: 'Rétablir la version retirée',
    actionName: (action: string, title: string, assistant: string) =>
      `${action} : ${title}, ${assistant}`,
    accept: 'Accepter la version en attente',
    held: (documents: number) =>
      `Une version de ${counted(documents, 'texte', 'textes')} attend votre décision.`,
    noAction: 'Pas de source à relire.',
    running: 'Mise à jour en cours…',
    runningOf: (title: string) => `${title} : mise à jour en cours.`,
    done: (title: string, documents: number) =>
      `${title} : la source a été relue, ${counted(documents, 'texte', 'textes')} en service.`,
    doneAndHeld: (title: string, documents: number) =>
      `${title} : la source a été relue. Une version de ${counted(documents, 'texte', 'textes')} attend votre décision ; celle en service n’a pas changé.`,
    doneWithError: (title: string) =>
      `${title} : la source a été relue, avec un incident. La version en service reste utilisable.`,
    lost: (title: string) =>
      `${title} : la mise à jour n’a pas donné de résultat. La version en service n’a pas changé. Réessayez, ou prévenez l’équipe qui exploite le service.`,
    rolledBack: (title: string) =>
      `${title} : la version précédente est en service. Vous pouvez rétablir celle qui a été retirée.`,
    restored: (title: string) => `${title} : la version retirée est de nouveau en service.`,
    failed: (title: string, message: string) => `${title} : ${message}`,
    confirmRollBack: {
      title: 'Revenir à la version précédente ?',
      what: (title: string) =>
        `Les prochaines réponses s’appuieront sur la version précédente de « ${title} ». Celles qui sont déjà données gardent leurs citations.`,
      thenUpdates:
        'Les mises à jour de ce corpus seront en pause, pour que la source ne ramène pas ce que vous retirez. Elles reprennent quand vous en demandez une.',
      then: 'Une seule version précédente est conservée. Vous pourrez rétablir celle que vous retirez.',
    },
    confirmAccept: {
      title: 'Mettre en service la version en attente ?',
      what: (title: string, documents: number, live: number) =>
        `La source de « ${title} » ne donne plus que ${counted(documents, 'texte', 'textes')}, au lieu de ${counted(live, 'texte en service', 'textes en service')}. Vérifiez qu’elle est bien complète.`,
      then: 'La source est relue avant la mise en service : si elle en donne encore moins, rien ne change. Vous pourrez revenir à la version précédente.',
    },
    confirmRestore: {
      title: 'Rétablir la version retirée ?',
      what: (title: string) =>
        `Les prochaines réponses s’appuieront de nouveau sur la version de « ${title} » que vous aviez retirée.`,
      thenUpdates: 'Les mises à jour de ce corpus reprendront.',
      then: 'Vous pourrez revenir de nouveau à la version précédente.',
    },
  },
  chart: {
    table: 'Voir les chiffres en tableau',
    day: 'Jour',
    thirtyDays: 'sur les trente derniers jours',
    none: 'Rien à compter sur les trente derniers jours.',
    otherDays: 'Les jours qui ne figurent pas dans ce tableau n’ont rien à compter.',
    from: (first: string, last: string) => `Du ${first} au ${last}`,
  },
  unanswered: {
    total: (total: number) =>
      counted(
        total,
        'question sans réponse depuis l’ouverture du service',
        'questions sans réponse depuis l’ouverture du service',
      ),
    series: 'Questions sans réponse',
    searched: (corpora: string) => `Textes consultés : ${corpora}`,
    searchedNone: 'Aucun texte consulté',
    empty: 'Aucune question n’est restée sans réponse.',
    emptyWhat:
      'Quand les textes d’un assistant ne répondent pas à une question, elle apparaît ici, sans le nom de l’agent.',
  },
  received: {
    total: (total: number) => counted(total, 'avis reçu', 'avis reçus'),
    useful: 'Utile',
    notUseful: 'Pas utile',
    reason: 'Ce qu’en dit l’agent',
    noReason: 'Sans précision de l’agent.',
    question: 'Sa question',
    answer: 'Le début de la réponse',
    noAnswer: 'Aucun texte.',
    empty: 'Aucun avis pour le moment.',
    emptyWhat:
      'Quand un agent juge une réponse utile ou pas utile, son avis apparaît ici, sans son nom.',
  },
};
