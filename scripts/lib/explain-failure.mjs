import { StepFailed, StepStopped } from './run-step.mjs';

const SHOWN_LINES = 15;
/** What turbo puts before each line of a task: the package is worth reading, the rest is not. */
const TASK = /^@maroquin\/(\S+?):\w+: ?/;
/** Lines that say nothing of the mistake: stack traces, and what each tool adds in its turn. */
const NOISE = [
  /^(\S* \| )?\s+at .*\d+:\d+\)?( \{)?$/,
  /^\S* \| (cache (hit|miss)|\$ |Caused by:|\s*Syntax Error$|Successfully compiled|\[ELIFECYCLE\]|\s*$)/,
  /^\S* \| (Failed to compile \d|Error: Failed to compile:|src\/\S+$)/,
  /^\s*• /,
  /^\s*(Tasks|Cached|Time|Failed):/,
  /\bERROR\s+(command|run failed)/,
];
const CAUSES = [
  [
    /ENOSPC|No space left/i,
    'Il n’y a plus de place sur le disque\u00a0: libérez-en, puis relancez.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET|META_FETCH_FAIL|network/i,
    'Les dépendances n’ont pas pu être téléchargées\u00a0: vérifiez la connexion au réseau (ou le réglage du proxy), puis relancez.',
  ],
  [
    /EACCES|EPERM|permission denied/i,
    'Maroquin ne peut pas écrire dans son dossier\u00a0: donnez-vous le droit d’y écrire, puis relancez.',
  ],
];

/** One sentence for the person, after the last lines of the step. Undefined for our own mistakes. */
export function explainFailure(error) {
  if (error instanceof StepStopped) return { text: 'Arrêt demandé.', exitCode: 130 };
  if (!(error instanceof StepFailed)) return undefined;
  const lines = error.lines.map((line) => line.replace(TASK, '$1 | '));
  const told = lines.filter((line) => !NOISE.some((pattern) => pattern.test(line)));
  const tail = told.slice(-SHOWN_LINES).map((line) => `  ${line}`);
  return { text: [...tail, '', sentence(error)].join('\n'), exitCode: 1 };
}

function sentence({ reason, lines, logFile }) {
  if (reason === 'ENOENT') {
    return 'La commande npx est introuvable\u00a0: installez npm avec Node, puis relancez.';
  }
  const text = lines.join('\n');
  const cause = CAUSES.find(([pattern]) => pattern.test(text))?.[1];
  const advice = cause ?? 'Lisez les lignes ci-dessus, corrigez, puis relancez.';
  return `Cette étape a échoué (${reason}). ${advice} Le détail est dans ${logFile}.`;
}
