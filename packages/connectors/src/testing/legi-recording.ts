/** What differs from one article of a recording to another. */
export interface RecordedArticle {
  readonly id: string;
  readonly num?: string;
  readonly state?: string;
  readonly start?: string;
  readonly end?: string;
  readonly type?: string;
  /** `LEGITEXT…`, or `JORFTEXT…` of a text that is not a code. */
  readonly text?: string;
  readonly nature?: string;
  readonly title?: string;
  /** The headings as the file gives them, `TM` in `TM`. */
  readonly headings?: string;
  readonly note?: string;
  readonly body?: string;
}

/** The text of most recordings. */
export const RECORDED_CODE = 'LEGITEXT000006070716';

/** An identifier of twelve figures. @example articleId(7) // 'LEGIARTI000000000007' */
export const articleId = (number: number): string => `LEGIARTI${String(number).padStart(12, '0')}`;

const pairs = (id: string): string => (id.slice(8, 18).match(/../gu) ?? []).join('/');

/**
 * Where the base keeps the file of an article: the folders are made of the figures of identifiers.
 *
 * @param home `code_en_vigueur`, `code_non_vigueur`, `TNC_en_vigueur` or `TNC_non_vigueur`.
 */
export function articlePath(
  id: string,
  text = RECORDED_CODE,
  home = text.startsWith('JORF') ? 'TNC_en_vigueur' : 'code_en_vigueur',
): string {
  const part = home.endsWith('non_vigueur') ? 'code_et_TNC_non_vigueur' : 'code_et_TNC_en_vigueur';
  return `legi/global/${part}/${home}/${text.slice(0, 4)}/TEXT/${pairs(text)}/${text}/article/LEGI/ARTI/${pairs(id)}/${id}.xml`;
}

/** A file of an article in the form of the base: every element of it, in its order. */
export function articleFile(made: RecordedArticle): string {
  const { num = '1', state = 'VIGUEUR', start = '2020-01-01', end = '2999-01-01' } = made;
  return `<?xml version="1.0" encoding="UTF-8"?>
<ARTICLE>
<META>
<META_COMMUN>
<ID>${made.id}</ID>
<ANCIEN_ID/>
<ORIGINE>LEGI</ORIGINE>
<URL>article/LEGI/ARTI/${pairs(made.id)}/${made.id}.xml</URL>
<NATURE>Article</NATURE>
</META_COMMUN>
<META_SPEC>
<META_ARTICLE>
<NUM>${num}</NUM>
<ETAT>${state}</ETAT>
<DATE_DEBUT>${start}</DATE_DEBUT>
<DATE_FIN>${end}</DATE_FIN>
<TYPE>${made.type ?? 'AUTONOME'}</TYPE>
</META_ARTICLE>
</META_SPEC>
</META>
${contextOf(made)}
<VERSIONS>
<VERSION etat="${state}">
<LIEN_ART debut="${start}" etat="${state}" fin="${end}" id="${made.id}" num="${num}" origine="LEGI"/>
</VERSION>
</VERSIONS>
<NOTA>
<CONTENU>${made.note ?? ''}</CONTENU>
</NOTA>
<BLOC_TEXTUEL>
<CONTENU>${made.body ?? '<p>Un alinéa.</p>'}</CONTENU>
</BLOC_TEXTUEL>
<LIENS>
<LIEN cidtexte="JORFTEXT000000000001" datesignatexte="2019-12-01" id="JORFARTI000000000001" naturetexte="DECRET" nortexte="" num="2019-1" numtexte="2019-1" sens="cible" typelien="MODIFIE">Décret n°2019-1 du 1er décembre 2019 - art. 1</LIEN>
</LIENS>
</ARTICLE>
`;
}

function contextOf({
  text = RECORDED_CODE,
  nature = 'CODE',
  title,
  headings,
}: RecordedArticle): string {
  return `<CONTEXTE>
<TEXTE autorite="" cid="${text}" date_publi="2999-01-01" date_signature="2999-01-01" ministere="" nature="${nature}" nor="" num="" num_parution_jo="">
<TITRE_TXT c_titre_court="Code des essais" debut="2000-01-01" fin="2999-01-01" id_txt="${text}">${title ?? 'Code des essais'}</TITRE_TXT>
${headings ?? '<TM><TITRE_TM debut="2000-01-01" fin="2999-01-01" id="LEGISCTA000000000001">Livre Ier : Des essais</TITRE_TM></TM>'}
</TEXTE>
</CONTEXTE>`;
}
