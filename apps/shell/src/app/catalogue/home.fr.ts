import { counted } from '../text/numbers.js';

/** The page of the job. */
export const home = {
  hello: (name: string) => `Bonjour ${name}.`,
  because: (reason: string) => `, ${reason}`,
  changeAssistant: 'Changer d’assistant',
  seeCatalogue: 'Voir tous les assistants',
  starters: 'Pour commencer',
  recent: 'Dernières conversations',
  noRecent: 'Vos conversations apparaîtront ici.',
  corpora: 'Fraîcheur des textes',
  upToDate: (documents: number, date: string) =>
    `${counted(documents, 'texte', 'textes')} à jour du ${date}`,
  older: (documents: number) => `${counted(documents, 'texte', 'textes')} d’un état plus ancien`,
  later: (documents: number) => `${counted(documents, 'texte', 'textes')} d’un état à venir`,
  empty: 'aucun texte importé',
  undated: (documents: number) => `${counted(documents, 'texte', 'textes')}, date inconnue`,
  allUndated: 'date inconnue',
  statesTitle: 'Détail par date d’état',
  state: (documents: number, date: string) => `${date} : ${counted(documents, 'texte', 'textes')}`,
  importFailed: 'La dernière mise à jour a échoué : les textes affichés sont ceux d’avant.',
  noCorpora: 'Cet assistant n’a encore aucun texte.',
};
