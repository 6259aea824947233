import { describe, expect, it } from '@jest/globals';
import { RequestError } from '../../../app/graphql/request-error.js';
import { type Loaded, NOTHING, withFirstPage, withNextPage } from './loaded-list.js';

/** Conversations of these days of January, newest first. */
function list(days: readonly number[], parts: Partial<Loaded> = {}): Loaded {
  const items = days.map((day) => ({
    id: String(day),
    title: `Conversation ${String(day)}`,
    assistantId: 'justice',
    assistantName: 'Assistant Justice',
    updatedAt: `2026-01-${String(day).padStart(2, '0')}T08:00:00.000Z`,
  }));
  return { ...NOTHING, status: 'ready', items, total: 9, ...parts };
}

const ids = ({ items }: Loaded): string[] => items.map(({ id }) => id);

describe('the history, page by page', () => {
  it('keeps what was loaded further down when the first page comes again', () => {
    const before = list([8, 7, 6, 5, 4], { endCursor: 'after 4' });
    const after = withFirstPage(before, list([9, 8, 7], { endCursor: 'after 7' }));
    expect(ids(after)).toEqual(['9', '8', '7', '6', '5', '4']);
    expect(after.endCursor).toBe('after 4');
  });

  it('takes a whole list as it is: what is not in it was deleted', () => {
    expect(ids(withFirstPage(list([8, 7, 6]), list([8, 6])))).toEqual(['8', '6']);
  });

  it('never mixes two searches', () => {
    const before = list([8, 7, 6, 5], { endCursor: 'after 5' });
    const searched = list([7], { search: 'appel', endCursor: 'after 7' });
    expect(ids(withFirstPage(before, searched))).toEqual(['7']);
    expect(withNextPage(searched, list([4]))).toBe(searched);
  });

  it('shows a conversation once when it moved between two pages', () => {
    expect(ids(withNextPage(list([8, 7]), list([7, 6])))).toEqual(['8', '7', '6']);
  });

  it('keeps the list and its place when a page does not come', () => {
    const before = list([8, 7], { endCursor: 'after 7' });
    const error = new RequestError('NETWORK', 'Le service ne répond pas.');
    const failed: Loaded = { ...NOTHING, status: 'failed', error };
    expect(withNextPage(before, failed)).toEqual({ ...before, status: 'failed', error });
    expect(withFirstPage(before, failed)).toEqual({ ...before, status: 'failed', error });
  });
});
