import { passage, playedModel, portsOf, retrievalOf, turnInput } from '../test/fixtures.js';
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

async function ask(lawyer: boolean, text: string, asked = question) {
  const model = playedModel({ text });
  const turn = await runToCompletion(
    runTurn(
      turnInput({ question: asked, role: 'lecteur' }),
      portsOf(model, retrieval(lawyer)),
      never,
    ),
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

  it('names a part that leans on the first and of which the answer says no word', async () => {
    const leaning = 'Quel est le délai de recours et comment le prolonger ?';
    const answer = 'Le délai de recours est d’un mois en matière contentieuse [1].';
    const { text, claims } = await ask(true, answer, leaning);
    expect(text).toBe(
      `${answer}\n\nLa réponse ci-dessus ne dit peut-être rien de cette partie de votre question\u00A0: «\u00A0comment le prolonger\u202F?\u00A0» Posez-la seule, en entier, pour le vérifier.`,
    );
    expect(claims).toBe(1);
    const both = `${answer} Il ne se prolonge pas.`;
    expect((await ask(true, both, leaning)).text).toBe(both);
  });

  it('says that an article asked by number was not found, and nothing when it was', async () => {
    const answer = 'Le délai de recours est d’un mois en matière contentieuse [1].';
    const asked = (num: string) => ask(true, answer, `Quel recours selon l’article ${num} ?`);
    expect((await asked('999')).text).toBe(
      `${answer}\n\nLe texte de l’article\u00A0999 n’a pas été trouvé dans les textes importés\u00A0: la réponse ci-dessus vient d’autres sources.`,
    );
    expect((await asked('538')).text).toBe(answer);
  });

  it('asks no model when one word is asked that many texts hold', async () => {
    const found = ['a', 'b', 'c', 'd'].map((recordId) => passage({ recordId, title: recordId }));
    const model = playedModel({ text: 'Un mois [1].' });
    const { outcome, text, events } = await runToCompletion(
      runTurn(turnInput({ question: 'délai' }), portsOf(model, retrievalOf(found)), never),
    );
    expect(outcome).toBe('done');
    expect(text).toMatch(/^Votre question tient en un mot/u);
    expect(events.slice(-2)).toMatchObject([
      { type: 'text', text },
      { model: null, claims: 0 },
    ]);
    expect(model.requests).toHaveLength(0);
  });
});
