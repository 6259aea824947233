import { fileURLToPath } from 'node:url';

import fastifyCookie from '@fastify/cookie';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

import { SAMPLE_PATH, type SampleProvider } from '../features/identity/index.js';
import { earlyRefusals } from '../platform/http/early-refusals.js';
import { harden } from '../platform/http/harden.js';
import { serveShell } from '../platform/http/shell-files.js';
import { AllModule, ApiModule } from './app.module.js';
import type { Parts } from './parts.js';

/** Largest request body accepted: a question of 20 000 characters in the widest encoding. */
const BODY_LIMIT = 512 * 1024;

/** Longest a request may take to come, in milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;

/** How often Node looks for the ones that took longer: its own 30 s would double them. */
const TIMEOUT_CHECK_MS = 5_000;

/** The built shell, beside this package. */
const SHELL = fileURLToPath(new URL('../../../shell/dist', import.meta.url));

/** What a process that answers agents is given. */
export interface ApiOptions {
  /** The process also produces replies. */
  readonly working: boolean;
  /** The sample identities to serve; `null` with a real provider. */
  readonly sample: SampleProvider | null;
  readonly logLevels: ('error' | 'warn' | 'log')[];
}

/** Builds the HTTP application: hardened, with the shell and, perhaps, the sample identities. */
export async function createApi(
  parts: Parts,
  { working, sample, logLevels }: ApiOptions,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: [...parts.config.trustedProxies],
    forceCloseConnections: true,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { connectionsCheckingInterval: TIMEOUT_CHECK_MS, headersTimeout: REQUEST_TIMEOUT_MS },
    routerOptions: { maxParamLength: 200 },
    ...earlyRefusals(parts.publicUrl),
  });
  const server = adapter.getInstance();
  if (sample !== null) {
    // Before the hardening and the body parsers: the provider reads its own bodies and answers with
    // its own policy.
    server.addHook('onRequest', (request, reply, done) => {
      if (!request.url.startsWith(`${SAMPLE_PATH}/`)) {
        done();
        return;
      }
      reply.hijack();
      sample.handle(request.raw, reply.raw);
    });
  }
  harden(server, parts.publicUrl);
  await server.register(fastifyCookie);
  await serveShell(server, SHELL);
  const module = working ? AllModule.with(parts) : ApiModule.with(parts);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: logLevels,
    abortOnError: false,
    bufferLogs: false,
  });
  Logger.overrideLogger(logLevels);
  return app;
}
