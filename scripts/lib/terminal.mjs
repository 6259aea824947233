/**
 * What a long job says while it goes on: one line that changes on a terminal, plain lines in a file
 * or a pipe, and nothing at all for a step of less than two seconds.
 */
const WORTH_SAYING = 2_000;
const PLAIN_TICK = 5_000;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** The words around a label; the label itself is given by the caller, in the same language. */
export const ENGLISH = {
  going: (label, detail) => `${label}… ${detail}`.trimEnd(),
  done: (label, seconds) => `${label}: done in ${seconds} s`,
};

export const FRENCH = {
  going: (label, detail) => `${label}… ${detail}`.trimEnd(),
  done: (label, seconds) => `${label}\u00a0: fait en ${seconds}\u00a0s`,
};

/**
 * Follows one step.
 *
 * @param {string} label what the person reads: `Installing the dependencies`
 * @param {{ stream: NodeJS.WriteStream, words: typeof ENGLISH }} terminal
 */
export function followStep(label, { stream, words }) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const detailed = (note) => [`${seconds()} s`, note && `(${note})`].filter(Boolean).join(' ');
  let note = '';
  let frame = 0;
  const print = (text) => stream.write(`${text}\n`);
  const clear = () => stream.isTTY && stream.write('\r\u001b[K');
  const draw = () => {
    frame = (frame + 1) % FRAMES.length;
    const line = `${FRAMES[frame]} ${words.going(label, detailed(note))}`;
    stream.write(`\r\u001b[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
  };
  const first = stream.isTTY
    ? undefined
    : setTimeout(() => print(words.going(label, '')), WORTH_SAYING);
  const tick = stream.isTTY
    ? setInterval(draw, 120)
    : setInterval(() => print(words.going(label, detailed(note))), PLAIN_TICK);
  const stop = () => {
    clearTimeout(first);
    clearInterval(tick);
    clear();
  };
  return {
    note: (text) => {
      note = text;
    },
    done: () => {
      stop();
      if (Date.now() - started > WORTH_SAYING) print(words.done(label, seconds()));
    },
    failed: stop,
  };
}
