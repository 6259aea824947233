import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

import { DocumentError } from '../document-error.js';
import type { DocumentLimits } from '../document-limits.js';
import type { SourceFile } from '../parse-in-process.js';
import type { ParsedDocument } from '../parsed-document.js';
import { parseAnswerSchema, type ParseRequest } from './parser-messages.js';

/** How often the memory of the process is looked at, in milliseconds. */
const WATCH_EVERY = 100;

/** Bytes of a page of memory, the unit of /proc. */
const PAGE = 4096;

/** One process that parses one file at a time, and is replaced when a file breaks it. */
export class IsolatedParser {
  #child: ChildProcess | null = null;

  /** @param entry file of the process, compiled. */
  constructor(
    private readonly entry: string,
    private readonly limits: DocumentLimits,
  ) {}

  async parse(file: SourceFile, signal?: AbortSignal): Promise<ParsedDocument> {
    signal?.throwIfAborted();
    const child = await this.#running();
    try {
      const document = await this.#ask(child, file, signal);
      await this.#replaceIfHeavy(child);
      return document;
    } catch (error) {
      // After anything but a plain answer, the state of the process is not known.
      if (child.exitCode === null && child.connected && error instanceof PlainFailure)
        throw error.document;
      await this.close();
      throw error instanceof PlainFailure ? error.document : error;
    }
  }

  /** Ends the process, and waits until it is gone. */
  async close(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    // It must keep the platform alive until then.
    child.ref();
    child.kill('SIGKILL');
    await gone;
  }

  /** Memory that a file leaves behind would be counted as the next one's. */
  async #replaceIfHeavy(child: ChildProcess): Promise<void> {
    if ((await residentMemory(child.pid)) > this.limits.memory / 2) await this.close();
  }

  async #running(): Promise<ChildProcess> {
    if (this.#child?.connected === true && this.#child.exitCode === null) return this.#child;
    const heap = Math.floor(this.limits.memory / 2 ** 20);
    const child = fork(this.entry, [], {
      // No secret for the files to find, and no way to make code of a text.
      env: {},
      execArgv: [`--max-old-space-size=${String(heap)}`, '--disallow-code-generation-from-strings'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child = child;
    // Its start is not the time of the file.
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => {
        throw new Error('The process that parses did not start.');
      }),
    ]);
    // An idle process must not keep the platform alive; it leaves when its parent does.
    child.unref();
    child.channel?.unref();
    return child;
  }

  async #ask(
    child: ChildProcess,
    file: SourceFile,
    signal: AbortSignal | undefined,
  ): Promise<ParsedDocument> {
    const watch = new AbortController();
    try {
      return await Promise.race([
        this.#answer(child, { file, limits: this.limits }, watch.signal),
        this.#tooSlow(watch.signal),
        this.#tooHeavy(child, watch.signal),
        aborted(watch.signal, signal),
      ]);
    } finally {
      watch.abort();
    }
  }

  #answer(child: ChildProcess, request: ParseRequest, done: AbortSignal): Promise<ParsedDocument> {
    return new Promise((resolve, reject) => {
      const onMessage = (message: unknown): void => {
        const answer = parseAnswerSchema.safeParse(message).data;
        if (answer?.kind === 'parsed') resolve(answer.document);
        else if (answer === undefined) reject(new DocumentError('DAMAGED'));
        else reject(new PlainFailure(new DocumentError(answer.code)));
      };
      const onExit = (_code: number | null, killed: NodeJS.Signals | null): void => {
        // V8 aborts when its heap is full; the kernel kills when the memory of the machine is.
        const heavy = killed === 'SIGABRT' || killed === 'SIGKILL';
        reject(new DocumentError(heavy ? 'TOO_HEAVY' : 'DAMAGED'));
      };
      child.once('message', onMessage).once('exit', onExit);
      done.addEventListener('abort', () => {
        child.off('message', onMessage).off('exit', onExit);
      });
      child.send(request, (error) => {
        if (error !== null) reject(new DocumentError('TOO_HEAVY', { cause: error }));
      });
    });
  }

  #tooSlow(done: AbortSignal): Promise<never> {
    return new Promise((_resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new DocumentError('TOO_SLOW'));
      }, this.limits.time);
      done.addEventListener('abort', () => {
        clearTimeout(timer);
      });
    });
  }

  #tooHeavy(child: ChildProcess, done: AbortSignal): Promise<never> {
    return new Promise((_resolve, reject) => {
      const timer = setInterval(() => {
        void residentMemory(child.pid).then((bytes) => {
          if (bytes > this.limits.memory) reject(new DocumentError('TOO_HEAVY'));
        });
      }, WATCH_EVERY);
      done.addEventListener('abort', () => {
        clearInterval(timer);
      });
    });
  }
}

/** The process said by itself that it could not read the file: it is fit for the next one. */
class PlainFailure extends Error {
  constructor(readonly document: DocumentError) {
    super(document.message);
  }
}

function aborted(done: AbortSignal, signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => {
      reject(signal?.reason instanceof Error ? signal.reason : new Error('Aborted'));
    };
    signal?.addEventListener('abort', stop);
    done.addEventListener('abort', () => {
      signal?.removeEventListener('abort', stop);
    });
  });
}

/** Resident bytes of a process; 0 where the system does not say (only the heap is limited there). */
async function residentMemory(pid: number | undefined): Promise<number> {
  try {
    const [, pages = '0'] = (await readFile(`/proc/${String(pid)}/statm`, 'utf8')).split(' ');
    return Number(pages) * PAGE;
  } catch {
    return 0;
  }
}
