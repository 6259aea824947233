/** The identity provider in use, ProConnect or the sample one: the same code speaks to both. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly userinfoAlgorithm: 'RS256' | 'ES256';
  readonly redirectUri: string;
  readonly postLogoutRedirectUri: string;
  /** Plain HTTP accepted: the sample identities on this machine, and nothing else. */
  readonly insecure: boolean;
  /** The embedded sample identities are in use. */
  readonly sample: boolean;
}

/** Injection token of the identity provider. */
export const IDENTITY_PROVIDER = Symbol('IDENTITY_PROVIDER');

/** Path of the sample identities on this server. */
export const SAMPLE_PATH = '/identity';
