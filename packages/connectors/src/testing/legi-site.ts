import type { SyncResult } from '../sync-source.js';
import { legiConnector, type LegiSource } from '../sources/legi/legi-connector.js';
import { fakeSite } from './fake-site.js';
import { RECORDED_CODE } from './legi-recording.js';
import { runConnector, type ConnectorRun } from './run-connector.js';

/** Name of the whole archive of the tests. */
export const LEGI_BASE = 'Freemium_legi_global_20250713-140000.tar.gz';

/** A server of the base LEGI on this machine. */
export interface LegiSite {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** What it serves, by name. */
  readonly archives: Record<string, Buffer>;
  /** The paths that were asked for, in their order. */
  readonly requests: string[];
  /** One run of the connector on it. */
  readonly run: (known?: ConnectorRun['known'], more?: Partial<LegiSource>) => Promise<SyncResult>;
  readonly close: () => Promise<void>;
}

/** As the server of the DILA lists a folder: long names are cut on screen, newest first. */
const listing = (names: readonly string[]): string =>
  `<html><head><title>Index of /OPENDATA/LEGI</title></head><body><table>${[...names]
    .reverse()
    .map(
      (name) =>
        `<tr><td><a href="${name}">${name.slice(0, 22)}..&gt;</a></td><td align="right">2026-09-01 23:15  </td></tr>`,
    )
    .join(
      '\n',
    )}<tr><td><a href="DILA_LEGI_Presentation_20170824.pdf">DILA_LEGI_Presentat..&gt;</a></td></tr></table></body></html>`;

/** Opens a server of the base LEGI, empty. */
export async function openLegiSite(): Promise<LegiSite> {
  const archives: Record<string, Buffer> = {};
  const site = await fakeSite((path) => {
    const name = path.slice('/LEGI/'.length);
    if (name === '') return { body: listing(Object.keys(archives)) };
    const body = archives[name];
    return body === undefined ? undefined : { body };
  });
  const run: LegiSite['run'] = (known, more = {}) =>
    runConnector(
      legiConnector({ texts: [RECORDED_CODE], url: `${site.url}/LEGI/`, history: false, ...more }),
      { hosts: [site.host], ...(known === undefined ? {} : { known }) },
    );
  return { url: site.url, archives, requests: site.requests, run, close: site.close };
}
