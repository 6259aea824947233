import { resolve } from 'node:path';

import { z } from 'zod';

import { PlatformError } from '../errors/platform-error.js';
import type { Limits } from '../limits/limit-catalogue.js';
import { limitVariables, limitsOf, trustedProxies } from './edge-variables.js';
import { sourcesOf, sourceVariables, type SourcesConfig } from './source-variables.js';

const port = z.coerce.number().int().min(0).max(65_535);
const httpUrl = z.url({ protocol: /^https?$/ });

/**
 * The whole configuration, read once at boot. Every name is documented here, and
 * `docs/operate/env.md` is generated from it. An empty variable counts as absent.
 */
export const environmentSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('`production` refuses the embedded sample identities.'),
  PORT: port.default(3000).describe('Port of the HTTP server.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address the HTTP server listens on.'),
  PUBLIC_URL: httpUrl.optional().describe('Address agents type. Default: `http://localhost:PORT`.'),
  MAROQUIN_HOME: z
    .string()
    .min(1)
    .optional()
    .describe('Folder of the embedded parts. Default: `.maroquin` in the project.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('A PostgreSQL 15 or later. Default: the embedded PostgreSQL.'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe('Redis or Valkey, for the queue and the reply streams of several processes.'),
  MODEL_URL: httpUrl
    .optional()
    .describe('Mistral-compatible server, without `/v1`. Default: the embedded extractive mode.'),
  MODEL_API_KEY: z.string().min(1).optional().describe('Key of the model server. A secret.'),
  MODEL_NAME: z.string().min(1).optional().describe('Name of the model. Needed with `MODEL_URL`.'),
  MODEL_EMBEDDINGS: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Name of the embeddings model of `MODEL_URL`: vectors then join the ranking of corpora indexed from then on.',
    ),
  MODEL_RECOGNITION: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Name of the model of `MODEL_URL` that reads scanned pages. Default: they stay unread.',
    ),
  OIDC_ISSUER: httpUrl
    .optional()
    .describe('OpenID Connect issuer (ProConnect). Default: the embedded sample identities.'),
  OIDC_CLIENT_ID: z.string().min(1).optional().describe('Client id. Needed with `OIDC_ISSUER`.'),
  OIDC_CLIENT_SECRET: z
    .string()
    .min(1)
    .optional()
    .describe('Client secret. Needed with `OIDC_ISSUER`. A secret.'),
  OIDC_USERINFO_ALG: z
    .enum(['RS256', 'ES256'])
    .default('RS256')
    .describe('Signature of the userinfo answer, fixed at registration.'),
  TRUSTED_PROXIES: trustedProxies,
  ...limitVariables,
  ...sourceVariables,
  THEME: z
    .enum(['neutral', 'state'])
    .default('neutral')
    .describe("`state` shows the French State's brand: only for those who may use it."),
});

type Environment = z.infer<typeof environmentSchema>;

/** The model server in use. `extractive` is the embedded one, which no language model stands behind. */
export interface ModelConfig {
  readonly url: string | null;
  readonly apiKey: string | null;
  readonly name: string;
  /** Name of the embeddings model; `null`: search by words only. */
  readonly embeddings: string | null;
  /** Name of the model that reads scanned pages; `null`: they stay unread. */
  readonly recognition: string | null;
}

/** The identity provider in use; `null`: the embedded sample identities. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly userinfoAlgorithm: 'RS256' | 'ES256';
}

/** The configuration as the code reads it. */
export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | null;
  readonly home: string | null;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly model: ModelConfig;
  readonly oidc: OidcConfig | null;
  /** Addresses and networks whose `X-Forwarded-For` is believed; none: the connection's own. */
  readonly trustedProxies: readonly string[];
  readonly limits: Limits;
  readonly theme: 'neutral' | 'state';
  /** Where the sources of corpora are. */
  readonly sources: SourcesConfig;
}

function refuse(sentences: readonly string[]): never {
  throw new PlatformError('configuration', 'CONFIGURATION', sentences.join('\n'));
}

function together(environment: Environment): string[] {
  const missing: string[] = [];
  const needs = (owner: keyof Environment, names: readonly (keyof Environment)[]): void => {
    if (environment[owner] === undefined) return;
    for (const name of names) {
      if (environment[name] === undefined)
        missing.push(`La variable ${name} est nécessaire avec ${owner}.`);
    }
  };
  needs('MODEL_URL', ['MODEL_NAME']);
  needs('MODEL_RECOGNITION', ['MODEL_URL']);
  needs('OIDC_ISSUER', ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']);
  if (environment.NODE_ENV === 'production' && environment.OIDC_ISSUER === undefined) {
    missing.push(
      'En production, OIDC_ISSUER est obligatoire : les identités d’exemple sont refusées.',
    );
  }
  return missing;
}

function oidcOf(environment: Environment): OidcConfig | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_USERINFO_ALG } = environment;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    userinfoAlgorithm: OIDC_USERINFO_ALG,
  };
}

/**
 * Reads the environment once.
 *
 * @throws {PlatformError} `CONFIGURATION`, naming every wrong variable; a value is never printed,
 * because it may be a secret
 * @example const config = readConfig(process.env);
 */
export function readConfig(source: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(present);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    refuse(names.map((name) => `La variable ${name} n’est pas valable. Voir docs/operate/env.md.`));
  }
  const environment = parsed.data;
  const missing = together(environment);
  if (missing.length > 0) refuse(missing);
  return {
    production: environment.NODE_ENV === 'production',
    port: environment.PORT,
    host: environment.HOST,
    publicUrl: environment.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    home: environment.MAROQUIN_HOME === undefined ? null : resolve(environment.MAROQUIN_HOME),
    databaseUrl: environment.DATABASE_URL ?? null,
    redisUrl: environment.REDIS_URL ?? null,
    model: {
      url: environment.MODEL_URL?.replace(/\/+$/, '') ?? null,
      apiKey: environment.MODEL_API_KEY ?? null,
      name: environment.MODEL_NAME ?? 'offline',
      embeddings: environment.MODEL_EMBEDDINGS ?? null,
      recognition: environment.MODEL_RECOGNITION ?? null,
    },
    oidc: oidcOf(environment),
    trustedProxies: environment.TRUSTED_PROXIES,
    limits: limitsOf(environment),
    theme: environment.THEME,
    sources: sourcesOf(environment),
  };
}
