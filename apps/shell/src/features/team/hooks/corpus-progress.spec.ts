import { describe, expect, it } from '@jest/globals';
import { progressOf, withLost, type Asked } from './corpus-progress.js';

const BEFORE = '2026-11-20T08:00:00.000Z';
const AFTER = '2026-11-23T08:00:00.000Z';
const ASKED: Asked = { checkedAt: BEFORE, since: 1_000, lost: false };

describe('the progress of an update', () => {
  it('is what the core says, whoever asked', () => {
    expect(progressOf({ updating: true, checkedAt: BEFORE }, undefined)).toBe('running');
    expect(progressOf({ updating: false, checkedAt: BEFORE }, undefined)).toBe('idle');
  });

  it('waits for a worker to begin, then for the source to be read', () => {
    expect(progressOf({ updating: false, checkedAt: BEFORE }, ASKED)).toBe('running');
    expect(progressOf({ updating: true, checkedAt: BEFORE }, ASKED)).toBe('running');
    expect(progressOf({ updating: false, checkedAt: AFTER }, ASKED)).toBe('done');
    expect(progressOf({ updating: false, checkedAt: AFTER }, { ...ASKED, checkedAt: null })).toBe(
      'done',
    );
  });

  it('gives up what never began, and never what is at work', () => {
    const early = withLost(new Map([['a', ASKED]]), 60_000).get('a');
    const late = withLost(new Map([['a', ASKED]]), 62_000).get('a');
    expect(progressOf({ updating: false, checkedAt: BEFORE }, early)).toBe('running');
    expect(progressOf({ updating: false, checkedAt: BEFORE }, late)).toBe('lost');
    expect(progressOf({ updating: true, checkedAt: BEFORE }, late)).toBe('running');
    expect(progressOf({ updating: false, checkedAt: AFTER }, late)).toBe('done');
  });
});
