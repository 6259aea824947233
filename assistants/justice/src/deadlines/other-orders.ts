import type { ArticleReference } from '@maroquin/assistant-kit';

import { article } from '../legal/articles.js';
import { step, type RuleStep } from '../legal/reasoning.js';
import type { Matter } from './recourses.js';

/** Why a deadline is not computed here, and the texts to read instead. */
export interface OtherOrder {
  readonly answer: string;
  readonly steps: readonly RuleStep[];
  readonly warnings: readonly string[];
}

const PENAL_WARNING =
  'Le code de procédure pénale tenu est dans son état du 31 décembre 2015 : lisez le texte en vigueur.';

function toRead(text: string, reference: ArticleReference): RuleStep {
  return step(`Texte à lire : ${text}.`, reference);
}

/**
 * The decisions that the code de procédure civile does not govern: they are named with the article
 * to read, and never computed. `null` for a civil matter.
 * @example otherOrder('penale')?.steps[0]?.article?.label // 'article 498 du code de procédure pénale'
 */
export function otherOrder(matter: Matter | undefined): OtherOrder | null {
  if (matter === 'penale') {
    return {
      answer:
        'Délai non calculé : une décision pénale ne relève pas du code de procédure civile ; lisez l’article 498 du code de procédure pénale pour l’appel d’un jugement correctionnel, 547 en matière de police, 380-9 pour la cour d’assises et 568 pour le pourvoi.',
      steps: [
        toRead('appel d’un jugement correctionnel', article('cpp', '498')),
        toRead('appel d’un jugement de police', article('cpp', '547')),
        toRead('appel d’un arrêt de cour d’assises', article('cpp', '380-9')),
        toRead('pourvoi en matière pénale', article('cpp', '568')),
      ],
      warnings: [PENAL_WARNING],
    };
  }
  if (matter === 'administrative') {
    return {
      answer:
        'Délai non calculé : une décision d’une juridiction administrative ne relève pas du code de procédure civile ; lisez l’article R. 811-2 du code de justice administrative pour l’appel et R. 821-1 pour le pourvoi devant le Conseil d’État.',
      steps: [
        toRead('appel devant la cour administrative d’appel', article('cja', 'R811-2')),
        toRead('pourvoi devant le Conseil d’État', article('cja', 'R821-1')),
      ],
      warnings: [],
    };
  }
  return null;
}
