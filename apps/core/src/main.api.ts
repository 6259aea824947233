import 'reflect-metadata';

import { runApi } from './boot/run-apart.js';
import { runUntilSignal, tell } from './boot/terminal.js';
import { readConfig } from './platform/config/config.js';

await runUntilSignal(async () => {
  const running = await runApi(readConfig(process.env));
  tell(`L’API répond : ${running.url}`);
  return running;
});
