import { assertUnreachable } from '../../app/assert-unreachable.js';
import type { Viewer } from '../../app/session/session-context.js';

/** Address of the space of the teams. */
export const TEAM_PATH = '/equipe';

/** Whether the space of the teams has anything for this person; the core decides what. */
export function looksAfterAssistants({ platformRole }: Pick<Viewer, 'platformRole'>): boolean {
  switch (platformRole) {
    case 'PRODUCT_TEAM':
    case 'ADMINISTRATOR':
      return true;
    case 'AGENT':
      return false;
    default:
      return assertUnreachable(platformRole);
  }
}
