import { strToU8, unzipSync, zipSync } from 'fflate';

import { DOCUMENT_LIMITS } from '../../document-limits.js';
import { pptxOf } from '../../testing/made-up-files.js';
import { readPptx } from './read-pptx.js';

const texts = (bytes: Uint8Array): readonly string[] =>
  readPptx(bytes, DOCUMENT_LIMITS).map(({ text }) => text);

const shape = (place: string, paragraphs: string, more = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" ${more}/><p:nvPr>${place}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs}</p:txBody></p:sp>`;
const line = (text: string, level = 0): string =>
  `<a:p><a:pPr lvl="${String(level)}"/><a:r><a:t>${text}</a:t></a:r></a:p>`;

describe('a slide', () => {
  it('has its title first, its lists, and not what each slide repeats', () => {
    const slide =
      shape('<p:ph idx="1"/>', line('un') + line('un bis', 1)) +
      shape('<p:ph type="title"/>', line('Titre')) +
      shape('<p:ph type="sldNum"/>', line('7')) +
      shape('', line('caché'), 'hidden="1"') +
      shape('', line('libre'));
    expect(texts(pptxOf([slide]))).toEqual(['## Titre\n\n- un\n  - un bis\n\nlibre']);
  });

  it('leaves out a hidden group, and no more', () => {
    const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="2" hidden="1"/></p:nvGrpSpPr>${shape('', line('caché'))}</p:grpSp>`;
    expect(texts(pptxOf([group + shape('', line('vu'))]))).toEqual(['vu']);
  });

  it('fills the cells of its tables', () => {
    const cell = (text: string, more = ''): string =>
      `<a:tc ${more}><a:txBody>${line(text)}</a:txBody></a:tc>`;
    const table = `<p:graphicFrame><a:tbl><a:tr>${cell('Année', 'rowSpan="2"')}${cell('A')}</a:tr><a:tr>${cell('', 'vMerge="1"')}${cell('B')}</a:tr></a:tbl></p:graphicFrame>`;
    expect(texts(pptxOf([table]))).toEqual(['| Année | A |\n| --- | --- |\n| Année | B |']);
  });
});

describe('a presentation', () => {
  const edited = (
    slides: readonly string[],
    edit: (parts: Record<string, Uint8Array>) => void,
  ): Uint8Array => {
    const parts = unzipSync(pptxOf(slides));
    edit(parts);
    return zipSync(parts);
  };

  it('leaves out hidden slides; the others keep their number', () => {
    const bytes = edited([shape('', line('cachée')), shape('', line('vue'))], (parts) => {
      const first = new TextDecoder().decode(parts['ppt/slides/slide2.xml']);
      parts['ppt/slides/slide2.xml'] = strToU8(first.replace('<p:sld ', '<p:sld show="0" '));
    });
    expect(readPptx(bytes, DOCUMENT_LIMITS)).toEqual([{ number: 2, text: 'vue' }]);
  });

  it('says whose the notes of the speaker are, and reads drawings made of text', () => {
    const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = edited([shape('', line('vue'))], (parts) => {
      parts['ppt/slides/_rels/slide1.xml.rels'] = strToU8(
        `<Relationships><Relationship Id="a" Type="${kind}/notesSlide" Target="../notesSlides/n.xml"/><Relationship Id="b" Type="${kind}/diagramData" Target="../diagrams/d.xml"/></Relationships>`,
      );
      parts['ppt/notesSlides/n.xml'] = strToU8(
        `<p:notes xmlns:p="p" xmlns:a="a">${shape('<p:ph type="body"/>', line('Dire merci.'))}</p:notes>`,
      );
      parts['ppt/diagrams/d.xml'] = strToU8(`<d xmlns:a="a">${line('étape')}</d>`);
    });
    expect(texts(bytes)).toEqual(['vue\n\nétape\n\nNotes de l’orateur\u00a0:\n\nDire merci.']);
  });
});
