import { assertUnreachable } from '../../../app/assert-unreachable.js';
import { catalogue } from '../../../app/catalogue.fr.js';
import type { Connection } from '../live/follow-reply.js';
import type { LiveReply, Progress } from '../live/live-reply.js';

/** What is happening, in one line, with the figures as they are known. */
export function StageLine({ live, connection }: { live: LiveReply; connection: Connection }) {
  const words = catalogue.conversation;
  return (
    <p className="mq-stage" role="status">
      {connection === 'reconnecting' ? (
        <span className="mq-stage__lost">{words.reconnecting}</span>
      ) : (
        <>
          <span className="mq-stage__pulse" aria-hidden="true" />
          {live.restarted ? `${words.restarted} ` : null}
          {stageWords(live.progress).join(' · ')}
        </>
      )}
    </p>
  );
}

/** The steps that are done, then the one under way. */
export function stageWords(progress: Progress): string[] {
  const { stages } = catalogue.conversation;
  const { stage, corpora, passages, verified, claims } = progress;
  const done: string[] = [];
  if (stage === 'QUEUED') return [stages.queued];
  if (stage === 'SEARCHING' && passages === null) return [stages.searching(corpora)];
  if (corpora !== null) done.push(stages.searched(corpora));
  if (passages !== null) done.push(stages.passages(passages));
  switch (stage) {
    case 'SEARCHING':
      return done;
    case 'CALLING_TOOL':
      return [...done, stages.callingTool];
    case 'WRITING':
      return [...done, stages.writing];
    case 'CHECKING':
      return claims === null || verified === null
        ? [...done, stages.wrote, stages.checking]
        : [...done, stages.wrote, stages.checked(verified, claims)];
    default:
      return assertUnreachable(stage);
  }
}
