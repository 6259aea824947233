/** The identity provider in use, ProConnect or the sample one: the same code speaks to both. */
export interface IdentityProvider {
  readonly issuer: string;
  /**
   * Name under which its agents are kept, with their subject. A real issuer is its own name; the
   * sample one is not, because its address has the port in it.
   */
  readonly directory: string;
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

/** `IdentityProvider.directory` of the sample identities, wherever they are served. */
export const SAMPLE_DIRECTORY = 'urn:maroquin:sample-identities';

/** Path of the sample identities on this server. */
export const SAMPLE_PATH = '/identity';
