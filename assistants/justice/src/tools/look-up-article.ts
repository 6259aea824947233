import { defineTool, type Passage, type ToolCard } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { inFull, isCivilDate } from '../deadlines/civil-date.js';
import { printedNumber } from '../legal/articles.js';

/** Usual abbreviations; any other name is searched as it is written. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  cpc: 'code de procédure civile',
  cc: 'code civil',
  'c. civ.': 'code civil',
  coj: 'code de l’organisation judiciaire',
  cpce: 'code des procédures civiles d’exécution',
  cpp: 'code de procédure pénale',
  cp: 'code pénal',
  crpa: 'code des relations entre le public et l’administration',
  cja: 'code de justice administrative',
};

const MAX_CODE = 120;
const QUOTE_LENGTH = 700;
const TEXT_LENGTH = 6000;

const input = z.object({
  code: z.string().min(2).max(MAX_CODE).meta({
    title: 'Code',
    description:
      'Nom du code en toutes lettres ou son sigle : code de procédure civile, code civil, code de l’organisation judiciaire, des procédures civiles d’exécution, de la consommation, de commerce, du travail, pénal, de justice administrative ; CPC, COJ, CPCE.',
  }),
  numero: z
    .string()
    .max(30)
    .meta({
      title: 'Numéro de l’article',
      description:
        'Numéro après le mot article, avec sa lettre s’il en a une : 641, 528-1, L111-14, R. 121-20.',
      pattern: '^[LRDA]?\\.? ?\\*?\\d+(-\\d+)*$',
      examples: ['641', '528-1', 'L111-14'],
    }),
});

const versionSchema = z.object({
  recordId: z.string(),
  title: z.string(),
  text: z.string(),
  status: z.string().nullable(),
  dateStart: z.string().nullable(),
  asOf: z.string().nullable(),
});
const output = z.object({ versions: z.array(versionSchema), undated: z.int() });

type Version = z.output<typeof versionSchema>;

/** `L. 111-14`, `l 111-14` and `R*123-4` are stored as `L111-14`, `R123-4`. */
function normalised(numero: string): string {
  return numero
    .toUpperCase()
    .replace(/^ART(?:ICLE)?\.?/, '')
    .replaceAll(/[\s.*\u00A0\u202F]/g, '');
}

function codeName(code: string): string {
  const written = code.trim().toLowerCase();
  return ABBREVIATIONS[written] ?? written;
}

function dated(date: string | null): string {
  return date !== null && isCivilDate(date) ? inFull(date) : 'date inconnue';
}

function stateOf(version: Version): string {
  const historical = version.status !== null && version.status !== 'VIGUEUR';
  const nature = historical ? 'version ancienne ou particulière' : 'donné en vigueur';
  const since = version.dateStart === null ? '' : `, version du ${dated(version.dateStart)}`;
  return `${nature}${since}, état du ${dated(version.asOf)}`;
}

function excerpt(text: string): string {
  if (text.length <= QUOTE_LENGTH) return text.replaceAll(/\n+/g, ' ');
  const cut = text.slice(0, QUOTE_LENGTH);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('.\n'), cut.lastIndexOf(' ;'));
  return `${cut.slice(0, end > 0 ? end + 1 : QUOTE_LENGTH).replaceAll(/\n+/g, ' ')} […]`;
}

function answerOf(versions: readonly Version[], name: string): string {
  const [first] = versions;
  if (first === undefined) {
    return `Inconnu : ${name} n’est pas dans les textes consultés. Vérifiez le numéro, le nom du code et que ce code est importé, ou consultez Légifrance.`;
  }
  if (versions.length > 1) {
    return `Les textes consultés tiennent ${String(versions.length)} versions non datées de ${name} : lisez-les toutes et vérifiez sur Légifrance laquelle est en vigueur.`;
  }
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} (${stateOf(first)}) : « ${excerpt(first.text)} »`;
}

function present(result: z.output<typeof output>, facts: z.output<typeof input>): ToolCard {
  const name = `l’article\u00A0${printedNumber(normalised(facts.numero))} du ${codeName(facts.code)}`;
  const { versions } = result;
  const sure = versions.length === 1 && versions[0]?.status === 'VIGUEUR';
  const found = sure ? 'computed' : 'toConfirm';
  return {
    question: `Texte de ${name}.`,
    answer: answerOf(versions, name),
    certainty: versions.length === 0 ? 'refused' : found,
    steps: versions.map((version) => ({
      text: `${stateOf(version)} : ${version.text.slice(0, TEXT_LENGTH)}`,
      article: version.title,
    })),
    articles: versions.map(({ title, recordId, asOf }) => ({
      label: title,
      recordId,
      stateDate: asOf,
    })),
    warnings: [
      ...(versions.length > 1
        ? ['Aucune date ne permet de savoir laquelle de ces versions est la plus récente.']
        : []),
      ...(versions.some(({ status }) => status !== null && status !== 'VIGUEUR')
        ? [
            'Ce texte est dans un état ancien : ne le citez pas comme le droit en vigueur sans vérification.',
          ]
        : []),
    ],
  };
}

function toVersion(passage: Passage): Version {
  const { recordId, title, text, status, dateStart, asOf } = passage;
  return { recordId, title, text, status, dateStart, asOf };
}

/** The text of one article in every version held: never one version chosen in silence. */
export const lookUpArticle = defineTool({
  label: { fr: 'Lire un article de code' },
  description:
    'Donne le texte d’un article d’un code à partir du nom du code et du numéro (que dit l’article 641 du code de procédure civile), avec son état et toutes les versions tenues.',
  input,
  output,
  effect: 'read',
  hosts: [],
  run: async ({ code, numero }, context) => {
    const passages = await context.article(codeName(code), normalised(numero));
    const undated = Math.max(0, ...passages.map(({ undatedVersions }) => undatedVersions));
    return { versions: passages.map(toVersion), undated };
  },
  present,
});
