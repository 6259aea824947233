/** `« from »`, with the spaces that French puts inside. */
const quoted = (text: string): string => `«\u00A0${text}\u00A0»`;

const column = (name: string, what: string): string => `colonne ${quoted(name)}, ${what}`;

/** What the publisher of a table reads of each mistake: which it is, what to do. */
export const tableMessages = {
  tooLarge: 'cette table est démesurée.',
  notUtf8: `le fichier n’est pas en UTF-8. Enregistrez-le au format ${quoted('CSV UTF-8')}.`,
  badQuotes: 'un guillemet qui s’ouvre ne se ferme pas.',
  badSeparator:
    'l’en-tête n’a qu’une colonne. Enregistrez la table avec des points-virgules entre les colonnes.',
  missingColumns: (names: readonly string[]): string =>
    `l’en-tête ne nomme pas ${names.map(quoted).join(', ')}. Il doit être ${quoted('code;article;record;from;to;note')}.`,
  empty: (name: string): string => column(name, 'la case est vide.'),
  badDate: (name: string): string =>
    column(name, 'ce n’est pas une date. Écrivez-la AAAA-MM-JJ ou JJ/MM/AAAA.'),
  reversed:
    'la version finirait avant de commencer. Le jour de fin est le premier jour où elle n’est plus en vigueur\u00A0: il vient après celui du début.',
  repeated: (record: string, line: number): string =>
    column(
      'record',
      `${quoted(record)} est déjà daté à la ligne ${String(line)}. Gardez une seule des deux lignes.`,
    ),
  overlap: (article: string, line: number): string =>
    `deux versions de l’article ${article} seraient en vigueur le même jour, celle-ci et celle de la ligne ${String(line)}. Corrigez leurs dates.`,
  unknown: (record: string): string =>
    column(
      'record',
      `${quoted(record)} n’est pas dans le corpus. Corrigez l’identifiant, ou retirez la ligne.`,
    ),
  otherArticle: (num: string | null): string =>
    column(
      'article',
      num === null
        ? 'ce document du corpus n’est pas un article.'
        : `ce document du corpus est l’article ${num}. Corrigez le numéro ou l’identifiant.`,
    ),
  otherCode: (code: string): string =>
    column(
      'code',
      `ce document du corpus est du texte ${quoted(code)}. Corrigez le nom ou l’identifiant.`,
    ),
  refused: (file: string, lines: readonly string[], more: number): string => {
    const count = lines.length + more;
    return [
      `La table des versions ${file} est refusée, et rien n’est mis en service. ${count === 1 ? 'Une erreur' : `${String(count)} erreurs`}\u00A0:`,
      ...lines.map((line) => `  - ${line}`),
      ...(more === 0 ? [] : [`  … et ${String(more)} ${more === 1 ? 'autre' : 'autres'}.`]),
    ].join('\n');
  },
  place: (file: string, line: number, sentence: string): string =>
    `${file}, ligne ${String(line)}\u00A0: ${sentence}`,
} as const;
