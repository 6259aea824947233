import { runUntilSignal, tell } from './boot/terminal.js';

// Loaded late, so that a broken assistant or dependency is a sentence and not a stack.
await runUntilSignal(async () => {
  const started = performance.now();
  const { readConfig } = await import('./platform/config/config.js');
  const { runAll } = await import('./boot/run-all.js');
  const running = await runAll(readConfig(process.env), tell);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  const who =
    running.sampleAgents === 0
      ? 'Connexion par votre fournisseur d’identité.'
      : `Connexion : choisissez l’une des ${String(running.sampleAgents)} identités d’exemple proposées à l’écran.`;
  process.stdout.write(
    `\nMaroquin est prêt en ${seconds} s :  ${running.url}\n${who}\nPour arrêter : Ctrl-C.\n\n`,
  );
  return running;
});
