import { z } from 'zod';

import type { PdfPage } from './pdf-file.js';
import type { TextRun } from './text-runs.js';

/** What is used of an annotation of pdf.js: the field of a form, or text typed over the page. */
const annotationSchema = z.object({
  subtype: z.enum(['Widget', 'FreeText']),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  annotationFlags: z.number().optional(),
  fieldType: z.string().nullish(),
  fieldValue: z.union([z.string(), z.array(z.string())]).nullish(),
  checkBox: z.boolean().optional(),
  radioButton: z.boolean().optional(),
  password: z.boolean().optional(),
  exportValue: z.string().nullish(),
  buttonValue: z.string().nullish(),
  contentsObj: z.object({ str: z.string() }).optional(),
});

/** Hidden, or not shown on a screen (ISO 32000-1, table 165). */
const UNSEEN = 2 | 32;

/** A field on one line is not taller; a taller one is written from its top. */
const LINE = 20;

const SIZE = 10;

/**
 * What was filled in the forms of a page, where it is seen. A reader sees it on the page; the text of
 * the page does not hold it.
 */
export async function filledFields(page: PdfPage): Promise<readonly TextRun[]> {
  // pdf.js leaves out one that is broken; a list that cannot be read at all is no reason to lose the page.
  const annotations: readonly unknown[] = await page.getAnnotations().catch(() => []);
  return annotations.flatMap((annotation) => {
    const field = annotationSchema.safeParse(annotation).data;
    const text = field === undefined ? '' : shown(field);
    if (field === undefined || text === '') return [];
    const [x, bottom, end, top] = field.rect;
    const y = top - bottom > LINE ? top - SIZE : bottom + (top - bottom - SIZE) / 2;
    const place = { x, end, y, size: SIZE, font: '', angle: 0, endsLine: true };
    return [{ ...place, text }];
  });
}

function shown(field: z.infer<typeof annotationSchema>): string {
  if (((field.annotationFlags ?? 0) & UNSEEN) !== 0 || field.password === true) return '';
  if (field.subtype === 'FreeText') return field.contentsObj?.str ?? '';
  const value = [field.fieldValue ?? []].flat().join(', ').trim();
  if (field.checkBox === true)
    return value !== '' && value !== 'Off' && value === (field.exportValue ?? value) ? '☒' : '☐';
  if (field.radioButton === true) return value !== '' && value === field.buttonValue ? '◉' : '○';
  return field.fieldType === 'Btn' ? '' : value;
}
