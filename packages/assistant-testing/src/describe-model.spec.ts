import { describeModel } from './describe-model.js';
import { scriptedModel } from './scripted-model.js';

describeModel('scriptedModel', async () => ({
  model: scriptedModel(['Le délai de recours est d’un mois [1].']),
  close: async () => undefined,
}));
