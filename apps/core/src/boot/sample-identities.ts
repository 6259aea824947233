import { installedAssistants } from '@maroquin/assistant-registry';

import {
  SAMPLE_PATH,
  sampleAgents,
  startSampleProvider,
  type SampleAgent,
  type SampleProvider,
} from '../features/identity/index.js';
import type { Config } from '../platform/config/config.js';

/** The sample identities of this installation. */
export interface SampleIdentities {
  readonly provider: SampleProvider;
  readonly agents: readonly SampleAgent[];
}

/** Starts them; `null` when a real provider is configured (and always in production). */
export async function sampleIdentities(
  config: Config,
  publicUrl: string,
  keyFile: string,
): Promise<SampleIdentities | null> {
  if (config.oidc !== null || config.production) return null;
  const agents = sampleAgents(installedAssistants.map(({ assistant }) => assistant));
  const provider = await startSampleProvider({
    issuer: `${publicUrl}${SAMPLE_PATH}`,
    redirectUri: `${publicUrl}/auth/callback`,
    postLogoutRedirectUri: `${publicUrl}/`,
    keyFile,
    agents,
  });
  return { provider, agents };
}
