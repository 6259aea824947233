import { z } from 'zod';

import { readXml, type XmlReader, type XmlTag } from '../../xml/read-xml.js';

/** An object of a storage, as its list gives it. */
export interface StoredObject {
  readonly key: string;
  readonly size: number;
  /** Mark of the content; empty when the list does not give it. */
  readonly etag: string;
  /** ISO date, `null` when the list does not give it. */
  readonly modified: string | null;
}

/** A page of the list. */
export interface ObjectPage {
  readonly objects: readonly StoredObject[];
  /** What to ask the next page with, `null` after the last one. */
  readonly next: string | null;
}

const objectSchema = z.object({
  Key: z.string().min(1),
  Size: z.coerce.number().catch(0),
  ETag: z
    .string()
    .default('')
    .transform((tag) => tag.replaceAll('"', '')),
  LastModified: z.iso
    .datetime({ offset: true })
    .transform((moment) => moment.slice(0, 10))
    .nullable()
    .catch(null),
});

class ListingReader implements XmlReader {
  readonly #open: string[] = [];
  #root = '';
  readonly #page = new Map<string, string>();
  readonly #objects: ReadonlyMap<string, string>[] = [];
  #object = new Map<string, string>();

  open({ name }: XmlTag): void {
    if (this.#open.length === 0) this.#root = name;
    this.#open.push(name);
    if (name === 'Contents') this.#object = new Map();
  }

  close(name: string): void {
    this.#open.pop();
    if (name === 'Contents') this.#objects.push(this.#object);
  }

  text(text: string): void {
    const [, name = '', inside] = this.#open;
    const fields = name === 'Contents' ? this.#object : this.#page;
    const field = name === 'Contents' ? (inside ?? '') : name;
    fields.set(field, (fields.get(field) ?? '') + text);
  }

  cdata(text: string): void {
    this.text(text);
  }

  /** `null` for what is not a page of a list, or not a whole one: what it does not name would be gone. */
  page(): ObjectPage | null {
    const decode = this.#page.get('EncodingType')?.trim() === 'url' ? fromUrl : asIs;
    const objects = this.#objects.map(
      (fields) => objectSchema.safeParse(Object.fromEntries(fields)).data,
    );
    const next = this.#page.get('NextContinuationToken')?.trim() ?? '';
    const said = this.#page.get('IsTruncated')?.trim().toLowerCase();
    const truncated = said === 'true' || (said === undefined && next !== '');
    const count = Number(this.#page.get('KeyCount') ?? objects.length);
    if (this.#root !== 'ListBucketResult' || (truncated && next === '')) return null;
    if (objects.includes(undefined) || count < objects.length) return null;
    return {
      objects: objects
        .filter((object) => object !== undefined)
        .map((object) => ({
          key: decode(object.Key),
          size: object.Size,
          etag: object.ETag,
          modified: object.LastModified,
        })),
      next: truncated ? next : null,
    };
  }
}

const asIs = (key: string): string => key;

/** Keys are given so when some of their characters cannot be written in XML. */
function fromUrl(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}

/**
 * Reads a page of `ListObjectsV2`.
 *
 * @returns `null` for what is not one: an error, a page that is cut, or that says that there are more
 * objects without saying how to ask for them.
 * @example readListing(bytes)?.objects[0]?.key // 'circulaires/l’été.pdf'
 */
export function readListing(bytes: Uint8Array): ObjectPage | null {
  const reader = new ListingReader();
  return readXml(bytes, reader) ? reader.page() : null;
}
