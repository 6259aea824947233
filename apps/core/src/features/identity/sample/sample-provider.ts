import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { exportJWK, generateKeyPair } from 'jose';
import type { ClientMetadata, Configuration, Provider } from 'oidc-provider';
import { z } from 'zod';

import { SCOPES } from '../claims.js';
import { newSecret } from '../secret-token.js';
import type { SampleAgent } from './sample-agents.js';
import { choicePage, pageCsp, signOutPage } from './sample-pages.js';

/** Where the sample identities live, and for whom. */
export interface SampleProviderOptions {
  /** Issuer, such as `http://localhost:3000/identity`. */
  readonly issuer: string;
  readonly redirectUri: string;
  readonly postLogoutRedirectUri: string;
  /** File that keeps the signing key and the client secret between two starts. */
  readonly keyFile: string;
  readonly agents: readonly SampleAgent[];
}

/** A running sample provider: `handle` answers every request below the issuer's path. */
export interface SampleProvider {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
}

const CLIENT_ID = 'maroquin-sample';
const HALF_DAY_S = 12 * 60 * 60;

const keysSchema = z.object({
  clientSecret: z.string().min(20),
  cookieKey: z.string().min(20),
  jwk: z.looseObject({ kty: z.literal('RSA'), kid: z.string(), alg: z.literal('RS256') }),
});
type Keys = z.infer<typeof keysSchema>;

/** The keys of this home: made once, so that a sign-out still works after a restart. */
async function loadKeys(file: string): Promise<Keys> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) {
    const kept = keysSchema.safeParse(JSON.parse(text));
    if (kept.success) return kept.data;
  }
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  const keys = keysSchema.parse({ clientSecret: newSecret(), cookieKey: newSecret(), jwk });
  await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

function claimsOf(agent: SampleAgent) {
  return {
    sub: agent.subject,
    email: agent.email,
    given_name: agent.givenName,
    usual_name: agent.usualName,
    uid: agent.subject,
    siret: agent.siret,
    organizational_unit: agent.organizationalUnit,
    belonging_population: 'agent',
    roles: ['agent_public', 'agent_public_etat'],
  };
}

/** The claim of each of ProConnect's scopes has the scope's name, except `openid`. */
const CLAIMS = Object.fromEntries(
  SCOPES.split(' ').map((scope) => [scope, scope === 'openid' ? ['sub'] : [scope]]),
);

function html(scripts: readonly string[], body: string) {
  return { body, csp: pageCsp(scripts) };
}

function clientOf(options: SampleProviderOptions, keys: Keys): ClientMetadata {
  return {
    client_id: CLIENT_ID,
    client_secret: keys.clientSecret,
    token_endpoint_auth_method: 'client_secret_post',
    id_token_signed_response_alg: 'RS256',
    userinfo_signed_response_alg: 'RS256',
    redirect_uris: [options.redirectUri],
    post_logout_redirect_uris: [options.postLogoutRedirectUri],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  };
}

const FEATURES: Configuration['features'] = {
  devInteractions: { enabled: false },
  jwtUserinfo: { enabled: true },
  claimsParameter: { enabled: true },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (context, form) => {
      const { body, csp } = html(signOutPage.scripts, signOutPage.render(form));
      context.set('content-security-policy', csp);
      context.body = body;
    },
  },
};

function configurationOf(options: SampleProviderOptions, keys: Keys, mount: string): Configuration {
  return {
    jwks: { keys: [keys.jwk] },
    cookies: { keys: [keys.cookieKey] },
    claims: CLAIMS,
    scopes: SCOPES.split(' '),
    pkce: { required: () => true },
    clients: [clientOf(options, keys)],
    features: FEATURES,
    interactions: { url: (_, interaction) => `${mount}/choose/${interaction.uid}` },
    // The lives ProConnect documents: 30 s for a code, 60 s for an access token, 12 h for a session.
    ttl: {
      AuthorizationCode: 30,
      AccessToken: 60,
      IdToken: HALF_DAY_S,
      Session: HALF_DAY_S,
      Grant: HALF_DAY_S,
      Interaction: 600,
    },
    findAccount: (_, subject) => {
      const agent = options.agents.find((candidate) => candidate.subject === subject);
      if (agent === undefined) return undefined;
      return { accountId: subject, claims: () => claimsOf(agent) };
    },
    // Nothing to consent to: the service and its provider are the same sample.
    loadExistingGrant: async (context) => {
      const { client, session, provider } = context.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(SCOPES);
      await grant.save();
      return grant;
    },
  };
}

/**
 * A real OpenID Connect provider with invented persons: the same flow as ProConnect (code, PKCE,
 * signed userinfo, sign-out), on this server. It never exists in production.
 */
export async function startSampleProvider(options: SampleProviderOptions): Promise<SampleProvider> {
  const keys = await loadKeys(options.keyFile);
  const mount = new URL(options.issuer).pathname;
  const provider = await quietly(async () => {
    const { Provider: OidcProvider } = await import('oidc-provider');
    return new OidcProvider(options.issuer, configurationOf(options, keys, mount));
  });
  provider.on('server_error', (_context, error) => {
    process.stderr.write(`sample identities: ${error.message}\n`);
  });
  const answer = provider.callback();
  const choose = choiceHandler(provider, mount, options.agents);
  return {
    clientId: CLIENT_ID,
    clientSecret: keys.clientSecret,
    handle: (request, response) => {
      const url = request.url ?? '/';
      if (url.startsWith(`${mount}/choose/`)) void choose(request, response);
      else {
        // As express mounts an application: the provider finds its own prefix by comparing the two.
        const mounted = { originalUrl: url, url: url.slice(mount.length) || '/' };
        void answer(Object.assign(request, mounted), response);
      }
    },
  };
}

/**
 * oidc-provider tells the console that Node 20 is old and that its sessions are kept in memory. Both
 * are wanted here, and the terminal belongs to the person who started the platform.
 */
async function quietly<Value>(make: () => Promise<Value>): Promise<Value> {
  const terminal = globalThis.console;
  const before = { ...terminal };
  Object.assign(terminal, { warn: () => undefined, info: () => undefined });
  try {
    return await make();
  } finally {
    Object.assign(terminal, before);
  }
}

/** The page that lists the sample agents, and the links that choose one. */
function choiceHandler(provider: Provider, mount: string, agents: readonly SampleAgent[]) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, uid, subject] = (request.url ?? '').slice(mount.length + 1).split(/[/?]/);
    try {
      const interaction = await provider.interactionDetails(request, response);
      if (uid !== interaction.uid) throw new Error('another interaction');
      if (agents.some((agent) => agent.subject === subject)) {
        await provider.interactionFinished(
          request,
          response,
          { login: { accountId: subject ?? '' } },
          { mergeWithLastSubmission: false },
        );
        return;
      }
      const { body, csp } = html([], choicePage(agents, `${mount}/choose/${interaction.uid}`));
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': csp,
        'cache-control': 'no-store',
      });
      response.end(body);
    } catch {
      // The choice is too old, or of another browser: start again from the home page.
      response.writeHead(303, { location: '/' });
      response.end();
    }
  };
}
