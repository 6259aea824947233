import { catalogue } from '../../../app/catalogue.fr.js';
import { typographic } from '../../../app/text/typography.js';

/** How the tools begin the note that says what they supposed. */
const ASSUMPTIONS = /^Hypothèses?\s*:\s*/u;

/** What a result rests on and what is left to check: in view, since it decides whether to use it. */
export function ToolNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  const words = catalogue.reply.tool;
  const assumed = notes.filter((note) => ASSUMPTIONS.test(note));
  const toCheck = notes.filter((note) => !ASSUMPTIONS.test(note));
  return (
    <dl className="mq-tool__notes">
      <Notes
        name={words.assumptions}
        notes={assumed.map((note) => capitalised(note.replace(ASSUMPTIONS, '')))}
      />
      <Notes name={words.warnings} notes={toCheck} />
    </dl>
  );
}

function Notes({ name, notes }: { name: string; notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      {notes.map((note) => (
        <dd key={note}>{typographic(note)}</dd>
      ))}
    </div>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
