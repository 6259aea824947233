import { z } from 'zod';

import { startOfflineModel } from './server/start-offline-model.js';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4100),
  HOST: z.string().default('127.0.0.1'),
  MODEL_API_KEY: z.string().optional(),
});

const { PORT, HOST, MODEL_API_KEY } = environment.parse(process.env);
const model = await startOfflineModel({
  port: PORT,
  host: HOST,
  ...(MODEL_API_KEY === undefined ? {} : { token: MODEL_API_KEY }),
});
process.stdout.write(`Offline model on ${model.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void model.close());
