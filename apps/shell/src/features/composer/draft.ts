/** What an agent is writing, and the send that was tried for it, if any. */
export interface Draft {
  text: string;
  atDate: string | null;
  /** The id given to this very text: sending it again cannot make a second message. */
  attempt: { messageId: string; text: string; atDate: string | null } | null;
}

export const EMPTY_DRAFT: Draft = { text: '', atDate: null, attempt: null };

/** The part of `localStorage` that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The place of a draft: one for each agent and conversation, so that a shared computer never shows
 * one agent's text to another.
 *
 * @example draftKey('agent-1', { conversationId: null, assistantId: 'justice' })
 */
export function draftKey(
  viewerId: string,
  place: { conversationId: string | null; assistantId: string },
): string {
  const where = place.conversationId ?? `nouvelle:${place.assistantId}`;
  return `maroquin.draft.${viewerId}.${where}`;
}

/** The draft that was kept, or an empty one when nothing readable was. */
export function readDraft(storage: DraftStorage, key: string): Draft {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return parseDraft(kept);
  } catch {
    return EMPTY_DRAFT;
  }
}

/** Keeps a draft; an empty one leaves nothing behind. A full or refused storage is not an error. */
export function keepDraft(storage: DraftStorage, key: string, draft: Draft): void {
  try {
    if (draft.text === '' && draft.atDate === null) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(draft));
  } catch {
    // The text stays on screen: only a reload would lose it.
  }
}

/** The draft with the id to send it under: the same as last time if nothing has changed since. */
export function withAttempt(
  draft: Draft,
  makeId: () => string,
): Draft & { attempt: NonNullable<Draft['attempt']> } {
  const { text, atDate, attempt } = draft;
  if (attempt?.text === text && attempt.atDate === atDate) return { ...draft, attempt };
  return { ...draft, attempt: { messageId: makeId(), text, atDate } };
}

function parseDraft(kept: unknown): Draft {
  if (!isRecord(kept) || typeof kept['text'] !== 'string') return EMPTY_DRAFT;
  return {
    text: kept['text'],
    atDate: textOrNull(kept['atDate']),
    attempt: parseAttempt(kept['attempt']),
  };
}

function parseAttempt(kept: unknown): Draft['attempt'] {
  if (!isRecord(kept)) return null;
  const { messageId, text } = kept;
  if (typeof messageId !== 'string' || typeof text !== 'string') return null;
  return { messageId, text, atDate: textOrNull(kept['atDate']) };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
