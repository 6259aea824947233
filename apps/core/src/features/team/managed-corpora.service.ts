import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';

import type { CorpusDefinition } from '@maroquin/assistant-kit';

import { corpusId, type LoadedAssistant } from '../../assistants/index.js';
import { QUEUE, type QueuePort } from '../../platform/queue/queue-port.js';
import {
  Corpus,
  corporaBeingWritten,
  corporaRead,
  CorpusService,
  CorpusUpdateService,
  isReadByItself,
  type CorpusView,
  type RollBackRefusal,
  type WantedVersion,
} from '../corpus/index.js';
import type { AgentContext } from '../identity/index.js';
import { refreshInWords, sourceInWords } from './corpus-words.js';
import { TeamAccess } from './team-access.js';

/** A corpus as those who look after it see it. */
export interface ManagedCorpus {
  readonly view: CorpusView;
  readonly assistant: LoadedAssistant;
  /** Where its texts come from, in French. */
  readonly source: string;
  /** How often they are read again, in French. */
  readonly refresh: string;
  readonly checkedAt: Date | null;
  readonly paused: boolean;
  /** Documents of a version that is held because it loses too many; `null`: none is. */
  readonly heldDocuments: number | null;
  /** A version is being built now, in whichever process. */
  readonly updating: boolean;
  readonly canUpdate: boolean;
  readonly canRollBack: boolean;
}

/** Why nothing was done. `message` is a French sentence. */
export interface CorpusRefusal {
  readonly code: 'NO_CONNECTOR' | 'UPDATE_RUNNING' | 'NO_HELD_VERSION' | RollBackRefusal;
  readonly message: string;
}

/** What came of it; `null`: no such corpus, or not the caller's. */
export type CorpusOutcome = ManagedCorpus | CorpusRefusal | null;

const NO_CONNECTOR: CorpusRefusal = {
  code: 'NO_CONNECTOR',
  message:
    'Ce corpus n’a pas de source à relire : il change quand l’exploitant importe des documents.',
};
const UPDATE_RUNNING: CorpusRefusal = {
  code: 'UPDATE_RUNNING',
  message: 'Une mise à jour de ce corpus est en cours. Attendez sa fin, puis réessayez.',
};
const ROLL_BACK_REFUSED: Readonly<Record<RollBackRefusal, string>> = {
  NO_PREVIOUS_VERSION:
    'Aucune version précédente de ce corpus n’est conservée. La version en service n’a pas changé.',
  ALREADY_ROLLED_BACK:
    'Ce corpus est déjà revenu à sa version précédente, et aucune plus ancienne n’est conservée. Rechargez la page pour rétablir la version retirée.',
  NOTHING_TAKEN_AWAY:
    'Aucune version de ce corpus n’a été retirée : il n’y a rien à rétablir. Rechargez la page pour voir ce qu’il en est.',
};

const NO_HELD_VERSION: CorpusRefusal = {
  code: 'NO_HELD_VERSION',
  message:
    'Cette version n’est plus en attente : la source a été relue depuis. Rechargez la page pour voir ce qu’il en est.',
};

/** The corpora of the caller's assistants: their state, their update, the way back. */
@Injectable()
export class ManagedCorporaService {
  constructor(
    private readonly access: TeamAccess,
    private readonly corpora: CorpusService,
    private readonly updates: CorpusUpdateService,
    @InjectDataSource() private readonly database: DataSource,
    @Inject(QUEUE) private readonly queue: QueuePort,
  ) {}

  /** Every corpus that the caller looks after; none for an agent. */
  async list(context: AgentContext): Promise<readonly ManagedCorpus[]> {
    return this.describe(this.access.managed(context));
  }

  /** Rings for an update, as a person who asks: updates that were paused start again. */
  async update(context: AgentContext, id: string): Promise<CorpusOutcome> {
    const before = await this.find(context, id);
    if (before === null) return null;
    if (!before.canUpdate) return NO_CONNECTOR;
    if (before.updating) return UPDATE_RUNNING;
    await this.queue.ring('corpusUpdate', id, { corpus: id, asked: true });
    return this.find(context, id);
  }

  /**
   * Has a version published that is held because it loses too many documents: the one that the caller
   * looked at, known by its number of documents, or one that loses fewer.
   */
  async acceptHeld(context: AgentContext, id: string, documents: number): Promise<CorpusOutcome> {
    const before = await this.find(context, id);
    if (before === null) return null;
    if (before.updating) return UPDATE_RUNNING;
    if (before.heldDocuments !== documents) return NO_HELD_VERSION;
    // Its assistant may have taken the source away since.
    if (!before.canUpdate) return NO_CONNECTOR;
    await this.queue.ring('corpusUpdate', id, {
      corpus: id,
      asked: true,
      acceptedDocuments: documents,
    });
    return this.find(context, id);
  }

  /** Makes the version before the live one live again, or gives back the one that this took away. */
  async rollBack(
    context: AgentContext,
    id: string,
    wanted: WantedVersion = 'previous',
  ): Promise<CorpusOutcome> {
    const before = await this.find(context, id);
    if (before === null) return null;
    if (before.updating) return UPDATE_RUNNING;
    const outcome = await this.updates.rollBack(id, wanted);
    if (outcome.kind === 'refused')
      return { code: outcome.code, message: ROLL_BACK_REFUSED[outcome.code] };
    return this.find(context, id);
  }

  private async find(context: AgentContext, id: string): Promise<ManagedCorpus | null> {
    const assistant = this.access.assistantOfCorpus(context, id);
    if (assistant === null) return null;
    const described = await this.describe([assistant]);
    return described.find(({ view }) => view.id === id) ?? null;
  }

  private async describe(
    assistants: readonly LoadedAssistant[],
  ): Promise<readonly ManagedCorpus[]> {
    const declared = assistants.flatMap((assistant) =>
      Object.entries(assistant.definition.corpora).map(([name, definition]) => ({
        id: corpusId(assistant.id, name),
        assistant,
        definition,
      })),
    );
    const ids = declared.map(({ id }) => id);
    const views = new Map((await this.corpora.describe(ids)).map((view) => [view.id, view]));
    const rows = await this.database.getRepository(Corpus).findBy({ id: In(ids) });
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    const busy = await corporaBeingWritten(this.database, ids);
    const read = await corporaRead(this.database, ids);
    return declared.flatMap(({ id, assistant, definition }) => {
      const view = views.get(id);
      if (view === undefined) return [];
      const state = stateOf(definition, rowOf.get(id), read.has(id));
      return [{ view, assistant, ...state, updating: busy.has(id) }];
    });
  }
}

function stateOf(definition: CorpusDefinition, row: Corpus | undefined, wasRead: boolean) {
  return {
    source: sourceInWords(definition.source),
    refresh: refreshInWords(definition, wasRead),
    checkedAt: row?.checkedAt ?? null,
    paused: row?.paused ?? false,
    heldDocuments: row?.heldDocuments ?? null,
    canUpdate: isReadByItself(definition),
    canRollBack: (row?.previousVersion ?? null) !== null,
  };
}
