import type { DataSource } from 'typeorm';

import type { CliContext } from './cli-context.js';
import type { Place, Workbench } from './open-workbench.js';

export type { Place, Workbench } from './open-workbench.js';

/** Loaded when a command begins its work: most of the platform hangs below, and help needs none of it. */
const load = () => import('./open-workbench.js');

/**
 * Joins the running server, or starts PostgreSQL for this command alone, or takes the database of
 * `DATABASE_URL`. What was started is in `cli.stops`.
 */
export async function openPlace(cli: CliContext): Promise<Place> {
  return (await load()).openPlace(cli);
}

/** Connects the database of a place; closed at the end of the command. */
export async function connectPlace(cli: CliContext, place: Place): Promise<DataSource> {
  return (await load()).connectPlace(cli, place);
}

/** Opens everything that a command about corpora or agents needs. */
export async function openWorkbench(cli: CliContext): Promise<Workbench> {
  return (await load()).openWorkbench(cli);
}

/** Address at which the running server hears this machine; `null` without one. */
export function serverDoor({ server, config }: Place): string | null {
  if (server?.port === undefined) return null;
  const everywhere = config.host === '0.0.0.0' || config.host === '::';
  const host = everywhere ? '127.0.0.1' : config.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(server.port)}`;
}
