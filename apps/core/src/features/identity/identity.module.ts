import { Global, Module, type DynamicModule } from '@nestjs/common';

import { GRAPHQL_CONTEXT } from '../../platform/graphql/operation-context.js';
import { PUBLIC_URL } from '../../platform/http/public-url.js';
import { AgentContexts } from './agent-contexts.js';
import { AgentService } from './agent.service.js';
import { ApiTokenService } from './api-token.service.js';
import { graphqlContext } from './graphql-context.js';
import { IDENTITY_PROVIDER, type IdentityProvider } from './identity-provider.js';
import { SessionHousekeeping } from './session-housekeeping.js';
import { SessionService } from './session.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';
import { ViewerResolver } from './viewer.resolver.js';

/** Who is asking: sign-in, sessions, mapping rules. */
@Global()
@Module({})
export class IdentityModule {
  static with(provider: IdentityProvider): DynamicModule {
    return {
      module: IdentityModule,
      controllers: [SignInController],
      providers: [
        { provide: IDENTITY_PROVIDER, useValue: provider },
        AgentContexts,
        AgentService,
        ApiTokenService,
        SessionHousekeeping,
        SessionService,
        SignInService,
        ViewerResolver,
        {
          provide: GRAPHQL_CONTEXT,
          inject: [SessionService, ApiTokenService, PUBLIC_URL],
          useFactory: graphqlContext,
        },
      ],
      exports: [AgentContexts, AgentService, SessionService, IDENTITY_PROVIDER, GRAPHQL_CONTEXT],
    };
  }

  /** For a process without a browser in front of it: agents, no session and no sign-in. */
  static forWorker(): DynamicModule {
    return {
      module: IdentityModule,
      providers: [AgentContexts, AgentService],
      exports: [AgentContexts, AgentService],
    };
  }
}
