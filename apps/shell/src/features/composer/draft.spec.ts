import { beforeEach, describe, expect, it } from '@jest/globals';
import { draftKey, EMPTY_DRAFT, keepDraft, readDraft, withAttempt } from './draft.js';

const KEY = draftKey('camille', { conversationId: 'c1', assistantId: 'justice' });

describe('draft', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('comes back after a reload, with its date and the id of the send that was tried', () => {
    const draft = withAttempt({ text: 'Délai ?', atDate: '2025-03-03', attempt: null }, () => 'm1');
    keepDraft(localStorage, KEY, draft);
    expect(readDraft(localStorage, KEY)).toEqual(draft);
  });

  it('is one for each agent and conversation', () => {
    keepDraft(localStorage, KEY, { ...EMPTY_DRAFT, text: 'secret' });
    const other = draftKey('dominique', { conversationId: 'c1', assistantId: 'justice' });
    const fresh = draftKey('camille', { conversationId: null, assistantId: 'justice' });
    expect(readDraft(localStorage, other)).toEqual(EMPTY_DRAFT);
    expect(readDraft(localStorage, fresh)).toEqual(EMPTY_DRAFT);
  });

  it('leaves nothing behind once sent, and ignores what it cannot read', () => {
    keepDraft(localStorage, KEY, { ...EMPTY_DRAFT, text: 'x' });
    keepDraft(localStorage, KEY, EMPTY_DRAFT);
    expect(localStorage).toHaveLength(0);
    localStorage.setItem(KEY, '{"text":42}');
    expect(readDraft(localStorage, KEY)).toEqual(EMPTY_DRAFT);
    localStorage.setItem(KEY, 'not json');
    expect(readDraft(localStorage, KEY)).toEqual(EMPTY_DRAFT);
  });

  it('sends the same text under the same id, and a changed one under another', () => {
    let count = 0;
    const makeId = (): string => `m${String((count += 1))}`;
    const first = withAttempt({ text: 'a', atDate: null, attempt: null }, makeId);
    expect(withAttempt(first, makeId).attempt.messageId).toBe('m1');
    expect(withAttempt({ ...first, text: 'b' }, makeId).attempt.messageId).toBe('m2');
    expect(withAttempt({ ...first, atDate: '2025-01-01' }, makeId).attempt.messageId).toBe('m3');
  });

  it('survives a storage that refuses everything', () => {
    const refusing = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {
        throw new Error('denied');
      },
    };
    expect(() => {
      keepDraft(refusing, KEY, { ...EMPTY_DRAFT, text: 'x' });
    }).not.toThrow();
    expect(readDraft(refusing, KEY)).toEqual(EMPTY_DRAFT);
  });
});
