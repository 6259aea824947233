import { Global, Module, type DynamicModule } from '@nestjs/common';

import { ASSISTANTS } from './assistants.token.js';
import { AssistantsService } from './assistants.service.js';
import type { LoadedAssistant } from './loaded-assistant.js';

/** The loaded assistants, for every feature. */
@Global()
@Module({})
export class AssistantsModule {
  static with(assistants: readonly LoadedAssistant[]): DynamicModule {
    return {
      module: AssistantsModule,
      providers: [{ provide: ASSISTANTS, useValue: assistants }, AssistantsService],
      exports: [AssistantsService],
    };
  }
}
