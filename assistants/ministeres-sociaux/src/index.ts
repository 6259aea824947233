import { CONTRACT, defineAssistant } from '@maroquin/assistant-kit';

import { roles } from './roles.js';
import { computeAccidentAllowance } from './tools/accident-allowance.js';
import { computeAccidentDeclaration } from './tools/accident-declaration.js';
import { computeCallCalendar } from './tools/call-for-projects.js';
import { computeDismissalCalendar } from './tools/dismissal-calendar.js';
import { computeExtensionThreshold } from './tools/extension-threshold.js';
import { computeMutualTermination } from './tools/mutual-termination.js';
import { computeNotice } from './tools/notice.js';
import { computePaidLeave } from './tools/paid-leave.js';
import { computeProtectedEmployee } from './tools/protected-employee.js';
import { computeRsaAmount } from './tools/rsa-amount.js';
import { computeRsaDates } from './tools/rsa-dates.js';
import { computeRsaOverpayment } from './tools/rsa-overpayment.js';
import { computeSeverance } from './tools/severance.js';
import { computeSilence } from './tools/silence.js';
import { computeSplitLeave } from './tools/split-leave.js';
import { computeTrialPeriod } from './tools/trial-period.js';

/** Rights and procedures of the ministries of solidarity, health and labour. */
export default defineAssistant({
  contract: CONTRACT,
  identity: {
    id: 'ministeres-sociaux',
    name: { fr: 'Assistant Ministères sociaux' },
    summary: {
      fr: 'Calcule les délais et les montants des droits sociaux et du travail, et cite l’article et son état.',
    },
    owner: {
      team: 'Équipe produit des ministères sociaux',
      contact: 'assistant-ministeres-sociaux@exemple.gouv.invalid',
    },
  },
  ministry: 'ministeres-sociaux',
  tools: {
    computeNotice,
    computeSeverance,
    computeDismissalCalendar,
    computeMutualTermination,
    computeTrialPeriod,
    computePaidLeave,
    computeSplitLeave,
    computeProtectedEmployee,
    computeAccidentDeclaration,
    computeAccidentAllowance,
    computeRsaAmount,
    computeRsaDates,
    computeRsaOverpayment,
    computeSilence,
    computeCallCalendar,
    computeExtensionThreshold,
  },
  corpora: {
    guides: {
      title: { fr: 'Guides des ministères sociaux' },
      source: { kind: 'files', paths: ['./corpora/guides.jsonl'] },
      licence: 'MIT',
      refresh: 'manual',
      visibility: 'ministry',
      sensitivity: 'public',
    },
    fiches: {
      title: { fr: 'Fiches pratiques service-public.fr' },
      source: { kind: 'service-public', audience: 'particuliers' },
      licence: 'Licence Ouverte 2.0',
      refresh: 'monthly',
      visibility: 'ministry',
      sensitivity: 'public',
    },
    codes: {
      title: { fr: 'Codes (travail, action sociale, sécurité sociale)' },
      source: { kind: 'import' },
      licence: 'Licence Ouverte 2.0',
      refresh: 'weekly',
      visibility: 'ministry',
      sensitivity: 'public',
      favour: [
        'LEGITEXT000006072050', // code du travail
        'LEGITEXT000006074069', // code de l’action sociale et des familles
        'LEGITEXT000006073189', // code de la sécurité sociale
      ],
    },
  },
  roles,
  prompts: { system: './prompts/system.fr.md' },
  evaluations: {
    answers: {
      dataset: './evaluations/answers.jsonl',
      role: 'charge-renseignement-droit-du-travail',
      minimumScore: 0.9,
    },
  },
  passport: {
    purpose: {
      fr: 'Aider les agents à dater et à chiffrer des droits sociaux et du travail, chaque règle étant montrée avec son article et l’état du texte.',
    },
    limits: [
      {
        fr: 'Les règles de calcul viennent d’états anciens des codes (1994, 2015) et de fiches de 2018 à 2021 : chaque résultat dit lequel, et se vérifie avant usage.',
      },
      {
        fr: 'Il ne connaît pas le montant actuel des prestations ni les plafonds annuels : vous les donnez, ou il répond inconnu.',
      },
      {
        fr: 'Il n’apprécie ni la bonne foi, ni une sanction, ni un taux d’incapacité, ni le sens d’une décision, et ne note aucune personne.',
      },
      {
        fr: 'Il ne connaît pas les conventions collectives, souvent plus favorables que la loi.',
      },
    ],
    legalBasis:
      'Mission d’intérêt public (règlement général sur la protection des données, article 6, paragraphe 1, point e)',
    dataLevel: 'public',
    aiActClass: 'limited',
    costCeiling: { euroPerAgentMonth: 2 },
  },
});
