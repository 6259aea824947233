import { count } from './french-format.js';
import { plainMarkdown } from './plain-markdown.js';
import { sourceDates } from './source-dates.js';
import type { FinalReply, ToolCallLine } from './turn-line.js';

/** What the assistant is doing, by stage of the turn. */
const stages: Readonly<Record<string, string>> = {
  searching: 'Recherche dans les textes…',
  writing: 'Rédaction…',
  'calling-tool': 'Calcul…',
  checking: 'Vérification des citations…',
};

/** What `ask` says: part of the catalogue, see `messages.fr.ts`. */
export const askMessages = {
  ask: 'Poser une question comme un agent, et attendre la réponse avec ses sources. La question entre dans l’historique de l’agent.',
  optionAgent: 'adresse de l’agent au nom de qui la question est posée',
  optionAssistant: 'assistant interrogé (le premier de l’agent par défaut)',
  optionRole: 'fonction de l’agent dans cet assistant',
  optionJsonLines:
    'écrire chaque événement en JSON, un par ligne ; le dernier porte la réponse et ses citations',
  unknownAgent: (samples: readonly string[]): string =>
    samples.length === 0
      ? 'Cet agent est inconnu. La personne doit s’être connectée une fois à Maroquin, avec cette adresse.'
      : `Cet agent est inconnu. Identités d’exemple : ${samples.join(', ')}.`,
  noSuchJob: (open: readonly string[]): string =>
    open.length === 0
      ? 'Aucun assistant n’est ouvert à cet agent. Vérifiez les règles d’affectation.'
      : `Cet assistant n’est pas ouvert à cet agent dans cette fonction. Lui sont ouverts : ${open.join(', ')}.`,
  serverUnreachable:
    'Le serveur Maroquin ne répond pas. S’il vient de s’arrêter, relancez la commande.',
  noAnswer:
    'Aucune nouvelle de la réponse depuis deux minutes. La question est conservée dans l’historique de l’agent : la réponse y paraîtra.',
  stopped: 'La réponse a été arrêtée.',
  stages,
  toolResult: ({ label, card, message }: ToolCallLine): string =>
    `${label} : ${card?.answer ?? message ?? 'sans résultat'}`,
  sources: (citations: FinalReply['citations']): string =>
    [
      '',
      'Sources',
      ...citations.map(({ number, passage, verified }) =>
        [
          `[${String(number)}] ${passage.title}${verified ? '' : ' (non vérifiée)'}`,
          `    ${sourceDates(passage)}`,
          ...(passage.url === null ? [] : [`    ${passage.url}`]),
        ].join('\n'),
      ),
    ].join('\n'),
  checked: (verified: number, claims: number): string =>
    `${count(verified, 'affirmation vérifiée', 'affirmations vérifiées')} sur ${String(claims)}.`,
  unverified: (said: string, reason: string): string =>
    `Non vérifié : ${plainMarkdown(said)} — ${reason}`,
  extractive: 'Mode extractif : phrases des sources, sans modèle de langue.',
} as const;
