import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';

import type { Search } from '@maroquin/retrieval';

import { AssistantsModule } from '../assistants/index.js';
import {
  ConversationModule,
  ReplyWorkerModule,
  TURN_PORTS,
  type ReplyPorts,
} from '../features/conversation/index.js';
import {
  CorpusModule,
  CorpusService,
  CorpusWorkerModule,
  UPDATE_PLACE,
} from '../features/corpus/index.js';
import { HomeModule } from '../features/home/index.js';
import { IdentityModule, SignedInGuard } from '../features/identity/index.js';
import { TeamModule } from '../features/team/index.js';
import { ConfigModule } from '../platform/config/config.module.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { graphqlModule } from '../platform/graphql/graphql.module.js';
import { AdmissionModule } from '../platform/graphql/admission.module.js';
import { SubscriptionController } from '../platform/graphql/subscription.controller.js';
import { HealthController } from '../platform/health/health.controller.js';
import { ErrorFilter } from '../platform/http/error.filter.js';
import { PUBLIC_URL } from '../platform/http/public-url.js';
import { RATE_LIMITS } from '../platform/limits/rate-limits.js';
import { QUEUE } from '../platform/queue/queue-port.js';
import { SEARCH } from '../platform/search/search.token.js';
import { REPLY_STREAM } from '../platform/stream/reply-stream.js';
import type { Parts } from './parts.js';
import { turnPortsOver } from './turn-ports-over.js';

/** The parts, for whoever injects them. */
@Global()
@Module({})
class PartsModule {
  static with(parts: Parts): DynamicModule {
    const turnPorts = {
      provide: TURN_PORTS,
      inject: [SEARCH, CorpusService],
      useFactory: (search: Search, corpora: CorpusService): ReplyPorts =>
        turnPortsOver(parts.model, search, corpora, parts.config.sources),
    };
    return {
      module: PartsModule,
      imports: [CorpusModule],
      providers: [
        { provide: QUEUE, useValue: parts.queue },
        { provide: RATE_LIMITS, useValue: parts.limits },
        { provide: REPLY_STREAM, useValue: parts.stream },
        { provide: SEARCH, useValue: parts.search },
        { provide: UPDATE_PLACE, useValue: parts.updates },
        { provide: PUBLIC_URL, useValue: parts.publicUrl },
        turnPorts,
      ],
      exports: [QUEUE, RATE_LIMITS, REPLY_STREAM, SEARCH, UPDATE_PLACE, PUBLIC_URL, TURN_PORTS],
    };
  }
}

function base(parts: Parts): DynamicModule[] {
  return [
    ConfigModule.with(parts.config),
    DatabaseModule.with(parts.database),
    AssistantsModule.with(parts.assistants),
    PartsModule.with(parts),
  ];
}

/** What answers agents. */
@Module({})
export class ApiModule {
  static with(parts: Parts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ...base(parts),
        IdentityModule.with(parts.identity),
        AdmissionModule,
        graphqlModule(),
        HomeModule,
        ConversationModule,
        TeamModule,
      ],
      controllers: [SubscriptionController, HealthController],
      providers: [
        { provide: APP_GUARD, useClass: SignedInGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}

/** What produces replies, without a door of its own. */
@Module({})
export class WorkerModule {
  static with(parts: Parts): DynamicModule {
    return {
      module: WorkerModule,
      imports: [...base(parts), IdentityModule.forWorker(), ReplyWorkerModule, CorpusWorkerModule],
    };
  }
}

/** Both in one process. */
@Module({})
export class AllModule {
  static with(parts: Parts): DynamicModule {
    return {
      module: AllModule,
      imports: [ApiModule.with(parts), ReplyWorkerModule, CorpusWorkerModule],
    };
  }
}
