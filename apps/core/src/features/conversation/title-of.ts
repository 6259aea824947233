const MAX = 72;
const OPENINGS =
  /^(?:bonjour|bonsoir|madame|monsieur|svp|s['’]il vous pla[iî]t|merci de|pouvez[- ]vous|pourriez[- ]vous)[\s,;:!.]*/iu;

/**
 * Title of a conversation, from its first question: no greeting, one line, cut between two words.
 * A rule is enough; a model would cost a call for each conversation.
 *
 * @example titleOf('Bonjour, quel est le délai d’appel ?') // 'Quel est le délai d’appel ?'
 */
export function titleOf(question: string): string {
  const line = question.replace(/\s+/gu, ' ').trim();
  const stripped = line.replace(OPENINGS, '').replace(OPENINGS, '') || line;
  const capital = stripped.charAt(0).toLocaleUpperCase('fr') + stripped.slice(1);
  const sentence = /^.{15,}?[?!.](?=\s|$)/u.exec(capital)?.[0].replace(/\.$/u, '') ?? capital;
  if (sentence.length <= MAX) return sentence;
  const cut = sentence.slice(0, MAX - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > MAX / 2 ? space : MAX - 1).replace(/[\s,;:]+$/u, '')}…`;
}
