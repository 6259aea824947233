import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';

import { pack } from 'tar-stream';

/** The code that the server publishes. */
export const CODE = 'LEGITEXT000006070716';

/** Bytes sent at once, and milliseconds between two pieces: a download lasts long enough to be cut. */
const PIECE = 16 * 1024;
const PAUSE = 2;

const pairs = (id) => id.slice(8, 18).match(/../gu).join('/');
const idOf = (number) => `LEGIARTI${String(number).padStart(12, '0')}`;
const pathOf = (number) =>
  `legi/global/code_et_TNC_en_vigueur/code_en_vigueur/LEGI/TEXT/${pairs(CODE)}/${CODE}/article/LEGI/ARTI/${pairs(idOf(number))}/${idOf(number)}.xml`;

/** Words of no law, always the same ones for a number: the texts are not those of anybody. */
const WORDS =
  'greffe délai acte pièce recours dossier minute scellé rôle avis copie taxe siège renvoi appel'.split(
    ' ',
  );

function textOf(number, edition) {
  const words = Array.from(
    { length: 60 },
    (_, at) => WORDS[(number * 7 + at * (number % 11) + edition * 3) % WORDS.length],
  );
  return `L’essai ${String(number)} de l’édition ${String(edition)} : ${words.join(' ')}.`;
}

const articleOf = (number, edition) => `<?xml version="1.0" encoding="UTF-8"?>
<ARTICLE><META><META_COMMUN><ID>${idOf(number)}</ID><NATURE>Article</NATURE></META_COMMUN><META_SPEC><META_ARTICLE><NUM>${String(number)}</NUM><ETAT>VIGUEUR</ETAT><DATE_DEBUT>2020-01-01</DATE_DEBUT><DATE_FIN>2999-01-01</DATE_FIN><TYPE>AUTONOME</TYPE></META_ARTICLE></META_SPEC></META>
<CONTEXTE><TEXTE cid="${CODE}" nature="CODE"><TITRE_TXT debut="2000-01-01" fin="2999-01-01" id_txt="${CODE}">Code des essais</TITRE_TXT><TM><TITRE_TM debut="2000-01-01" fin="2999-01-01">Livre ${String(number % 9)}</TITRE_TM></TM></TEXTE></CONTEXTE>
<NOTA><CONTENU/></NOTA><BLOC_TEXTUEL><CONTENU><p>${textOf(number, edition)}</p></CONTENU></BLOC_TEXTUEL></ARTICLE>
`;

async function tarGz(files) {
  const tar = pack();
  const whole = buffer(tar);
  for (const [name, content] of files) tar.entry({ name, mtime: new Date(0) }, content);
  tar.finalize();
  return gzipSync(await whole, { level: 1 });
}

/** The whole base, then two days after it: changed articles, new ones, and a list of removals. */
async function editions(articles) {
  const numbers = Array.from({ length: articles }, (_, at) => at + 1);
  const day = (moment, edition, changed, removed) =>
    tarGz([
      ...changed.map((number) => [`${moment}/${pathOf(number)}`, articleOf(number, edition)]),
      [
        `${moment}/liste_suppression_legi.dat`,
        removed.map((number) => `${pathOf(number).replace('.xml', '')} D\n`).join(''),
      ],
    ]);
  const every = (step, from) => numbers.filter((number) => number % step === from);
  const added = (from) => Array.from({ length: Math.ceil(articles / 20) }, (_, at) => from + at);
  return {
    base: [
      'Freemium_legi_global_20250713-140000.tar.gz',
      await tarGz(numbers.map((number) => [pathOf(number), articleOf(number, 1)])),
    ],
    days: [
      [
        'LEGI_20260901-211530.tar.gz',
        await day('20260901-211530', 2, [...every(5, 0), ...added(articles + 1)], every(50, 3)),
      ],
      ['LEGI_20260902-211530.tar.gz', await day('20260902-211530', 3, every(7, 0), every(50, 4))],
    ],
  };
}

async function send(request, response, body) {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const same = (request.headers['if-range'] ?? etag) === etag;
  const from = Number((same && /^bytes=(\d+)-$/u.exec(request.headers.range ?? '')?.[1]) || 0);
  response.writeHead(from > 0 ? 206 : 200, {
    etag,
    'content-length': body.length - from,
    ...(from > 0
      ? {
          'content-range': `bytes ${String(from)}-${String(body.length - 1)}/${String(body.length)}`,
        }
      : {}),
  });
  for (let at = from; at < body.length && !response.destroyed; at += PIECE) {
    response.write(body.subarray(at, at + PIECE));
    await pause(PAUSE);
  }
  response.end();
}

/**
 * A server of the base LEGI on this machine, with made-up articles: first the whole base alone, then
 * the daily archives too. Answers ranges, slowly.
 *
 * @param {number} articles how many there are in the whole base
 */
export async function startLegiServer(articles) {
  const { base, days } = await editions(articles);
  const published = new Map([base]);
  const server = createServer((request, response) => {
    const name = (request.url ?? '').split('/').at(-1) ?? '';
    const archive = published.get(name);
    if (archive !== undefined) void send(request, response, archive);
    else if (name === '')
      response.end([...published.keys()].map((key) => `<a href="${key}">${key}</a>`).join('\n'));
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String(server.address().port)}/LEGI/`,
    /** @param {boolean} all whether the daily archives are there too. */
    publish: (all) => {
      published.clear();
      for (const [name, archive] of [base, ...(all ? days : [])]) published.set(name, archive);
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
