import { passage, playedModel, portsOf, turnInput } from '../test/fixtures.js';
import type { RetrievalPort } from './ports.js';
import { runToCompletion } from './run-to-completion.js';
import { runTurn } from './run-turn.js';

const never = new AbortController().signal;
const APPEAL = passage();
const LAWYER = passage({
  recordId: 'guide/avocat',
  title: 'L’avocat est-il obligatoire ?',
  num: null,
  code: null,
  text: 'L’avocat est obligatoire devant le tribunal judiciaire.',
});
const question = 'Quel est le délai de recours et faut-il un avocat ?';

/** A retrieval that finds the lawyer for what names it, if at all, and the appeal otherwise. */
function retrieval(lawyer: boolean): RetrievalPort {
  return {
    search: ({ text }) => {
      const found = text.includes('avocat') ? (lawyer ? [LAWYER] : []) : [APPEAL];
      return Promise.resolve({ passages: found, searched: 2 });
    },
    lookup: () => Promise.resolve([]),
    article: () => Promise.resolve([]),
  };
}

async function ask(lawyer: boolean, text: string) {
  const model = playedModel({ text });
  const turn = await runToCompletion(
    runTurn(turnInput({ question, role: 'lecteur' }), portsOf(model, retrieval(lawyer)), never),
  );
  const streamed = turn.events.map((event) => (event.type === 'text' ? event.text : '')).join('');
  return { ...turn, streamed, prompt: model.requests[0]?.messages.at(-1)?.content ?? '' };
}

describe('runTurn, a question in parts', () => {
  it('searches each part, and shows the model what was found for which', async () => {
    const { prompt, citations } = await ask(
      true,
      'Le délai est d’un mois en matière contentieuse [1]. L’avocat est obligatoire devant le tribunal judiciaire [2].',
    );
    expect(prompt).toContain('<part n="1" passages="1">Quel est le délai de recours</part>');
    expect(prompt).toContain('<part n="2" passages="2">faut-il un avocat</part>');
    expect(citations).toHaveLength(2);
  });

  it('names the part that the texts say nothing of, streamed as kept', async () => {
    const { text, streamed, claims } = await ask(
      false,
      'Le délai est d’un mois en matière contentieuse [1].',
    );
    expect(text).toBe(
      'Le délai est d’un mois en matière contentieuse [1].\n\nJe n’ai rien trouvé sur cette partie de votre question\u00A0: «\u00A0faut-il un avocat\u202F?\u00A0»',
    );
    expect(streamed).toBe(text);
    expect(claims).toBe(1);
  });

  it('names the part that the model left out', async () => {
    const { text } = await ask(true, 'Le délai est d’un mois en matière contentieuse [1].');
    expect(text).toContain('faut-il un avocat');
  });

  it('names nothing when every part is answered, or none', async () => {
    const both = 'Le délai est d’un mois [1]. L’avocat est obligatoire [2].';
    expect((await ask(true, both)).text).toBe(both);
    const { outcome } = await ask(true, 'Les passages fournis ne répondent pas à cette question.');
    expect(outcome).toBe('silent');
  });
});
