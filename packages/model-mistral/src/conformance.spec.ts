import { describeModel } from '@maroquin/assistant-testing';
import { startOfflineModel } from '@maroquin/offline-model';

import { createMistralModel } from './create-mistral-model.js';

describeModel('the offline model over HTTP', async () => {
  const server = await startOfflineModel();
  return {
    model: createMistralModel({ url: server.url, apiKey: '', model: 'offline' }),
    close: () => server.close(),
  };
});
