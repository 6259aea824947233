import { z } from 'zod';

import { CONTRACT, type Assistant, type CorpusDefinition } from './assistant.js';
import { checkAssistant, checkAssistants } from './check-assistant.js';
import { AssistantContractError } from './errors.js';
import { defineTool } from './tool.js';

const tool = defineTool({
  label: { fr: 'Compter' },
  description: 'Counts.',
  input: z.object({ days: z.int().meta({ title: 'Jours' }) }),
  output: z.object({ days: z.int() }),
  effect: 'read',
  hosts: ['api.insee.fr'],
  run: ({ days }) => ({ days }),
  present: () => ({
    question: '',
    answer: '',
    certainty: 'computed',
    steps: [],
    articles: [],
    warnings: [],
  }),
});

const guides: CorpusDefinition = {
  title: { fr: 'Guides' },
  source: { kind: 'files', paths: ['./corpora/guides.jsonl'] },
  licence: 'MIT',
  refresh: 'manual',
  visibility: 'role',
  sensitivity: 'public',
};

const role = {
  label: { fr: 'Greffier' },
  because: { fr: 'greffière ou greffier' },
  tools: ['count'],
  corpora: ['guides'],
  starters: ['Un ?', 'Deux ?', 'Trois ?', 'Quatre ?'],
};

const sound: Assistant = {
  contract: CONTRACT,
  identity: {
    id: 'essai',
    name: { fr: 'Essai' },
    summary: { fr: 'Sert aux tests' },
    owner: { team: 'Équipe essai', contact: 'essai@example.gouv.fr' },
  },
  ministry: 'justice',
  tools: { count: tool },
  corpora: { guides },
  roles: { greffier: role },
  prompts: { system: './prompts/system.fr.md' },
  evaluations: {
    answers: { dataset: './evaluations/answers.jsonl', role: 'greffier', minimumScore: 0.9 },
  },
  passport: {
    purpose: { fr: 'Essayer' },
    limits: [{ fr: 'Ne décide rien.' }],
    legalBasis: 'mission d’intérêt public',
    dataLevel: 'public',
    aiActClass: 'limited',
    costCeiling: { euroPerAgentMonth: 2 },
  },
};

const options = { packageName: '@maroquin/assistant-essai', fileExists: () => true };
const paths = (assistant: Assistant): string[] =>
  checkAssistant(assistant, options).map((issue) => issue.path);

