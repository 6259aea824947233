import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ToolCallPartsFragment } from '../../../gql/graphql.js';
import type { OpenTexts } from '../types.js';
import { ToolCard } from './tool-card.js';

const RESERVE = 'Sous réserve que la notification indique le délai.';

const CALL: ToolCallPartsFragment = {
  callId: 'call-1',
  tool: 'computeDeadline',
  label: 'Calculer un délai de recours',
  ok: true,
  inputs: [
    { label: 'Date', value: '2025-02-28' },
    { label: 'Suspensions', value: 'Début : 2021-06-01, Fin : 2021-09-01' },
    { label: 'Urgence', value: false },
  ],
  message: null,
  card: {
    question: 'Dernier jour pour faire appel.',
    answer: 'Le vendredi 28 mars 2025.',
    certainty: 'TO_CONFIRM',
    steps: [{ text: 'Le délai est d’un mois.', article: 'article 538' }],
    articles: [
      { label: 'article 538', recordId: 'CPC/538', stateDate: '2026-04-04' },
      { label: 'article 642', recordId: 'CPC/642', stateDate: '2026-04-04' },
    ],
    warnings: ['Hypothèses : matière contentieuse.', RESERVE],
  },
};

/** What the core answers to the question of the texts: the first article only is in the corpora. */
function answerTexts(): void {
  const texts = [{ recordId: 'CPC/538', title: 'Code - article 538', text: 'Un mois.' }];
  const json = (): Promise<unknown> => Promise.resolve({ data: { texts } });
  Reflect.set(globalThis, 'fetch', () => Promise.resolve({ status: 200, json }));
}

function show(open: OpenTexts = () => undefined): void {
  render(<ToolCard call={CALL} onOpenTexts={open} />);
}

/** jsdom opens the details without telling: the browser tells. */
function expand(): void {
  const details = screen.getByText('Comment ce résultat est calculé').closest('details');
  if (!details) throw new Error('the card has no details');
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

describe('ToolCard', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'fetch');
  });

  it('says why a result is to be confirmed, without being opened', () => {
    show();
    expect(screen.getByText('À confirmer')).toBeTruthy();
    expect(screen.getByText('Hypothèses').nextSibling?.textContent).toBe('Matière contentieuse.');
    expect(screen.getByText('À vérifier').nextSibling?.textContent).toBe(RESERVE);
    expect(screen.getByText(RESERVE).closest('details')).toBeNull();
  });

  it('sets the text of an article as a text, and does not call it computed', () => {
    const card = {
      question: 'Texte de l’article 4.',
      answer: 'L’article 4 (état du 4 avril 2026) : « Le juge tranche. »',
      certainty: 'COMPUTED' as const,
      steps: [],
      articles: [],
      warnings: [],
    };
    render(<ToolCard call={{ ...CALL, card }} onOpenTexts={() => undefined} />);
    const quote = document.querySelector('blockquote');
    expect(quote?.textContent).toMatch(/^«\sLe juge tranche\.\s» Texte lu$/);
    expect(screen.getByText('D’où vient ce texte')).toBeTruthy();
    expect(screen.queryByText(/calculé/i)).toBeNull();
  });

  it('names an article once, with the step that applies it, and the date of all of them', () => {
    show();
    expect(screen.getAllByText(/article\s538/)).toHaveLength(1);
    expect(screen.getByText('Autres articles appliqués').nextSibling?.textContent).toMatch(
      /^article\s642$/,
    );
    expect(screen.getByText(/Textes lus dans leur état du 4\savril\s2026/)).toBeTruthy();
  });

  it('writes dates and choices as an agent does', () => {
    show();
    expect(screen.getByText(/^28\sfévrier\s2025$/)).toBeTruthy();
    expect(
      screen.getByText(/^Début\s: 1er\sjuin\s2021, Fin\s: 1er\sseptembre\s2021$/),
    ).toBeTruthy();
    expect(screen.getByText('non')).toBeTruthy();
  });

  it('opens the articles whose text is in the corpora, and only those', async () => {
    answerTexts();
    const open = jest.fn<OpenTexts>();
    show(open);
    expand();
    const article = await screen.findByRole('button', { name: /article\s538/ });
    expect(screen.queryByRole('button', { name: /article\s642/ })).toBeNull();
    fireEvent.click(article);
    expect(open.mock.calls[0]?.[0][0]?.recordId).toBe('CPC/538');
    expect(open.mock.calls[0]?.[1]).toBe(0);
  });
});
