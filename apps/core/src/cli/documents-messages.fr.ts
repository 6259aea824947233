import type { ParsedDocument } from '@maroquin/documents';

import { count } from './french-format.js';

/** Why a file does not open, by code of the file system. */
const notOpened: Readonly<Partial<Record<string, (name: string) => string>>> = {
  ENOENT: (name) => `${name} : ce fichier n’existe pas.`,
  EACCES: (name) => `${name} : ce fichier n’est pas lisible avec vos droits.`,
  EISDIR: (name) =>
    `${name} : c’est un dossier. Donnez les fichiers qu’il contient, par exemple « ${name}/* ».`,
};

/** What `documents` says. */
export const documentsMessages = {
  documents:
    'Montrer comment des fichiers sont lus : leur texte en Markdown, tel qu’il entre dans un corpus ou une conversation. Ne demande ni base de données ni serveur.',
  argumentFiles: 'fichiers à lire ; les motifs * et ? sont acceptés',
  optionPlan: 'n’écrire que les titres, avec leur page',
  optionJson: 'écrire un objet JSON par fichier, un par ligne',
  notOpened,
  notRead: (name: string): string => `${name} : ce fichier n’a pas pu être lu.`,
  empty: (name: string): string => `${name} : le fichier est vide.`,
  noText: (name: string): string => `${name} : le fichier ne contient pas de texte.`,
  failed: (name: string, sentence: string): string => `${name} : ${sentence}`,
  read: (name: string, document: ParsedDocument, milliseconds: number): string => {
    const scanned = document.pages.filter((page) => page.scanned).length;
    return [
      `${name} : ${document.format}`,
      ...(document.title === null ? [] : [`« ${document.title} »`]),
      count(document.markdown.length, 'caractère'),
      count(document.headings.length, 'titre'),
      ...(document.pages.length === 0 ? [] : [count(document.pages.length, 'page')]),
      ...(scanned === 0 ? [] : [`dont ${count(scanned, 'page')} sans texte, à reconnaître`]),
      ...(document.attachments.length === 0
        ? []
        : [count(document.attachments.length, 'fichier joint', 'fichiers joints')]),
      `${String(Math.round(milliseconds))} ms`,
    ].join(', ');
  },
  heading: (level: number, title: string, page: number | null): string =>
    `${'  '.repeat(level - 1)}${title}${page === null ? '' : ` (p. ${String(page)})`}`,
} as const;
