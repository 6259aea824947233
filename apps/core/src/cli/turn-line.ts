import { z } from 'zod';

/** A name of the schema as programs read it: `CALLING_TOOL` is `calling-tool`. */
const nameSchema = z.string().transform((name) => name.toLowerCase().replaceAll('_', '-'));

const toolCallSchema = z.looseObject({
  tool: z.string(),
  label: z.string(),
  ok: z.boolean().nullable(),
  message: z.string().nullable(),
  card: z
    .looseObject({ question: z.string(), answer: z.string(), certainty: nameSchema })
    .nullable(),
});

const replySchema = z.looseObject({
  id: z.string(),
  status: nameSchema,
  text: z.string(),
  extractive: z.boolean(),
  toolCalls: z.array(toolCallSchema),
  citations: z.array(
    z.looseObject({
      number: z.number(),
      verified: z.boolean(),
      quote: z.string(),
      passage: z.looseObject({
        title: z.string(),
        url: z.string().nullable(),
        dateStart: z.string().nullable(),
        dateEnd: z.string().nullable(),
        datesFrom: z.string().nullable(),
        asOf: z.string().nullable(),
        undatedVersions: z.number(),
      }),
    }),
  ),
  claims: z.number().nullable(),
  /** What its sources cannot prove of the law on the day asked: read before the answer. */
  lawDateWarning: z.string().nullable(),
  unverified: z.array(z.looseObject({ start: z.number(), end: z.number(), reason: z.string() })),
  failure: z.looseObject({ code: z.string(), message: z.string() }).nullable(),
});

/** `replyEvents`, as the server sends it. */
export const eventSchema = z.object({
  replyEvents: z.looseObject({
    cursor: z.string(),
    kind: nameSchema,
    text: z.string().nullable(),
    stage: nameSchema.nullable(),
    toolCall: toolCallSchema.nullable(),
    reply: replySchema.nullable(),
  }),
});

/** One event of a turn. */
export type TurnLine = z.infer<typeof eventSchema>['replyEvents'];
/** The answer, final. */
export type FinalReply = z.infer<typeof replySchema>;
/** A tool call that has ended. */
export type ToolCallLine = z.infer<typeof toolCallSchema>;
