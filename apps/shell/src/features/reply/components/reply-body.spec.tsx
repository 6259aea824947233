import { describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ToolCallPartsFragment } from '../../../gql/graphql.js';
import { samplePassage } from '../../../testing/sample-passage.js';
import type { Citation, CitationMark } from '../types.js';
import { ReplyBody } from './reply-body.js';

function citation(number: number, verified: boolean): Citation {
  return {
    number,
    verified,
    quote: 'Un mois.',
    marks: [],
    passage: samplePassage({
      recordId: `a${String(number)}`,
      title: `Code de procédure civile, article ${String(537 + number)}`,
    }),
  };
}

/** No tool was called. */
const ALONE = { calls: [], onOpenTexts: () => undefined };

const targets = (open: (citation: Citation) => void, pending = false) => ({
  citations: pending ? [] : [citation(1, true), citation(2, false)],
  pending,
  open,
});

describe('ReplyBody', () => {
  it('opens the source of a citation, named for everyone', () => {
    const open = jest.fn<(citation: Citation) => void>();
    render(
      <ReplyBody {...ALONE} text="Un mois [1]. Deux [2]." claims={[]} targets={targets(open)} />,
    );
    fireEvent.click(screen.getByRole('button', { name: /^Source 1\s:.*538/ }));
    expect(open.mock.calls[0]?.[0]).toMatchObject({ number: 1 });
    expect(screen.getByRole('button', { name: /Source 2, citation non vérifiée/ })).toBeTruthy();
  });

  it('opens each place of one source with what that very place rests on', () => {
    const text = 'Un mois [1]. Trois ans [1].';
    const marks = [
      { start: 8, end: 11, verified: true, reason: null, quotes: [{ text: 'Un mois.', start: 0 }] },
      { start: 23, end: 26, verified: false, reason: 'Rien ne le dit.', quotes: [] },
    ];
    const open = jest.fn<(citation: Citation, mark?: CitationMark) => void>();
    const source = { ...citation(1, true), marks };
    render(
      <ReplyBody
        {...ALONE}
        text={text}
        claims={[]}
        targets={{ citations: [source], pending: false, open }}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: /^Source 1\s:/ }));
    fireEvent.click(screen.getByRole('button', { name: /^Source 1, citation non vérifiée/ }));
    expect(open.mock.calls.map(([, mark]) => mark)).toEqual(marks);
  });

  it('names the article on focus, and lets Escape dismiss it', () => {
    render(
      <ReplyBody {...ALONE} text="Un mois [1]." claims={[]} targets={targets(() => undefined)} />,
    );
    const button = screen.getByRole('button', { name: /Source 1/ });
    fireEvent.focus(button);
    expect(screen.getByRole('tooltip').textContent).toContain('article 538');
    fireEvent.keyDown(button, { key: 'Escape' });
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('shows numbers that lead nowhere yet while writing, and never half a citation', () => {
    const { container } = render(
      <ReplyBody
        {...ALONE}
        text="Un mois [1]. Deux [2"
        claims={[]}
        targets={targets(() => undefined, true)}
        writing
      />,
    );
    expect(screen.queryByRole('button')).toBeNull();
    expect(container.textContent).toBe('Un mois\u202F1. Deux ');
  });

  it('puts no bullet before items that the law numbers itself', () => {
    const show = (text: string): string | undefined => {
      const targetsOf = targets(() => undefined);
      const { container } = render(
        <ReplyBody {...ALONE} text={text} claims={[]} targets={targetsOf} />,
      );
      return container.querySelector('ul')?.className;
    };
    expect(show('- 1° Si l’une des parties ;\n- 2° Lorsque le recours.')).toMatch(/marked/);
    expect(show('- un mois\n- 2° quinze jours')).toBe('');
  });

  it('says that a claim is not verified', () => {
    render(
      <ReplyBody
        {...ALONE}
        text="Certain. Inventé."
        claims={[{ start: 9, end: 17, reason: 'rien ne le dit' }]}
        targets={targets(() => undefined)}
      />,
    );
    expect(screen.getByText('Inventé.').className).toBe('mq-unverified');
    const note = screen.getByRole('button', { name: /^non vérifié\s: rien ne le dit$/ });
    expect(note.textContent).toBe('non vérifié');
    fireEvent.focus(note);
    expect(screen.getByRole('tooltip').textContent).toBe('rien ne le dit');
  });

  it('puts no element of the model into the page', () => {
    const { container } = render(
      <ReplyBody
        {...ALONE}
        text={
          '<img src=x onerror=alert(1)>\n\n<svg><script>x</script></svg> ![p](https://evil.example/p)'
        }
        claims={[]}
        targets={targets(() => undefined)}
      />,
    );
    expect(container.querySelector('img, svg, script, iframe, style')).toBeNull();
  });

  it('opens an outside link only after showing its host', () => {
    // jsdom has the dialog element without its methods.
    HTMLDialogElement.prototype.showModal = function show() {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close() {
      this.open = false;
    };
    render(
      <ReplyBody
        {...ALONE}
        text="Voir [legifrance.gouv.fr](https://evil.example/x?d=1)."
        claims={[]}
        targets={targets(() => undefined)}
      />,
    );
    const link = screen.getByRole('link', { name: /legifrance.gouv.fr \(evil.example\)/ });
    expect(link.getAttribute('rel')).toContain('noopener noreferrer');
    expect(fireEvent.click(link)).toBe(false);
    expect(screen.getByRole('dialog').textContent).toContain(
      'Site : evil.example'.replace(' :', '\u00A0:'),
    );
  });
});

const DEADLINE: ToolCallPartsFragment = {
  callId: 'call-1',
  tool: 'computeDeadline',
  label: 'Calculer un délai de recours',
  ok: true,
  inputs: [],
  message: null,
  card: {
    question: 'Dernier jour pour faire appel',
    answer: 'Le dernier jour est le vendredi 28 mars 2025 à minuit. Ce jour est passé.',
    certainty: 'COMPUTED',
    steps: [],
    articles: [],
    warnings: [],
  },
};
const RESULT = 'Le dernier jour est le vendredi 28 mars 2025 à minuit. [1][2]';
const RULE = 'Le délai est d’un mois. [1]';

function showWithCard(text: string, rest: Partial<Parameters<typeof ReplyBody>[0]> = {}): void {
  const props = { claims: [], targets: targets(() => undefined), onOpenTexts: () => undefined };
  render(<ReplyBody calls={[DEADLINE]} text={text} {...props} {...rest} />);
}

const wordsBelow = (): string | undefined => document.querySelector('.mq-reply-text')?.textContent;

describe('ReplyBody, with the card of a tool', () => {
  it('says the result once, on the card, with the sources that the text gives it', () => {
    showWithCard(`${RESULT}\n\n${RULE}`);
    const card = screen.getByRole('region', { name: DEADLINE.label });
    expect(within(card).getAllByRole('button', { name: /^Source/ })).toHaveLength(2);
    expect(screen.getAllByText(/28 mars 2025/)).toHaveLength(1);
    expect(wordsBelow()).toBe('Le délai est d’un mois.\u202F1');
  });

  it('does not show the result below while it is being written', () => {
    showWithCard('Le dernier jour est le vend', { targets: targets(() => undefined, true) });
    expect(wordsBelow()).toBeUndefined();
  });

  it('keeps a sentence that says something else, or that nothing supports', () => {
    showWithCard('Le dernier jour est le lundi 31 mars 2025.');
    expect(wordsBelow()).toMatch(/31\smars/);
    cleanup();
    showWithCard(RESULT, { claims: [{ start: 0, end: 54, reason: 'rien ne le dit' }] });
    expect(wordsBelow()).toMatch(/28\smars/);
  });

  it('gives each of two cards its own sentence', () => {
    const other = { ...DEADLINE, callId: 'call-2', label: 'Autre délai' };
    showWithCard(`${RESULT}\n\n${RESULT}`, { calls: [DEADLINE, other] });
    expect(wordsBelow()).toBeUndefined();
    for (const card of screen.getAllByRole('region'))
      expect(within(card).getAllByRole('button')).toHaveLength(2);
  });

  it('shows a refusal once, as a refusal', () => {
    const message = 'La date n’existe pas. Vérifiez le jour.';
    const refused = { ...DEADLINE, ok: false, card: null, message };
    showWithCard(message, { calls: [refused] });
    expect(wordsBelow()).toBeUndefined();
    expect(screen.getByText(/La date n’existe pas/).textContent).toBe(`${message} Sans résultat`);
    expect(screen.queryByText(/non vérifié/)).toBeNull();
  });
});
