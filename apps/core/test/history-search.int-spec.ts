import { randomUUID } from 'node:crypto';

import { TestBrowser } from './support/browser.js';
import { startCore, type TestCore } from './support/start-core.js';

const SEND = `mutation Send($input: SendMessageInput!) {
  sendMessage(input: $input) { __typename ... on MessageSent { conversation { title } } }
}`;
const SEARCH = 'query S($search: String) { conversations(search: $search) { items { title } } }';

describe('the search of the history', () => {
  let core: TestCore;
  let agent: TestBrowser;

  beforeAll(async () => {
    core = await startCore();
    agent = new TestBrowser(core);
    await agent.signInAs('first.greffe');
    for (const text of ['Qui paie les dépens d’une instance ?', 'Quel est le délai de l’appel ?']) {
      const input = { messageId: randomUUID(), assistantId: 'greffe', role: 'first', text };
      await agent.graphql(SEND, { input });
    }
  });
  afterAll(() => core.stop());

  const titlesFound = async (search: string): Promise<string[]> => {
    const { data } = await agent.graphql<{ conversations: { items: { title: string }[] } }>(
      SEARCH,
      { search },
    );
    return data.conversations.items.map(({ title }) => title);
  };

  it.each(['dépens', 'depens', 'DÉPENS', 'de\u0301pens', "d'une instance", 'd’une INSTANCE'])(
    'finds « %s » whatever the accents, the capitals and the apostrophe',
    async (search) => {
      expect(await titlesFound(search)).toEqual(['Qui paie les dépens d’une instance ?']);
    },
  );

  it('finds nothing that is not there, and takes no sign for a pattern', async () => {
    expect(await titlesFound('dupens')).toEqual([]);
    expect(await titlesFound('%')).toEqual([]);
    expect(await titlesFound('.*')).toEqual([]);
  });
});
