import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import type { Citation, CitationMark } from '../types.js';
import { ReplyText } from './reply-text.js';

function citation(number: number, verified: boolean): Citation {
  return {
    number,
    verified,
    quote: 'Un mois.',
    marks: [],
    passage: {
      corpus: 'codes',
      corpusTitle: 'Codes',
      corpusVersion: '1',
      recordId: `a${String(number)}`,
      title: `Code de procédure civile, article ${String(537 + number)}`,
      path: [],
      text: 'Un mois.',
      url: null,
      status: null,
      dateStart: null,
      dateEnd: null,
      asOf: null,
      licence: null,
      source: null,
      code: null,
      num: null,
      undatedVersions: 1,
    },
  };
}

const targets = (open: (citation: Citation) => void, pending = false) => ({
  citations: pending ? [] : [citation(1, true), citation(2, false)],
  pending,
  open,
});

describe('ReplyText', () => {
  it('opens the source of a citation, named for everyone', () => {
    const open = jest.fn<(citation: Citation) => void>();
    render(<ReplyText text="Un mois [1]. Deux [2]." claims={[]} targets={targets(open)} />);
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
      <ReplyText text={text} claims={[]} targets={{ citations: [source], pending: false, open }} />,
    );
    fireEvent.click(screen.getByRole('button', { name: /^Source 1\s:/ }));
    fireEvent.click(screen.getByRole('button', { name: /^Source 1, citation non vérifiée/ }));
    expect(open.mock.calls.map(([, mark]) => mark)).toEqual(marks);
  });

  it('names the article on focus, and lets Escape dismiss it', () => {
    render(<ReplyText text="Un mois [1]." claims={[]} targets={targets(() => undefined)} />);
    const button = screen.getByRole('button', { name: /Source 1/ });
    fireEvent.focus(button);
    expect(screen.getByRole('tooltip').textContent).toContain('article 538');
    fireEvent.keyDown(button, { key: 'Escape' });
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('shows numbers that lead nowhere yet while writing, and never half a citation', () => {
    const { container } = render(
      <ReplyText
        text="Un mois [1]. Deux [2"
        claims={[]}
        targets={targets(() => undefined, true)}
        writing
      />,
    );
    expect(screen.queryByRole('button')).toBeNull();
    expect(container.textContent).toBe('Un mois\u202F1. Deux ');
  });

  it('says that a claim is not verified', () => {
    render(
      <ReplyText
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
      <ReplyText
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
      <ReplyText
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
