import type { RoleDefinition } from '@maroquin/assistant-kit';

import type { corpora } from './corpora.js';
import type { tools } from './tools.js';

type Role = RoleDefinition<keyof typeof tools, keyof typeof corpora>;

const CORPORA = ['guides', 'codes'] as const;

/** The jobs served, with four tasks each that the starter corpora and the tools really answer. */
export const roles = {
  greffier: {
    label: { fr: 'Greffier civil' },
    because: { fr: 'greffière ou greffier' },
    tools: ['computeDeadline', 'computePeriod', 'appealCalendar', 'checkLapse', 'lookUpArticle'],
    corpora: CORPORA,
    starters: [
      'Un jugement a été signifié le 28 février 2025, quel est le dernier jour pour faire appel ?',
      'Que faire quand l’avis de réception d’une notification revient non signé ?',
      'Quelles mentions doit porter la notification d’un jugement ?',
      'Combien de temps avant l’audience l’assignation doit-elle être remise au greffe ?',
    ],
  },
  'directeur-greffe': {
    label: { fr: 'Directeur des services de greffe' },
    because: { fr: 'directrice ou directeur des services de greffe' },
    tools: ['computeDeadline', 'computePeriod', 'checkLapse', 'lookUpArticle'],
    corpora: CORPORA,
    starters: [
      'Un tiers peut-il obtenir la copie d’une décision de justice ?',
      'Qui délivre le certificat de non-appel ?',
      'Qui conserve les minutes et délivre les copies ?',
      'Dernière diligence le 12 mai 2024 : quand la péremption d’instance est-elle acquise ?',
    ],
  },
  'attache-de-justice': {
    label: { fr: 'Attaché de justice' },
    because: { fr: 'attachée ou attaché de justice' },
    tools: [
      'computeDeadline',
      'computeLimitation',
      'computeLegalInterest',
      'appealCalendar',
      'checkLapse',
      'orientClaim',
      'lookUpArticle',
    ],
    corpora: CORPORA,
    starters: [
      'Un arrêt a été signifié le 24 décembre 2025, quel est le dernier jour pour se pourvoir en cassation ?',
      'Quel est le délai de prescription de droit commun ?',
      'À partir de quelle date courent les intérêts d’une indemnité allouée par un jugement ?',
      'Un jugement jamais notifié peut-il encore être frappé d’appel après deux ans ?',
    ],
  },
  'agent-baj': {
    label: { fr: 'Agent de bureau d’aide juridictionnelle' },
    because: { fr: 'agente ou agent d’un bureau d’aide juridictionnelle' },
    tools: ['assessLegalAid', 'computePeriod', 'lookUpArticle'],
    corpora: CORPORA,
    starters: [
      'Quelle part d’aide juridictionnelle pour un revenu fiscal de référence de 14 000 € et 1 personne, demande du 2 juin 2025 ?',
      'Quels éléments vérifier dans une demande d’aide juridictionnelle ?',
      'Qui reçoit une demande d’aide juridictionnelle à l’accueil du tribunal ?',
      'Un délai de 15 jours à compter du 3 mars 2026 expire quel jour ?',
    ],
  },
  sauj: {
    label: { fr: 'Agent du service d’accueil du justiciable' },
    because: { fr: 'agente ou agent du service d’accueil unique du justiciable' },
    tools: ['orientClaim', 'computeLimitation', 'computeDeadline', 'lookUpArticle'],
    corpora: CORPORA,
    starters: [
      'Quelle juridiction saisir pour une facture impayée de 4 200 € ?',
      'Une conciliation est-elle obligatoire avant de saisir le tribunal ?',
      'Faut-il un avocat pour une demande de 8 000 € devant le tribunal judiciaire ?',
      'Quels actes le service d’accueil unique du justiciable peut-il recevoir ?',
    ],
  },
  redacteur: {
    label: { fr: 'Rédacteur en administration centrale' },
    because: { fr: 'rédactrice ou rédacteur en administration centrale' },
    tools: ['lookUpArticle', 'computeDeadline', 'computePeriod', 'computeLimitation'],
    corpora: CORPORA,
    starters: [
      'Comment compter un délai exprimé en mois ?',
      'Quelle augmentation de délai en raison de la distance pour une partie outre-mer ou à l’étranger ?',
      'Une loi qui allonge la prescription s’applique-t-elle aux délais en cours ?',
      'Dans quels cas l’exécution provisoire est-elle de droit ?',
    ],
  },
} as const satisfies Readonly<Record<string, Role>>;
