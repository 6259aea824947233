import type { ToolContext } from '@maroquin/assistant-kit';

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
  'c. com.': 'code de commerce',
};

/** Codes tried when the question names none: the agent is told which of them have the article. */
const ASKED_CODES = [
  'code de procédure civile',
  'code civil',
  'code de l’organisation judiciaire',
  'code des procédures civiles d’exécution',
  'code de procédure pénale',
  'code pénal',
  'code de commerce',
  'code de la consommation',
  'code de justice administrative',
  'code des relations entre le public et l’administration',
] as const;
/** More texts than have one number: `L. 111-1` is in about forty codes. */
const MOST_CODES = 60;

/** `L. 111-14`, `l 111-14` and `R*123-4` are stored as `L111-14`, `R123-4`. */
export function normalised(numero: string): string {
  return numero
    .toUpperCase()
    .replace(/^ART(?:ICLE)?\.?/, '')
    .replaceAll(/[\s.*\u00A0\u202F]/g, '');
}

/** The name of a code: the question may give its usual abbreviation. */
export function codeName(code: string): string {
  const written = code.trim().toLowerCase();
  return ABBREVIATIONS[written] ?? written;
}

const sameName = (one: string, other: string): boolean =>
  one.replaceAll("'", '’').toLowerCase() === other.replaceAll("'", '’').toLowerCase();

/**
 * Names of the codes that have an article of this number: those of civil procedure first, then every
 * other that a search of the number finds among the imported texts.
 */
export async function codesWith(num: string, context: ToolContext): Promise<string[]> {
  const asked = await Promise.all(
    ASKED_CODES.map(async (name) => ((await context.article(name, num)).length > 0 ? [name] : [])),
  );
  const found = await context.search(`article ${num}`, MOST_CODES);
  const names: string[] = asked.flat();
  for (const { num: held, code } of found) {
    if (held === null || code === null || normalised(held) !== num) continue;
    if (names.some((name) => sameName(name, code))) continue;
    names.push(`${code.charAt(0).toLowerCase()}${code.slice(1)}`);
  }
  return names;
}
