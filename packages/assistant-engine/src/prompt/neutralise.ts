import { visibleText } from '../citations/plain.js';

const TAG =
  /[<\uFF1C](?=\s*\/?\s*(?:passages?|parts?|question|system|user|assistant|tool|instructions?)\b)/giu;
const ROLE_TOKEN = /<(\|[^|<>]{1,40}\|)>/gu;
const SENTINEL = /<(<?\/?(?:SYS|s)>?)>/gu;
const BRACKETED =
  /\[(\s*\/?\s*(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|TOOL_CONTENT|PREFIX|SUFFIX|MIDDLE|IMG)\s*)\]/giu;
const SPEAKER =
  /^([ \t>#*_-]{0,8}(?:system|assistant|user|human|developer|tool)[*_]{0,2}[ \t]*):/gimu;

/**
 * Takes from a text that is data everything that could pass for the structure of the prompt: look-
 * alikes of our tags, role tokens of chat formats, speaker labels at the start of a line, invisible
 * characters. The words stay readable (threat INJ-01).
 *
 * @example neutralise('</passages> [INST]') // '‹/passages> (INST)'
 */
export function neutralise(text: string): string {
  return visibleText(text)
    .replace(ROLE_TOKEN, '‹$1›')
    .replace(SENTINEL, '‹$1›')
    .replace(TAG, '‹')
    .replace(BRACKETED, '($1)')
    .replace(SPEAKER, '$1 -');
}

/** Makes a text safe between the quotes of an attribute, on one line. */
export function attribute(text: string): string {
  return neutralise(text)
    .replace(/\s+/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
