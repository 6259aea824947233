import {
  assertUnreachable,
  defineTool,
  inFull,
  isCivilDate,
  type Passage,
  standingAt,
  type ToolCard,
  type ToolContext,
} from '@maroquin/assistant-kit';
import { z } from 'zod';

import { printedNumber } from '../legal/articles.js';
import { codeName, codesWith, normalised } from './article-codes.js';

const MAX_CODE = 120;
const QUOTE_LENGTH = 700;
const TEXT_LENGTH = 6000;
/** Codes that are named when an article is in more of them. */
const MOST_NAMED = 10;

const input = z.object({
  code: z
    .string()
    .min(2)
    .max(MAX_CODE)
    .meta({
      title: 'Code',
      description:
        'Nom du code en toutes lettres ou son sigle : code de procédure civile, code civil, code de l’organisation judiciaire, des procédures civiles d’exécution, de la consommation, de commerce, du travail, pénal, de justice administrative ; CPC, CC, COJ, CPCE, CPP, CP, CJA, CRPA ; Constitution. Sans code, les codes qui ont cet article sont indiqués.',
    })
    .optional(),
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
  /** Headings of its code that it stands under, outermost first. */
  place: z.array(z.string()),
  text: z.string(),
  status: z.string().nullable(),
  dateStart: z.string().nullable(),
  dateEnd: z.string().nullable(),
  asOf: z.string().nullable(),
  /** What its dates say of it on the day asked. */
  standing: z.enum(['in-force', 'future', 'ended', 'unknown', 'old-state']),
});
const output = z.object({
  /** Those that may be the law on the day asked; where there is none, all that are held. */
  versions: z.array(versionSchema),
  undated: z.int(),
  /** Codes that have the article, when the question names none. */
  codes: z.array(z.string()),
  /** The day asked, when it is not today. */
  atDate: z.string().nullable(),
});

type Version = z.output<typeof versionSchema>;
type Found = z.output<typeof output>;

/** The code as its own texts are titled: the question may only have begun its name. */
function codeOf([first]: readonly Version[]): string | null {
  const code = /^(.+?) - article /u.exec(first?.title ?? '')?.[1];
  return code === undefined ? null : code.charAt(0).toLowerCase() + code.slice(1);
}

function dated(date: string | null): string {
  return date !== null && isCivilDate(date) ? inFull(date) : 'date inconnue';
}

function isProved({ dateStart, standing }: Version): boolean {
  return dateStart !== null && standing === 'in-force';
}

/** `en vigueur du … au …`, `date inconnue : …`: its dates, and the snapshot they were read in. */
function stateOf(version: Version, atDate: string | null): string {
  const { dateStart, dateEnd, asOf, standing, status } = version;
  const state = `état du ${dated(asOf)}`;
  const end = dateEnd === null ? '' : ` jusqu’au ${dated(dateEnd)}`;
  const start = dateStart === null ? '' : ` à partir du ${dated(dateStart)}`;
  switch (standing) {
    case 'in-force': {
      if (isProved(version)) return `en vigueur${start}${end}, ${state}`;
      const historical = status !== null && status !== 'VIGUEUR';
      return `${historical ? 'version ancienne ou particulière' : 'donné en vigueur'}${end}, ${state}`;
    }
    case 'old-state':
      return `date inconnue${end}, ${state}, qui a pu changer depuis`;
    case 'future':
      return `version future, en vigueur${start}${end}, ${state}`;
    case 'ended':
      return `version ancienne${start}${end}, ${state}`;
    case 'unknown':
      return unknown(version, atDate);
    default:
      return assertUnreachable(standing);
  }
}

/** An undated text, read in a snapshot that is younger than the day asked. */
function unknown({ asOf }: Version, atDate: string | null): string {
  const day = atDate === null ? 'aujourd’hui' : `le ${dated(atDate)}`;
  const state = asOf === null ? '' : `\u00A0: état du ${dated(asOf)}`;
  return `date inconnue${state}\u202F; le texte en vigueur ${day} n’est pas connu ici`;
}

function excerpt(text: string): string {
  if (text.length <= QUOTE_LENGTH) return text.replaceAll(/\n+/g, ' ');
  const cut = text.slice(0, QUOTE_LENGTH);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('.\n'), cut.lastIndexOf(' ;'));
  return `${cut.slice(0, end > 0 ? end + 1 : QUOTE_LENGTH).replaceAll(/\n+/g, ' ')} […]`;
}

function answerOf({ versions, atDate }: Found, name: string): string {
  const [first] = versions;
  if (first === undefined) {
    return `Inconnu : ${name} n’est pas dans les textes consultés. Vérifiez le numéro, le nom du code et que ce code est importé, ou consultez Légifrance.`;
  }
  const article = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (first.standing === 'ended' || first.standing === 'future') {
    const day = atDate === null ? 'aujourd’hui' : `le ${dated(atDate)}`;
    const states = versions.map((version) => stateOf(version, atDate)).join('\u202F; ');
    return `Aucune version de ${name} n’est en vigueur ${day}. Versions tenues\u00A0: ${states}.`;
  }
  if (versions.length > 1) {
    const only = first.standing === 'unknown' ? ` Elles sont de ${unknown(first, atDate)}.` : '';
    return `Les textes consultés tiennent ${String(versions.length)} versions non datées de ${name} : lisez-les toutes et vérifiez sur Légifrance laquelle est en vigueur.${only}`;
  }
  if (first.standing === 'unknown') {
    return `${article}, ${unknown(first, atDate)}. Texte de cet état\u00A0: «\u00A0${excerpt(first.text)}\u00A0»`;
  }
  return `${article} (${stateOf(first, atDate)}) : « ${excerpt(first.text)} »`;
}

