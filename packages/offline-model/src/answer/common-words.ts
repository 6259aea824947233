import { contentStems } from '../french/analyse.js';

/** Words that many questions share, whatever their subject. */
const COMMON = new Set(
  contentStems(
    `servir consister permettre obtenir trouver demander nommer appeler signifier prendre passer venir
    utiliser nombre type sorte genre manière moyen façon exemple personne règle condition délai montant
    durée date année temps moment jour lieu endroit fois raison but rôle effet partie différence nom
    titre dernier premier nouveau actuel possible nécessaire principal texte article code`,
  ),
);

/** Whether a stem says little about the subject of a question. */
export function isCommonInQuestions(stem: string): boolean {
  return COMMON.has(stem);
}
