import { csvToMarkdown, decodeText, markdownText, plainToMarkdown } from './plain-text.js';

const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);

describe('text of unknown encoding', () => {
  it.each([
    ['UTF-8 with its mark', bytes('\ufeffÉté', 'utf8'), 'Été'],
    ['UTF-16 with its mark', bytes('\ufeffÉté', 'utf16le'), 'Été'],
    ['UTF-16 without it', bytes('Décision du tribunal', 'utf16le'), 'Décision du tribunal'],
    ['UTF-16, high byte first', bytes('Décision du tribunal', 'utf16le').reverse(), null],
    [
      'Windows-1252, with its own signs',
      Uint8Array.of(0x63, 0x9c, 0x75, 0x72, 0x92, 0x80),
      'cœur’€',
    ],
  ])('is read: %s', (_name, given, text) => {
    expect(decodeText(given)).toBe(text ?? [...'Décision du tribunal'].reverse().join(''));
  });

  it('is read as it says', () => {
    expect(decodeText(Uint8Array.of(0xa4), 'iso-8859-15')).toBe('€');
  });
});

describe('text as Markdown', () => {
  it('takes the title of a front matter, and not the rest of it', () => {
    expect(markdownText('---\ntitle: "Guide : l’usager"\nx: 1\n---\n\n# Objet\n')).toEqual({
      title: 'Guide : l’usager',
      markdown: '# Objet\n',
    });
    const rules = '---\n\nTexte\n\n---\n';
    expect(markdownText(rules)).toEqual({ title: null, markdown: rules });
  });

  it('shows a tag as it was typed', () => {
    expect(plainToMarkdown('<script>alert(1)</script>')).toBe('\\<script>alert(1)\\</script>');
    expect(csvToMarkdown('a;b\n<img src=x>;2')).toContain('| \\<img src=x> | 2 |');
  });

  it('keeps decimal commas and separators inside quotes', () => {
    expect(csvToMarkdown('Région;Part\n"Provence; Alpes";12,5\n')).toBe(
      '| Région | Part |\n| --- | --- |\n| Provence; Alpes | 12,5 |',
    );
  });
});
