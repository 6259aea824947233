import { z } from 'zod';
import { RetrievalError } from '../retrieval-error.js';

/** What a bundle may hold. */
export interface BundleContent {
  readonly bytes: Readonly<Record<string, Uint8Array>>;
  readonly numbers: Readonly<Record<string, Uint32Array>>;
  readonly strings: Readonly<Record<string, readonly string[]>>;
}

const headerSchema = z.array(
  z.object({
    name: z.string(),
    kind: z.enum(['bytes', 'numbers', 'strings']),
    start: z.number(),
    size: z.number(),
  }),
);

/** Separates strings of a list; no text of a corpus record keeps it. */
const SEPARATOR = '\u0000';

const ALIGNMENT = 8;

const padded = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT;

/**
 * Puts named arrays into one run of bytes: a header length, a JSON header, then each array aligned,
 * so that reading it back copies nothing.
 */
export const packBundle = (content: BundleContent): Uint8Array => {
  const parts: { name: string; kind: 'bytes' | 'numbers' | 'strings'; bytes: Uint8Array }[] = [];
  for (const [name, bytes] of Object.entries(content.bytes))
    parts.push({ name, kind: 'bytes', bytes });
  for (const [name, list] of Object.entries(content.numbers)) {
    parts.push({
      name,
      kind: 'numbers',
      bytes: new Uint8Array(list.buffer, list.byteOffset, list.byteLength),
    });
  }
  for (const [name, list] of Object.entries(content.strings)) {
    parts.push({ name, kind: 'strings', bytes: Buffer.from(list.join(SEPARATOR)) });
  }
  let size = 0;
  const header = parts.map(({ name, kind, bytes }) => {
    const start = size;
    size += padded(bytes.length);
    return { name, kind, start, size: bytes.length };
  });
  const head = Buffer.from(JSON.stringify(header));
  const bodyStart = padded(4 + head.length);
  const bundle = new Uint8Array(bodyStart + size);
  new DataView(bundle.buffer).setUint32(0, head.length, true);
  bundle.set(head, 4);
  parts.forEach(({ bytes }, at) => bundle.set(bytes, bodyStart + (header[at]?.start ?? 0)));
  return bundle;
};

/** Reads a bundle back; arrays are views on `bundle`, which must start at an aligned offset. */
export class BundleReader {
  readonly #views = new Map<string, Uint8Array>();

  constructor(bundle: Uint8Array) {
    const headSize = new DataView(bundle.buffer, bundle.byteOffset).getUint32(0, true);
    const head = Buffer.from(bundle.subarray(4, 4 + headSize)).toString();
    const body = padded(4 + headSize);
    for (const { name, start, size } of headerSchema.parse(JSON.parse(head))) {
      this.#views.set(name, bundle.subarray(body + start, body + start + size));
    }
  }

  /** Whether the bundle has a part of that name: not all have every part. */
  has(name: string): boolean {
    return this.#views.has(name);
  }

  bytes(name: string): Uint8Array {
    const view = this.#views.get(name);
    if (view === undefined) {
      throw new RetrievalError('UNKNOWN_VERSION', `L’index est incomplet (« ${name} »).`);
    }
    return view;
  }

  numbers(name: string): Uint32Array {
    const view = this.bytes(name);
    return new Uint32Array(view.buffer, view.byteOffset, view.byteLength / 4);
  }

  strings(name: string): string[] {
    const text = Buffer.from(this.bytes(name)).toString();
    return text === '' ? [] : text.split(SEPARATOR);
  }
}
