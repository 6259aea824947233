import type { Ministry } from '@maroquin/assistant-kit';

/** How a ministry is written on screen. */
export const MINISTRY_NAMES: Readonly<Record<Ministry, string>> = {
  education: 'Éducation nationale',
  justice: 'Justice',
  finances: 'Économie et finances',
  culture: 'Culture',
  'affaires-etrangeres': 'Europe et affaires étrangères',
  'premier-ministre': 'Services du Premier ministre',
  'ministeres-sociaux': 'Ministères sociaux',
  operateurs: 'Opérateurs de l’État',
};
