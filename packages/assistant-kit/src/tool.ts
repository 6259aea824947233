import type { z } from 'zod';

import type { Passage } from './passage.js';

/** A text in the languages of the interface. French is always there. */
export interface LocalisedText {
  readonly fr: string;
}

/** One article that a tool applied, and the state of the text it was read in. */
export interface ArticleReference {
  /** How an agent writes it: `article 641 du code de procédure civile`. */
  readonly label: string;
  /** Record id in a corpus, when there is one (`LEGITEXT000006070716/641`): the shell opens it. */
  readonly recordId?: string;
  /** ISO date of the state that was applied, `null` when the source gives none. */
  readonly stateDate: string | null;
}

/**
 * How sure the tool is. `computed`: every rule was applied on known values. `toConfirm`: a value was
 * assumed or a rule has an exception that the tool cannot see. `refused`: no value is given.
 */
export type Certainty = 'computed' | 'toConfirm' | 'refused';

/**
 * What the agent sees of a call: two lines, then the reasoning on demand. Every sentence is French
 * and can be copied into a letter as it is.
 */
export interface ToolCard {
  /** What was asked, in one sentence with its values. */
  readonly question: string;
  /** What came out, in one sentence with its values. The model quotes it word for word. */
  readonly answer: string;
  readonly certainty: Certainty;
  /** One entry per rule applied, in order. */
  readonly steps: readonly { readonly text: string; readonly article?: string }[];
  readonly articles: readonly ArticleReference[];
  readonly warnings: readonly string[];
}

/** The answer of a host that the tool declared. Bodies are text: a tool parses with its own schema. */
export interface ToolHttpResponse {
  readonly status: number;
  readonly body: string;
}

/**
 * The capabilities of a tool. They are handed in, never imported, so that a package can be reviewed
 * by reading it: what is not here, a tool cannot do.
 */
export interface ToolContext {
  /** Today in Europe/Paris, as an ISO date. A tool never reads the clock of the machine. */
  readonly today: string;
  /**
   * ISO date at which the agent asks for the law, `today` unless they or the question say another.
   * `search` follows it; a tool that reads an article by its number chooses with `standingAt`.
   */
  readonly atDate: string;
  /** Aborted when the agent stops the reply. */
  readonly signal: AbortSignal;
  /** Searches the corpora of the role, and no other. */
  readonly search: (query: string, limit?: number) => Promise<readonly Passage[]>;
  /** Every version held of the article `num` of the code whose name or id is `code`, of any date. */
  readonly article: (code: string, num: string) => Promise<readonly Passage[]>;
  /** Reaches only the hosts of `hosts`, over https. */
  readonly http: (url: string) => Promise<ToolHttpResponse>;
}

/** What a product team writes to declare a tool. */
export interface ToolDefinition<Input extends z.ZodObject, Output extends z.ZodType> {
  /** Shown to the agent on the card: `Calculer un délai de recours`. */
  readonly label: LocalisedText;
  /** Read by the model to decide when to call: what it computes, from what. */
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** `write` waits for the agent's explicit confirmation of the real arguments. */
  readonly effect: 'read' | 'write';
  /** Hosts `context.http` may reach. Empty for a tool that only computes. */
  readonly hosts: readonly string[];
  readonly run: (
    input: z.output<Input>,
    context: ToolContext,
  ) => z.input<Output> | Promise<z.input<Output>>;
  /** Turns a result into the card of the conversation. */
  readonly present: (output: z.output<Output>, input: z.output<Input>) => ToolCard;
}

/**
 * A tool as the platform sees it: the generic parameters are erased and the schemas do the checking.
 */
export interface Tool {
  readonly label: LocalisedText;
  readonly description: string;
  readonly effect: 'read' | 'write';
  readonly hosts: readonly string[];
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
  /**
   * Parses, runs, parses again, presents.
   * @throws {z.ZodError} when the arguments or the result do not fit the schemas
   * @throws {ToolError} when the tool cannot answer
   */
  readonly call: (
    args: unknown,
    context: ToolContext,
  ) => Promise<{ readonly input: unknown; readonly output: unknown; readonly card: ToolCard }>;
}

/**
 * Declares a typed tool. Importing the module that holds it does nothing.
 *
 * @example
 * export const addDays = defineTool({
 *   label: { fr: 'Ajouter des jours' },
 *   description: 'Adds calendar days to a date.',
 *   input: z.object({ date: z.iso.date().meta({ title: 'Date' }), days: z.int().meta({ title: 'Jours' }) }),
 *   output: z.object({ date: z.iso.date() }),
 *   effect: 'read', hosts: [],
 *   run: ({ date, days }) => ({ date: shift(date, days) }),
 *   present: (output, input) => ({ question: `…`, answer: `…`, certainty: 'computed', steps: [], articles: [], warnings: [] }),
 * });
 */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodType>(
  definition: ToolDefinition<Input, Output>,
): Tool {
  const { label, description, effect, hosts, input, output, run, present } = definition;
  return {
    label,
    description,
    effect,
    hosts,
    input,
    output,
    async call(args, context) {
      const parsedInput = input.parse(args);
      const parsedOutput = output.parse(await run(parsedInput, context));
      return {
        input: parsedInput,
        output: parsedOutput,
        card: present(parsedOutput, parsedInput),
      };
    },
  };
}
