import type { AssistantName } from './assistant-name.js';
import { CreateAssistantError } from './create-assistant-error.js';

/** A text file of a package: its path inside it, with forward slashes, and its content. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

/** One thing of the template that bears its name, and what a new assistant has instead. */
interface Renaming {
  /** As it stands in the template. */
  readonly from: string;
  readonly to: string;
}

function renamingsFor({ id, name, ministry }: AssistantName): readonly Renaming[] {
  return [
    { from: '@maroquin/assistant-template', to: `@maroquin/assistant-${id}` },
    { from: "id: 'template'", to: `id: '${id}'` },
    { from: 'agent-template', to: `agent-${id}` },
    { from: 'assistants/template', to: `assistants/${id}` },
    { from: 'assistants check template', to: `assistants check ${id}` },
    { from: 'Assistant Exemple', to: name },
    { from: "ministry: 'premier-ministre'", to: `ministry: '${ministry}'` },
    { from: 'The living example that create-assistant copies', to: name },
  ];
}

/** What the README of the template says of the template alone, and what the copy says instead. */
const readmeChangesFor = ({ name }: AssistantName): readonly (readonly [RegExp, string])[] => [
  [
    /The living example: [^]*?\n\n/u,
    `${name}: made from the template. Replace this line with what it answers, and for whom.\n\n`,
  ],
  [
    /It counts days [^]*?\n\n/u,
    'Write here what it does not answer, and from which day its tables hold.\n\n',
  ],
];

/**
 * Gives the files of the template their new names. Only what is listed is replaced, so that a word of
 * a guide never changes by accident.
 *
 * @throws {CreateAssistantError} `TEMPLATE` when a name that should be there is in no file: the
 *   template has changed, and a half-renamed assistant must not be written
 */
export function renameTemplate(
  files: readonly TemplateFile[],
  assistant: AssistantName,
): readonly TemplateFile[] {
  const renamings = renamingsFor(assistant);
  const missing = renamings.find(({ from }) => !files.some(({ text }) => text.includes(from)));
  if (missing !== undefined) {
    throw new CreateAssistantError(
      'TEMPLATE',
      `The template holds no "${missing.from}": it has changed, and cannot be renamed any more.`,
    );
  }
  return files.map(({ path, text }) => {
    const renamed = renamings.reduce((done, { from, to }) => done.replaceAll(from, () => to), text);
    if (path !== 'README.md') return { path, text: renamed };
    const changes = readmeChangesFor(assistant);
    return {
      path,
      text: changes.reduce((done, [from, to]) => done.replace(from, () => to), renamed),
    };
  });
}
