import { useEffect, useRef, useState } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import { completeSentences } from '../live/sentences.js';

/** How many sentences stay in the live region: enough for a slow voice, not the whole reply twice. */
const KEPT = 4;

/** Reads a reply aloud sentence by sentence while it is written, then says that it is over. */
export function SentenceAnnouncer({ words, writing }: { words: string; writing: boolean }) {
  const [lines, setLines] = useState<{ id: number; text: string }[]>([]);
  const read = useRef({ end: 0, count: 0, started: writing, over: !writing });
  useEffect(() => {
    const state = read.current;
    if (!state.started || state.over) return;
    if (words.length < state.end) state.end = 0;
    const fresh = completeSentences(words, state.end);
    const texts = [...fresh.sentences];
    state.end = fresh.end;
    if (!writing) {
      const rest = words.slice(state.end).trim();
      if (rest !== '') texts.push(rest);
      texts.push(catalogue.conversation.done);
      state.over = true;
    }
    if (texts.length === 0) return;
    const numbered = texts.map((text) => ({ id: (state.count += 1), text }));
    setLines((before) => [...before, ...numbered].slice(-KEPT));
  }, [words, writing]);
  return (
    <div className="fr-sr-only" role="log" aria-live="polite" aria-relevant="additions">
      {lines.map((line) => (
        <p key={line.id}>{line.text}</p>
      ))}
    </div>
  );
}
