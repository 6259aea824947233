import { defineTool, type Tool } from '@maroquin/assistant-kit';
import type { z } from 'zod';

import { checkDates } from './date-input.js';
import { cardOf, type RuleResult, ruleResultSchema } from './rule-result.js';

/** What changes from one rule of this assistant to the next. */
export interface RuleTool<Input extends z.ZodObject> {
  /** Shown on the card: `Calculer la durée du préavis de licenciement`. */
  readonly label: string;
  /** Read by the model: what is computed, from what, in the words of a question. */
  readonly description: string;
  readonly input: Input;
  readonly run: (input: z.output<Input>) => RuleResult;
}

/** Declares a tool that only computes: it reads nothing, writes nothing and reaches no host. */
export function defineRuleTool<Input extends z.ZodObject>(rule: RuleTool<Input>): Tool {
  return defineTool({
    label: { fr: rule.label },
    description: rule.description,
    input: rule.input,
    output: ruleResultSchema,
    effect: 'read',
    hosts: [],
    run: (input) => {
      checkDates(rule.input, input);
      return rule.run(input);
    },
    present: cardOf,
  });
}
