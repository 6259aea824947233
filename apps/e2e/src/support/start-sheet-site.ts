import { once } from 'node:events';
import { createServer } from 'node:http';

import { strToU8, zipSync } from 'fflate';

/** Stands, on this machine, for the server from which the sheets of service-public are read. */
export interface SheetSite {
  /** Value of `SERVICE_PUBLIC_URL`. */
  readonly url: string;
  /** How often the archive was asked for. */
  readonly visits: () => number;
  /** From now on the archive holds the first sheets, this many of them. */
  readonly publish: (sheets: number) => void;
  readonly close: () => Promise<void>;
}

/** Subjects of the sheets: each is found by its own words. */
const SUBJECTS = [
  'verger', 'potager', 'fontaine', 'kiosque', 'manège',
  'lavoir', 'pigeonnier', 'belvédère', 'tonnelle', 'bassin',
] as const; // prettier-ignore

/** Starts the server, with an empty archive. */
export async function startSheetSite(): Promise<SheetSite> {
  let archive = zipSync({});
  let visits = 0;
  const server = createServer((_request, response) => {
    visits += 1;
    response.writeHead(200, { 'content-length': archive.length }).end(archive);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on TCP.');
  return {
    url: `http://127.0.0.1:${String(address.port)}/vosdroits-latest.zip`,
    visits: () => visits,
    publish(sheets) {
      const files = SUBJECTS.slice(0, sheets).map((subject, index) => {
        const id = `F${String(index + 1)}`;
        return [`${id}.xml`, strToU8(sheet(id, subject))] as const;
      });
      archive = zipSync(Object.fromEntries(files));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function sheet(id: string, subject: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Publication xmlns:dc="http://purl.org/dc/elements/1.1/" ID="${id}" type="Fiche d'information"
 spUrl="https://www.service-public.gouv.fr/particuliers/vosdroits/${id}">
<dc:title>Ouvrir un ${subject} au public</dc:title><dc:date>modified 2026-03-02</dc:date>
<Audience>Particuliers</Audience><FilDAriane><Niveau ID="N1">Essais</Niveau></FilDAriane>
<Texte><Paragraphe>Qui ouvre un ${subject} au public le déclare à la mairie.</Paragraphe></Texte>
</Publication>`;
}
