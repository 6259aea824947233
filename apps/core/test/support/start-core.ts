import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { claimHome, resolveHome, startPostgres } from '@maroquin/embedded';
import { openDocumentParser } from '@maroquin/documents';
import { createMistralModel } from '@maroquin/model-mistral';
import { startOfflineModel } from '@maroquin/offline-model';
import { openSearch, type Search } from '@maroquin/retrieval';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { LoadedAssistant } from '../../src/assistants/index.js';
import { createApi } from '../../src/boot/create-api.js';
import { freePort } from '../../src/boot/free-port.js';
import { entities } from '../../src/boot/entities.js';
import type { Parts } from '../../src/boot/parts.js';
import { connectDatabase } from '../../src/platform/database/database.module.js';
import { ReplyJob, ReplySweeper } from '../../src/features/conversation/index.js';
import { CorpusService, CorpusUpdateJob } from '../../src/features/corpus/index.js';
import {
  AgentService,
  SAMPLE_DIRECTORY,
  sampleAgents,
  startSampleProvider,
  type SampleAgent,
} from '../../src/features/identity/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { environmentSchema, readConfig } from '../../src/platform/config/config.js';
import { memoryRateLimits } from '../../src/platform/limits/make-rate-limits.js';
import { BullmqQueue } from '../../src/platform/queue/bullmq-queue.js';
import { MemoryReplyStream } from '../../src/platform/stream/memory-reply-stream.js';
import { sampleAssistant } from './sample-assistant.js';

/** A core made of real parts in a folder of its own, for one test file. */
export interface TestCore {
  readonly url: string;
  /** What agents type; another than `url` behind a proxy. */
  readonly publicUrl: string;
  readonly app: NestFastifyApplication;
  readonly agents: readonly SampleAgent[];
  readonly stream: MemoryReplyStream;
  readonly databaseUrl: string;
  readonly search: Search;
  readonly stop: () => Promise<void>;
}

/** What a test may choose. */
export interface TestCoreOptions {
  /** Name, pace and failure modes of the offline model. */
  readonly model?: string;
  readonly assistants?: readonly LoadedAssistant[];
  /** Address that agents type; default: the one the core listens on. */
  readonly publicUrl?: string;
  /**
   * Environment that the configuration is read from; none of it moves a part. Nothing is limited
   * unless it is asked for here: a test is faster than any person.
   */
  readonly environment?: Readonly<Record<string, string>>;
  /** Documents of the `guides` corpus of the first assistant. */
  readonly guides?: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
  }[];
}

/** The process that parses is the compiled one. */
const PARSER = resolve(
  __dirname,
  '../../../../packages/documents/dist/isolation/parser-process.js',
);

const GUIDES = [
  {
    id: 'guide/appel',
    title: 'Délai d’appel',
    text: 'Le délai d’appel est d’un mois en matière contentieuse (article 538 du code de procédure civile). Il est de quinze jours en matière gracieuse. Le délai court à compter de la notification du jugement.',
  },
  {
    id: 'guide/opposition',
    title: 'Opposition',
    text: 'L’opposition est ouverte contre un jugement rendu par défaut. Elle se forme dans le délai d’un mois à compter de la signification.',
  },
];

async function* recordsOf(guides: readonly { id: string; title: string; text: string }[]) {
  for (const guide of guides) yield { ...guide, path: [] };
  await Promise.resolve();
}

/** Every limit of the configuration, taken off. */
const UNLIMITED = Object.fromEntries(
  Object.keys(environmentSchema.shape)
    .filter((name) => name.startsWith('LIMIT_'))
    .map((name) => [name, '0']),
);

/** Starts PostgreSQL, the offline model, the sample identities and the core. */
export async function startCore(options: TestCoreOptions = {}): Promise<TestCore> {
  const folder = await mkdtemp(join(tmpdir(), 'maroquin-test-'));
  const home = await resolveHome({ MAROQUIN_HOME: join(folder, 'home') });
  const claim = await claimHome(home);
  const postgres = await startPostgres(home);
  const offline = await startOfflineModel();
  const port = await freePort(0, '127.0.0.1');
  const url = `http://localhost:${String(port)}`;
  const assistants = options.assistants ?? [
    sampleAssistant('greffe', 'justice'),
    sampleAssistant('musees', 'culture'),
  ];
  const agents = sampleAgents(assistants.map((assistant) => assistant.definition));
  const addresses = {
    redirectUri: `${url}/auth/callback`,
    postLogoutRedirectUri: `${url}/`,
  };
  const issuer = `${url}/identity`;
  const keyFile = join(folder, 'sample-identity.json');
  const sample = await startSampleProvider({ issuer, ...addresses, keyFile, agents });
  const stream = new MemoryReplyStream();
  const search = await openSearch({ folder: join(folder, 'search') });
  const config = readConfig({ ...UNLIMITED, ...options.environment });
  const publicUrl = options.publicUrl ?? url;
  const parts: Parts = {
    config,
    publicUrl,
    database: await connectDatabase(postgres.databaseUrl, entities),
    queue: new BullmqQueue({ kind: 'postgres', url: postgres.databaseUrl }),
    stream,
    limits: memoryRateLimits(config.limits),
    search,
    updates: {
      folder: join(folder, 'updates'),
      sources: config.sources,
      openDocuments: () => openDocumentParser({ entry: PARSER }),
      today: systemClock.today,
    },
    assistants,
    identity: {
      issuer,
      directory: SAMPLE_DIRECTORY,
      clientId: sample.clientId,
      clientSecret: sample.clientSecret,
      userinfoAlgorithm: 'RS256',
      ...addresses,
      insecure: true,
      sample: true,
    },
    model: {
      model: createMistralModel({
        url: offline.url,
        apiKey: '',
        model: options.model ?? 'offline',
        idleTimeoutMs: 2_000,
        retries: 0,
      }),
      clock: systemClock,
      extractive: true,
    },
  };
  const app = await createApi(parts, { working: true, sample, logLevels: [] });
  await app.init();
  await app.get(AgentService).replaceRules(
    'sample',
    agents.map((agent) => agent.rule),
  );
  const corpus = `${assistants[0]?.id ?? 'greffe'}/guides`;
  const report = await search.ingest({
    corpus,
    records: recordsOf([...(options.guides ?? GUIDES)]),
  });
  await app.get(CorpusService).publish(report);
  await parts.queue.work(
    { reply: app.get(ReplyJob).run, corpusUpdate: app.get(CorpusUpdateJob).run },
    50,
  );
  const sweeper = app.get(ReplySweeper);
  sweeper.start();
  await app.listen(port, '127.0.0.1');
  const stop = async (): Promise<void> => {
    sweeper.stop();
    await parts.queue.close();
    await stream.close();
    await app.close();
    await search.close();
    await offline.close();
    await postgres.stop();
    await claim.release();
    await rm(folder, { recursive: true, force: true });
  };
  return { url, publicUrl, app, agents, stream, databaseUrl: postgres.databaseUrl, search, stop };
}
