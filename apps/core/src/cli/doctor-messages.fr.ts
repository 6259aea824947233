import { corpusMessages } from './corpus-messages.fr.js';
import { count } from './french-format.js';

/** How a finding of `doctor` is written. */
const doctorLine: Readonly<Record<'ok' | 'warning' | 'error', (text: string) => string>> = {
  ok: (text) => `✓ ${text}`,
  warning: (text) => `! ${text}`,
  error: (text) => `✗ ${text}`,
};

/** What `doctor` says: part of the catalogue, see `messages.fr.ts`. */
export const doctorMessages = {
  doctor: 'Vérifier l’installation et dire quoi faire.',
  doctorLine,
  doctorNode: (version: string, fit: boolean): string =>
    fit
      ? `Node ${version}`
      : `Node ${version} est trop ancien : installez Node 20.19 ou une version plus récente.`,
  doctorHome: (folder: string): string => `Dossier des données : ${folder}`,
  doctorHomeBroken:
    'Le dossier des données ne peut pas être utilisé. Indiquez-en un autre dans MAROQUIN_HOME.',
  doctorDisk: (free: number): string => {
    const room = `Place libre sur le disque : ${free.toFixed(1).replace('.', ',')} Gio`;
    return free < 2 ? `${room}. Libérez de la place avant d’importer des corpus.` : room;
  },
  doctorServed: (url: string): string => `Maroquin fonctionne : ${url}`,
  doctorPortFree: (port: number): string =>
    `Maroquin n’est pas en marche, le port ${String(port)} est libre. Pour le lancer : npm start`,
  doctorPortUnknown: 'Le port n’a pas pu être vérifié. Choisissez-en un autre dans PORT.',
  doctorExtractive:
    'Modèle : mode extractif intégré, sans modèle de langue (MODEL_URL pour en utiliser un).',
  doctorModel: (name: string, known: boolean): string =>
    known
      ? `Le serveur de modèles répond et propose ${name}.`
      : `Le serveur de modèles répond, mais n’annonce pas ${name}. Vérifiez MODEL_NAME.`,
  doctorModelDown:
    'Le serveur de modèles ne répond pas. Vérifiez MODEL_URL (sans /v1), MODEL_API_KEY et le réseau.',
  doctorPostgres: (version: string, fit: boolean): string =>
    fit
      ? `PostgreSQL ${version}`
      : `PostgreSQL ${version} est trop ancien : il faut PostgreSQL 15 ou une version plus récente.`,
  doctorDatabaseDown:
    'PostgreSQL ne répond pas. Vérifiez DATABASE_URL, ou le journal logs/postgres.log du dossier des données.',
  doctorMigrations: (pending: boolean): string =>
    pending
      ? 'La base n’est pas à jour : elle le sera au prochain démarrage (npm start).'
      : 'La base est à jour.',
  doctorAssistants: (loaded: number): string =>
    `${count(loaded, 'assistant installé', 'assistants installés')}, sans erreur`,
  doctorAssistantsBroken:
    'Les assistants installés ne peuvent pas être lus. Voir npm run maroquin -- assistants check.',
  doctorCorpusLost: (id: string, how: string): string =>
    `Corpus ${id} : son index est perdu ou d’une version précédente de Maroquin. Restaurez une sauvegarde, ou remplissez-le de nouveau. ${how}`,
  doctorHeld: (documents: number): string => `${count(documents, 'document')}.`,
  doctorCorpus: (id: string, said: string, incident: string | null): string =>
    `Corpus ${id} : ${said}${corpusMessages.incidentPart(incident)}`,
} as const;