describe('checkAssistant', () => {
  it('finds nothing in a sound assistant', () => {
    expect(checkAssistant(sound, options)).toEqual([]);
  });

  const broken: readonly (readonly [string, Partial<Assistant>])[] = [
    ['contract', { contract: CONTRACT + 1 }],
    ['identity.id', { identity: { ...sound.identity, id: 'Essai_1' } }],
    ['identity.name.fr', { identity: { ...sound.identity, name: { fr: ' ' } } }],
    [
      'identity.owner.contact',
      { identity: { ...sound.identity, owner: { team: 'a', contact: 'bureau 12' } } },
    ],
    ['ministry', { ministry: 'agriculture' as Assistant['ministry'] }],
    ['roles', { roles: {}, evaluations: {} }],
    ['roles.Greffier en chef', { roles: { greffier: role, 'Greffier en chef': role } }],
    ['roles.greffier.tools[1]', { roles: { greffier: { ...role, tools: ['count', 'toString'] } } }],
    ['roles.greffier.corpora[0]', { roles: { greffier: { ...role, corpora: ['codes'] } } }],
    ['roles.greffier.starters', { roles: { greffier: { ...role, starters: ['Un ?'] } } }],
    ['tools.count.hosts[0]', { tools: { count: { ...tool, hosts: ['https://api.insee.fr/'] } } }],
    ['tools.count.hosts[0]', { tools: { count: { ...tool, hosts: ['127.0.0.1'] } } }],
    ['prompts.system', { prompts: { system: '../autre/system.fr.md' } }],
    ['prompts.system', { prompts: { system: '/etc/passwd' } }],
    [
      'corpora.guides.source.paths',
      {
        corpora: {
          guides: { ...guides, source: { kind: 'files', paths: [] } },
        },
      },
    ],
    [
      'corpora.guides.versions',
      { corpora: { guides: { ...guides, versions: '../versions.csv' } } },
    ],
    [
      'corpora.guides.source.texts[0]',
      {
        corpora: {
          guides: { ...guides, source: { kind: 'legi', texts: ['538'], history: false } },
        },
      },
    ],
    [
      'evaluations.answers.minimumScore',
      { evaluations: { answers: { dataset: 'a.jsonl', role: 'greffier', minimumScore: 90 } } },
    ],
    [
      'evaluations.answers.role',
      { evaluations: { answers: { dataset: 'a.jsonl', role: 'juge', minimumScore: 0.9 } } },
    ],
    ['passport.limits', { passport: { ...sound.passport, limits: [] } }],
    [
      'passport.costCeiling.euroPerAgentMonth',
      { passport: { ...sound.passport, costCeiling: { euroPerAgentMonth: Number.NaN } } },
    ],
  ];

  it.each(broken)('reports %s, and only that', (path, change) => {
    expect(paths({ ...sound, ...change })).toEqual([path]);
  });

  it('reports every mistake at once, under the package name when the id is wrong', () => {
    const issues = checkAssistant(
      {
        ...sound,
        contract: 0,
        identity: { ...sound.identity, id: '' },
        prompts: { system: 'absent.md' },
      },
      { ...options, fileExists: (path) => path !== 'absent.md' },
    );
    expect(issues.map((issue) => issue.path)).toEqual([
      'contract',
      'identity.id',
      'prompts.system',
    ]);
    expect(new Set(issues.map((issue) => issue.assistant))).toEqual(new Set([options.packageName]));
  });
});

describe('the sentences of the mistakes', () => {
  const wrong: Assistant = {
    ...sound,
    contract: 0,
    ministry: 'agriculture' as Assistant['ministry'],
    identity: { ...sound.identity, name: { fr: '' } },
    roles: { greffier: { ...role, tools: ['compter'], starters: ['Un ?'] } },
    prompts: { system: '../system.fr.md' },
  };
  const issues = checkAssistant(wrong, options);

  it('are French, name what is wrong and say what to do', () => {
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ['WRONG_CONTRACT', expect.stringContaining(`Adaptez-le à la version ${String(CONTRACT)}`)],
      ['NO_TEXT', 'ce texte est vide. Écrivez le nom de l’assistant.'],
      ['UNKNOWN_MINISTRY', expect.stringContaining('education, justice')],
      [
        'UNKNOWN_TOOL',
        'l’outil «\u00A0compter\u00A0» n’est pas déclaré. Ajoutez-le dans «\u00A0tools\u00A0», ou retirez-le de ce métier.',
      ],
      ['WRONG_STARTERS', expect.stringContaining('Donnez-en exactement 4')],
      ['BAD_PATH', expect.stringContaining('sort du dossier')],
    ]);
  });

  it('stand together in one message', () => {
    const { message } = new AssistantContractError(issues);
    expect(message.split('\n')[0]).toBe('6 erreurs dans les assistants installés\u00A0:');
    for (const issue of issues) {
      expect(message).toContain(`  - essai › ${issue.path}\u00A0: ${issue.message}`);
    }
  });
});

describe('checkAssistants', () => {
  it('accepts the same role in two ministries', () => {
    const other: Assistant = {
      ...sound,
      ministry: 'culture',
      identity: { ...sound.identity, id: 'autre' },
    };
    expect(checkAssistants([sound, other])).toEqual([]);
  });

  it('refuses an id used twice and a role claimed twice', () => {
    const rival = { ...sound, identity: { ...sound.identity, id: 'rival' } };
    expect(
      checkAssistants([sound, rival, sound]).map(({ assistant, path }) => [assistant, path]),
    ).toEqual([
      ['rival', 'roles.greffier'],
      ['essai', 'identity.id'],
      ['essai', 'roles.greffier'],
    ]);
  });
});
