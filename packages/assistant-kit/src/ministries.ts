import { z } from 'zod';

/**
 * The eight ministries (tenants) of the experiment. Every access decision compares one of these
 * ids, so the list is closed: a ninth ministry is a release of the kit, not a configuration.
 */
export const MINISTRIES = [
  'education',
  'justice',
  'finances',
  'culture',
  'affaires-etrangeres',
  'premier-ministre',
  'ministeres-sociaux',
  'operateurs',
] as const;

/** Schema of a ministry id, for everything that comes from outside. */
export const ministrySchema = z.enum(MINISTRIES);

/**
 * Id of a ministry.
 * @example const mine: Ministry = 'justice';
 */
export type Ministry = z.infer<typeof ministrySchema>;
