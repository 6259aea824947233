import { ToolError } from '@maroquin/assistant-kit';
import { z } from 'zod';

/** A month is let in so that the tool can say that the day is missing. */
const DATE_OR_MONTH = String.raw`^\d{4}-\d{2}(-\d{2})?$`;
const MONTH = /^\d{4}-\d{2}$/u;

/**
 * A date as a tool asks for it: `format: date` for the model, and the calendar checked by
 * {@link checkDates}, so that a day that does not exist gets a French sentence.
 * @example dateInput().meta({ title: 'Date de signature' })
 */
export function dateInput(): z.ZodString {
  return z.string().max(10).meta({ format: 'date', pattern: DATE_OR_MONTH });
}

/**
 * Checks every date that a tool was given.
 * @throws {ToolError} `INVALID_INPUT` when a day is missing or does not exist
 */
export function checkDates(schema: z.ZodObject, input: Readonly<Record<string, unknown>>): void {
  for (const [name, field] of Object.entries(schema.shape)) {
    const plain: unknown = field instanceof z.ZodOptional ? field.unwrap() : field;
    if (!(plain instanceof z.ZodType) || !(field instanceof z.ZodType)) continue;
    const meta = { ...plain.meta(), ...field.meta() };
    const value = input[name];
    if (meta['format'] !== 'date' || typeof value !== 'string') continue;
    checkDate(value, meta.title ?? 'Date');
  }
}

function checkDate(text: string, title: string): void {
  if (MONTH.test(text))
    throw new ToolError(
      'INVALID_INPUT',
      `« ${title} » n’a que le mois et l’année : le calcul se fait au jour près. Indiquez le jour exact.`,
    );
  if (!z.iso.date().safeParse(text).success)
    throw new ToolError(
      'INVALID_INPUT',
      `« ${title} » : ce jour n’existe pas dans le calendrier. Vérifiez le jour, le mois et l’année.`,
    );
}
