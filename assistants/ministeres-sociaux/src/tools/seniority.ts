import { z } from 'zod';

import { counted, refusal } from '../rules/french.js';

/** Seniority, in the two fields that every tool on a dismissal shares. At least one is given. */
export const seniorityFields = {
  ancienneteAnnees: z.int().min(0).max(60).optional().meta({
    title: 'Ancienneté en années',
    description: 'Années complètes d’ancienneté chez le même employeur',
  }),
  ancienneteMois: z.int().min(0).max(720).optional().meta({
    title: 'Ancienneté en mois',
    description: 'Mois d’ancienneté restants, ou tous les mois si l’ancienneté est donnée en mois',
  }),
};

/** The two fields, as they were filled. */
export interface Seniority {
  readonly ancienneteAnnees?: number | undefined;
  readonly ancienneteMois?: number | undefined;
}

/**
 * Seniority in whole months.
 * @example monthsOf({ ancienneteAnnees: 12, ancienneteMois: 9 }) // 153
 * @throws {ToolError} `INVALID_INPUT` when neither field is filled
 */
export function monthsOf({ ancienneteAnnees, ancienneteMois }: Seniority): number {
  if (ancienneteAnnees === undefined && ancienneteMois === undefined) {
    throw refusal(
      'INVALID_INPUT',
      'L’ancienneté manque : indiquez le nombre d’années, de mois, ou les deux.',
    );
  }
  return (ancienneteAnnees ?? 0) * 12 + (ancienneteMois ?? 0);
}

/** `12 ans et 9 mois`. */
export function seniorityInFull(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return counted(rest, 'mois');
  return rest === 0 ? counted(years, 'an') : `${counted(years, 'an')} et ${counted(rest, 'mois')}`;
}
