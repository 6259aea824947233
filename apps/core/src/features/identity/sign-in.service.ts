import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import * as oidc from 'openid-client';
import { DataSource } from 'typeorm';

import { PlatformError } from '../../platform/errors/platform-error.js';
import { RATE_LIMITS, type RateLimits } from '../../platform/limits/rate-limits.js';
import { AgentService } from './agent.service.js';
import { claimsSchema, SCOPES } from './claims.js';
import { IDENTITY_PROVIDER, type IdentityProvider } from './identity-provider.js';
import { safeReturnTo } from './return-to.js';
import { hashSecret, newSecret } from './secret-token.js';
import { SignInAttempt } from './session.entity.js';
import { SessionService } from './session.service.js';

/** A code of ProConnect lives 30 s; the person may need minutes to find a password. */
const ATTEMPT_LIFE_MS = 10 * 60 * 1000;

/** What the browser takes to the identity provider. */
export interface Departure {
  readonly redirectTo: string;
  /** Secret of the cookie that binds the answer to this browser. */
  readonly secret: string;
}

/** What a successful return opens. */
export interface Arrival {
  readonly sessionSecret: string;
  readonly returnTo: string;
}

function providerDown(cause: unknown): PlatformError {
  return new PlatformError(
    'operational',
    'IDENTITY_PROVIDER_DOWN',
    'Le service de connexion ne répond pas. Vos travaux sont conservés : réessayez dans quelques minutes.',
    { cause },
  );
}

function refused(cause?: unknown): PlatformError {
  return new PlatformError(
    'user',
    'SIGN_IN_REFUSED',
    'La connexion n’a pas abouti. Recommencez depuis la page d’accueil.',
    { cause },
  );
}

/**
 * The OpenID Connect relying party: authorization code with PKCE, state and nonce, userinfo as a
 * signed JWT whose signature is checked (RFC 6749, RFC 7636, OpenID Connect Core 1.0 section 5.3).
 */
@Injectable()
export class SignInService {
  private discovered: Promise<oidc.Configuration> | null = null;

  constructor(
    @Inject(IDENTITY_PROVIDER) private readonly provider: IdentityProvider,
    @InjectDataSource() private readonly database: DataSource,
    private readonly agents: AgentService,
    private readonly sessions: SessionService,
    @Inject(RATE_LIMITS) private readonly limits: RateLimits,
  ) {}

  /** Starts a sign-in. */
  async depart(returnTo: unknown): Promise<Departure> {
    const configuration = await this.configuration();
    const secret = newSecret();
    const attempt = {
      tokenHash: hashSecret(secret),
      state: newSecret(),
      nonce: newSecret(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
      returnTo: safeReturnTo(returnTo),
      expiresAt: new Date(Date.now() + ATTEMPT_LIFE_MS),
    };
    await this.database.getRepository(SignInAttempt).insert(attempt);
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.provider.redirectUri,
      scope: SCOPES,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { redirectTo: url.href, secret };
  }

  /** Finishes a sign-in. The attempt is consumed whatever happens: a code is never tried twice. */
  async arrive(query: string, secret: string | undefined): Promise<Arrival> {
    if (secret === undefined) throw refused();
    const attempt = await this.consume(secret);
    const configuration = await this.configuration();
    const { idToken, claims } = await this.exchange(configuration, query, attempt);
    const parsed = claimsSchema.safeParse(claims);
    if (!parsed.success) {
      throw new PlatformError(
        'user',
        'CLAIMS_INCOMPLETE',
        'Votre service de connexion n’a pas transmis les informations nécessaires (nom, courriel, SIRET). Signalez-le à votre support.',
      );
    }
    const agentId = await this.agents.welcome(this.provider.directory, parsed.data);
    await this.limits.require('signInByAgent', agentId);
    return {
      sessionSecret: await this.sessions.open(agentId, idToken),
      returnTo: attempt.returnTo,
    };
  }

  /** Where the browser goes to end the session at the identity provider too. */
  async departForGood(idToken: string | null): Promise<string> {
    if (idToken === null) return '/';
    const configuration = await this.configuration();
    return oidc.buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: this.provider.postLogoutRedirectUri,
      state: newSecret(),
    }).href;
  }

  private async exchange(
    configuration: oidc.Configuration,
    query: string,
    attempt: SignInAttempt,
  ): Promise<{ idToken: string; claims: unknown }> {
    try {
      const tokens = await oidc.authorizationCodeGrant(
        configuration,
        new URL(this.provider.redirectUri + query),
        {
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          pkceCodeVerifier: attempt.codeVerifier,
          idTokenExpected: true,
        },
      );
      const subject = tokens.claims()?.sub;
      if (subject === undefined || tokens.id_token === undefined) throw refused();
      const claims = await oidc.fetchUserInfo(configuration, tokens.access_token, subject);
      return { idToken: tokens.id_token, claims };
    } catch (cause) {
      throw refused(cause);
    }
  }

  private async consume(secret: string): Promise<SignInAttempt> {
    const tokenHash = hashSecret(secret);
    const attempts = this.database.getRepository(SignInAttempt);
    const attempt = await attempts.findOneBy({ tokenHash });
    const { affected } = await attempts.delete({ tokenHash });
    if (attempt === null || affected !== 1 || attempt.expiresAt.getTime() < Date.now())
      throw refused();
    return attempt;
  }

  /** Discovered on the first sign-in and kept; a failure is tried again at the next one. */
  private async configuration(): Promise<oidc.Configuration> {
    this.discovered ??= this.discover();
    try {
      return await this.discovered;
    } catch (cause) {
      this.discovered = null;
      throw providerDown(cause);
    }
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret, userinfoAlgorithm, insecure } = this.provider;
    return oidc.discovery(
      new URL(issuer),
      clientId,
      {
        client_secret: clientSecret,
        id_token_signed_response_alg: userinfoAlgorithm,
        userinfo_signed_response_alg: userinfoAlgorithm,
      },
      oidc.ClientSecretPost(clientSecret),
      {
        timeout: 5,
        execute: [
          oidc.enableNonRepudiationChecks,
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out: only the sample identities, on this very server, speak plain HTTP
          ...(insecure ? [oidc.allowInsecureRequests] : []),
        ],
      },
    );
  }
}
