import 'reflect-metadata';

import { runWorker } from './boot/run-apart.js';
import { runUntilSignal, tell } from './boot/terminal.js';
import { readConfig } from './platform/config/config.js';

await runUntilSignal(async () => {
  const running = await runWorker(readConfig(process.env), tell);
  tell('La production des réponses a commencé.');
  return running;
});
