import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Addresses that are never a page of the shell. */
const NOT_PAGES = /^\/(?:graphql|auth|health|identity|assets)(?:\/|$|\?)/;

const YEAR = 'public, max-age=31536000, immutable';

function filesBelow(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

/**
 * Serves the built shell: hashed files for a year, and its one page for every other address, so that
 * a link to a conversation opens the conversation. The list of files is read once: an address is
 * looked up in it and never becomes a path.
 */
export async function serveShell(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const files = filesBelow(folder);
  await server.register(fastifyStatic, {
    root: folder,
    serve: false,
    cacheControl: false,
    preCompressed: true,
  });
  server.get('/*', (request, reply) => {
    const path = request.url.split('?', 1)[0]?.slice(1) ?? '';
    if (files.has(path) && path !== 'index.html')
      return reply
        .header('cache-control', path.startsWith('assets/') ? YEAR : 'no-cache')
        .sendFile(path);
    if (NOT_PAGES.test(request.url))
      return reply
        .code(404)
        .send({ error: { code: 'NOT_FOUND', message: 'Cette adresse n’existe pas.' } });
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
