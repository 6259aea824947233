import { isAbsolute } from 'node:path';

import { LEGI_URL, SERVICE_PUBLIC_URLS, type AlbertServer } from '@maroquin/connectors';
import { z } from 'zod';

/** Servers that may be reached without encryption: those of this machine. */
const LOCAL = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Sources are read over https: an address that would be refused later is refused at the start. */
const httpUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => url.startsWith('https:') || LOCAL.has(URL.parse(url)?.hostname ?? ''), {
    error: 'must be https, but on this machine',
  });

/** `name=place` pairs, separated by semicolons. */
const places = z
  .string()
  .regex(/^\s*[\w-]+=[^;=]+(?:;\s*[\w-]+=[^;=]+)*;?\s*$/u)
  .transform(
    (text) =>
      new Map(
        text
          .split(';')
          .map((pair) => pair.trim())
          .filter((pair) => pair !== '')
          .map((pair): [string, string] => {
            const at = pair.indexOf('=');
            return [pair.slice(0, at), pair.slice(at + 1)];
          }),
      ),
  );

const folders = places.refine((named) => [...named.values()].every(isAbsolute), {
  error: 'must be absolute paths',
});

const buckets = places.refine(
  (named) => [...named.values()].every((place) => httpUrl.safeParse(place).success),
  { error: 'must be https addresses' },
);

/** Hosts, with a port when it is not the usual one. */
const hosts = z
  .string()
  .transform((text) => text.split(/[\s,;]+/u).filter((host) => host !== ''))
  .refine((all) => all.every((host) => URL.parse(`https://${host}`)?.host === host), {
    error: 'must be names of hosts, without https://',
  });

/** Variables about the sources of corpora. */
export const sourceVariables = {
  LEGI_URL: httpUrl
    .default(LEGI_URL)
    .describe('Page that lists the archives of the base LEGI, or a mirror of it.'),
  SERVICE_PUBLIC_URL: httpUrl
    .optional()
    .describe(
      'Archive of the sheets of service-public for people, or a mirror. Default: the one of the DILA.',
    ),
  SERVICE_PUBLIC_PRO_URL: httpUrl.optional().describe('The same for businesses.'),
  CORPUS_FOLDERS: folders
    .optional()
    .describe('Where the folders of corpora are: `circulaires=/srv/circulaires;notes=/srv/notes`.'),
  CORPUS_BUCKETS: buckets
    .optional()
    .describe('Where the object storages of corpora are: `fonds=https://s3.example.org/fonds`.'),
  CORPUS_BUCKETS_REGION: z.string().min(1).default('auto').describe('Their region.'),
  CORPUS_BUCKETS_KEY_ID: z.string().min(1).optional().describe('Id of the key that reads them.'),
  CORPUS_BUCKETS_SECRET: z.string().min(1).optional().describe('The key itself. A secret.'),
  ALBERT_RAG_URL: httpUrl
    .optional()
    .describe('Server of the collections that are searched where they are, without `/v1`.'),
  ALBERT_RAG_KEY: z.string().min(1).optional().describe('Its key. A secret.'),
  SOURCES_PRIVATE_HOSTS: hosts
    .optional()
    .describe(
      'Hosts of corpora and tools that an assistant declares and that may be on this machine or an internal network, with their port when it is not the usual one: `donnees.interne.example;10.1.2.3:8443`. Any other that resolves to a private address is refused; the addresses written in the variables above are allowed.',
    ),
} as const;

type SourceValues = z.infer<z.ZodObject<typeof sourceVariables>>;

/** Where the sources of corpora are, for this operator. */
export interface SourcesConfig {
  readonly legiUrl: string;
  readonly servicePublicUrls: Readonly<Record<'particuliers' | 'professionnels', string>>;
  readonly folders: ReadonlyMap<string, string>;
  readonly buckets: ReadonlyMap<string, string>;
  /** Hosts that may be on this machine or an internal network: the operator named them. */
  readonly privateHosts: readonly string[];
  /** Server of the collections that are searched where they are; `null`: none. */
  readonly albert: AlbertServer | null;
  readonly bucketAccess: {
    readonly region: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
  };
}

/** The hosts that the operator wrote, in the list or in the address of a mirror of their own. */
function privateHostsOf(values: SourceValues): readonly string[] {
  const addresses = [
    values.LEGI_URL === LEGI_URL ? undefined : values.LEGI_URL,
    values.SERVICE_PUBLIC_URL,
    values.SERVICE_PUBLIC_PRO_URL,
    values.ALBERT_RAG_URL,
    ...(values.CORPUS_BUCKETS?.values() ?? []),
  ];
  return [
    ...(values.SOURCES_PRIVATE_HOSTS ?? []),
    ...addresses.flatMap((url) => URL.parse(url ?? '')?.host ?? []),
  ];
}

/** The configuration of the sources, as the code reads it. */
export function sourcesOf(values: SourceValues): SourcesConfig {
  return {
    legiUrl: values.LEGI_URL,
    servicePublicUrls: {
      particuliers: values.SERVICE_PUBLIC_URL ?? SERVICE_PUBLIC_URLS.particuliers,
      professionnels: values.SERVICE_PUBLIC_PRO_URL ?? SERVICE_PUBLIC_URLS.professionnels,
    },
    albert:
      values.ALBERT_RAG_URL === undefined
        ? null
        : {
            url: values.ALBERT_RAG_URL.replace(/(?:\/+|\/v1\/*)$/u, ''),
            apiKey: values.ALBERT_RAG_KEY ?? '',
          },
    privateHosts: privateHostsOf(values),
    folders: values.CORPUS_FOLDERS ?? new Map(),
    buckets: values.CORPUS_BUCKETS ?? new Map(),
    bucketAccess: {
      region: values.CORPUS_BUCKETS_REGION,
      accessKeyId: values.CORPUS_BUCKETS_KEY_ID ?? '',
      secretAccessKey: values.CORPUS_BUCKETS_SECRET ?? '',
    },
  };
}