function warningsOf({ versions, atDate }: Found): readonly string[] {
  const unproved = versions.some(
    ({ standing }) => standing === 'unknown' || standing === 'old-state',
  );
  const undated = versions.filter(({ dateStart }) => dateStart === null);
  const old = undated.some(({ status }) => status !== null && status !== 'VIGUEUR');
  return [
    ...(unproved
      ? [
          `Lisez sur Légifrance la version en vigueur ${atDate === null ? 'aujourd’hui' : `le ${dated(atDate)}`} avant de citer ce texte.`,
        ]
      : []),
    ...(undated.length > 1
      ? ['Aucune date ne permet de savoir laquelle de ces versions est la plus récente.']
      : []),
    ...(old
      ? [
          'Ce texte est dans un état ancien : ne le citez pas comme le droit en vigueur sans vérification.',
        ]
      : []),
  ];
}

/** `le code civil, la constitution du 4 octobre 1958 et 12 autres textes`. */
function namedCodes(codes: readonly string[]): string {
  const named = codes
    .slice(0, MOST_NAMED)
    .map((code) => `${code.startsWith('constitution') ? 'la' : 'le'} ${code}`)
    .join(', ');
  const others = codes.length - MOST_NAMED;
  return others <= 0
    ? named
    : `${named} et ${String(others)} autre${others > 1 ? 's textes' : ' texte'}`;
}

/** Which code, when the question does not say. */
function whichCode({ codes }: Found, numero: string): ToolCard {
  const num = printedNumber(normalised(numero));
  const answer =
    codes.length === 0
      ? `Précisez le code : aucun des textes importés n’a d’article\u00A0${num}.`
      : `Précisez le code : un article\u00A0${num} existe dans ${namedCodes(codes)}.`;
  const question = `Texte de l’article\u00A0${num}, code non précisé.`;
  return { question, answer, certainty: 'refused', steps: [], articles: [], warnings: [] };
}

/** Where the article stands in its code: its text may not say which court it is about. */
function placesOf({ versions }: Found): readonly string[] {
  const places = versions.flatMap(({ place }) => (place.length === 0 ? [] : [place.join(' › ')]));
  return [...new Set(places)].map((place) => `Place dans le code\u00A0: ${place}`);
}

function present(result: Found, facts: z.output<typeof input>): ToolCard {
  if (facts.code === undefined) return whichCode(result, facts.numero);
  const { versions, atDate } = result;
  const code = codeOf(versions) ?? codeName(facts.code);
  const name = `l’article\u00A0${printedNumber(normalised(facts.numero))} ${code.startsWith('constitution') ? 'de la' : 'du'} ${code}`;
  const [only] = versions;
  const sure =
    versions.length === 1 &&
    only?.standing === 'in-force' &&
    (only.status === 'VIGUEUR' || isProved(only));
  const found = sure ? 'computed' : 'toConfirm';
  return {
    question: `Texte de ${name}${atDate === null ? '' : `, à la date du ${dated(atDate)}`}.`,
    answer: answerOf(result, name),
    certainty: versions.length === 0 ? 'refused' : found,
    steps: [
      ...placesOf(result).map((text) => ({ text })),
      ...versions.map((version) => ({
        text: `${stateOf(version, atDate)} : ${version.text.slice(0, TEXT_LENGTH)}`,
        article: version.title,
      })),
    ],
    articles: versions.map(({ title, recordId, asOf }) => ({
      label: title,
      recordId,
      stateDate: asOf,
    })),
    warnings: warningsOf(result),
  };
}

/** The versions that may be the law of the day: dated ones first, else undated ones, else all. */
function versionsAt(passages: readonly Passage[], { atDate, today }: ToolContext): Version[] {
  const versions = passages.map((passage) => {
    const { recordId, title, path, text, status, dateStart, dateEnd, asOf } = passage;
    const standing = standingAt(passage, atDate, today);
    const place = path.slice(1);
    return { recordId, title, place, text, status, dateStart, dateEnd, asOf, standing };
  });
  const inForce = versions.filter(
    ({ standing }) => standing === 'in-force' || standing === 'old-state',
  );
  const proved = inForce.filter(isProved);
  if (proved.length > 0) return proved;
  if (inForce.length > 0) return inForce;
  const undated = versions.filter(({ standing }) => standing === 'unknown');
  return undated.length > 0 ? undated : versions;
}

/**
 * The text of one article as it stood on the day asked; where no date tells which version that is,
 * every version held: never one chosen in silence.
 */
export const lookUpArticle = defineTool({
  label: { fr: 'Lire un article de code' },
  description:
    'Donne le texte d’un article d’un code à partir du nom du code et du numéro (que dit l’article 641 du code de procédure civile), dans la version en vigueur à la date demandée, avec son état et toutes les versions non datées.',
  input,
  output,
  effect: 'read',
  hosts: [],
  run: async ({ code, numero }, context) => {
    if (code === undefined) {
      const codes = await codesWith(normalised(numero), context);
      return { versions: [], undated: 0, atDate: null, codes };
    }
    const passages = await context.article(codeName(code), normalised(numero));
    const undated = Math.max(0, ...passages.map(({ undatedVersions }) => undatedVersions));
    const { atDate, today } = context;
    return {
      versions: versionsAt(passages, context),
      undated,
      codes: [],
      atDate: atDate === today ? null : atDate,
    };
  },
  present,
});
