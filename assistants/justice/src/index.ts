import { CONTRACT, defineAssistant } from '@maroquin/assistant-kit';

import { corpora } from './corpora.js';
import { passport } from './passport.js';
import { roles } from './roles.js';
import { tools } from './tools.js';

/** Civil procedure for the courts and the central administration of the ministère de la Justice. */
export default defineAssistant({
  contract: CONTRACT,
  identity: {
    id: 'justice',
    name: { fr: 'Assistant Justice' },
    summary: {
      fr: 'Procédure civile : délais, voies de recours, actes du greffe, articles des codes',
    },
    owner: { team: 'Équipe produit Justice', contact: 'assistant-justice@exemple.gouv.invalid' },
  },
  ministry: 'justice',
  tools,
  corpora,
  roles,
  prompts: { system: 'prompts/system.fr.md' },
  evaluations: {
    answers: { dataset: 'evaluations/answers.jsonl', role: 'greffier', minimumScore: 0.8 },
  },
  passport,
});
