import { counted } from '../text/numbers.js';

/** The list of conversations. */
export const history = {
  title: 'Historique',
  search: 'Rechercher dans vos conversations',
  searchShort: 'Rechercher',
  empty: 'Aucune conversation pour l’instant.',
  noMatch: (search: string) => `Aucune conversation pour « ${search} ».`,
  found: (total: number) => counted(total, 'conversation', 'conversations'),
  shown: (shown: number, total: number) =>
    `${counted(shown, 'conversation affichée', 'conversations affichées')} sur ${String(total)}`,
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  more: 'Afficher la suite',
  actions: (title: string) => `Actions pour « ${title} »`,
  rename: 'Renommer',
  renameLabel: 'Nouveau titre',
  renameTitle: 'Renommer la conversation',
  save: 'Enregistrer',
  remove: 'Supprimer',
  removeTitle: 'Supprimer cette conversation ?',
  removeBody: (title: string) =>
    `« ${title} » et ses réponses seront effacées. Cela ne peut pas être annulé.`,
  removeConfirm: 'Supprimer définitivement',
};
