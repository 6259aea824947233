import { catalogue } from '../../../app/catalogue.fr.js';
import { typographic } from '../../../app/text/typography.js';

/** Four real tasks of the job; one click puts the question in the field, ready to be changed or sent. */
export function Starters(props: { starters: readonly string[]; onChoose: (text: string) => void }) {
  const { starters, onChoose } = props;
  if (starters.length === 0) return null;
  return (
    <section className="mq-starters" aria-label={catalogue.home.starters}>
      {starters.slice(0, 4).map((starter) => (
        <button
          key={starter}
          type="button"
          className="mq-starters__one"
          onClick={() => {
            onChoose(starter);
          }}
        >
          {typographic(starter)}
        </button>
      ))}
    </section>
  );
}
