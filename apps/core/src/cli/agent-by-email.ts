import { installedAssistants } from '@maroquin/assistant-registry';
import type { DataSource } from 'typeorm';

import {
  AgentContexts,
  AgentService,
  SAMPLE_DIRECTORY,
  sampleAgents,
  type AgentContext,
  type SampleAgent,
} from '../features/identity/index.js';
import { commandFailure } from './command-failure.js';
import { messages } from './messages.fr.js';
import type { Place } from './workbench.js';

/** Signs a sample agent in for the first time, without a browser. */
async function welcomeSample(
  place: Place,
  database: DataSource,
  known: readonly SampleAgent[],
  agent: SampleAgent,
): Promise<void> {
  const agents = new AgentService(database);
  // A server writes the rules of the sample agents when it starts; none may have started yet here.
  if (place.server === null) {
    await agents.replaceRules(
      'sample',
      known.map(({ rule }) => rule),
    );
  }
  await agents.welcome(SAMPLE_DIRECTORY, {
    sub: agent.subject,
    email: agent.email,
    given_name: agent.givenName,
    usual_name: agent.usualName,
    siret: agent.siret,
    organizational_unit: agent.organizationalUnit,
  });
}

/**
 * The agent of that address: one who has signed in, or a sample agent where those are in use.
 *
 * @throws {PlatformError} `UNKNOWN_AGENT`
 */
export async function agentByEmail(
  place: Place,
  database: DataSource,
  email: string,
): Promise<AgentContext> {
  const contexts = new AgentContexts(database);
  const met = await contexts.byEmail(email);
  const { oidc, production } = place.config;
  const known =
    oidc === null && !production
      ? sampleAgents(installedAssistants.map(({ assistant }) => assistant))
      : [];
  const sample = known.find((agent) => agent.email === email.toLowerCase());
  // One without a job signed in before the rules were written: signing in again applies them.
  if (met !== null && (sample === undefined || met.jobs.length > 0)) return met;
  if (sample === undefined)
    throw commandFailure('UNKNOWN_AGENT', messages.unknownAgent(known.map((agent) => agent.email)));
  await welcomeSample(place, database, known, sample);
  const welcomed = await contexts.byEmail(email);
  if (welcomed === null) throw commandFailure('UNKNOWN_AGENT', messages.unknownAgent([]));
  return welcomed;
}
