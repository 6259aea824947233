import { describe, expect, it } from '@jest/globals';
import { markdownSigns, withoutSigns } from './markdown-signs.js';

const read = (text: string): string =>
  withoutSigns(text, { start: 0, end: text.length }, markdownSigns(text));

describe('a text in Markdown', () => {
  it.each([
    ['# Congé\nLe délai est de **31 jours**.', 'Congé\nLe délai est de 31 jours.'],
    ['## *Objet* et `code`', 'Objet et code'],
    ['**Le *seul* délai** court.', 'Le seul délai court.'],
    ['Voir [la fiche](https://exemple.org/a) et \\*ceci\\*.', 'Voir la fiche et *ceci*.'],
    ['- un\n- deux\n1. trois', '- un\n- deux\n1. trois'],
  ])('is read without its signs: %j', (text, plain) => {
    expect(read(text)).toBe(plain);
  });

  it.each([
    'Les articles R*123-4 et R*124-5 s’appliquent.',
    'Le n° 3 * 4 = 12 * 1, et a_b__c.',
    'Alinéa #2 [1] (voir annexe).',
  ])('keeps what is no sign: %j', (text) => {
    expect(read(text)).toBe(text);
  });

  it('is read from the middle of a sign on', () => {
    const text = 'Avant **31 jours** après';
    expect(withoutSigns(text, { start: 7, end: 12 }, markdownSigns(text))).toBe('31 j');
  });
});
