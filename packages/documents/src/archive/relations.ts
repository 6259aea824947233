import type { Archive } from './open-archive.js';
import { readXml } from './read-xml.js';

/** What a part of an office file is linked to (ECMA-376, part 2, section 9.3). */
export interface Relation {
  /** End of its kind: `styles`, `footnotes`, `slide`. */
  readonly kind: string;
  /** Path in the archive, or an address when it is `external`. */
  readonly target: string;
  readonly external: boolean;
}

/**
 * The relations of a part, by identifier. `''` is the archive itself.
 *
 * @example relationsOf(archive, 'word/document.xml').get('rId1')
 */
export function relationsOf(archive: Archive, part: string): ReadonlyMap<string, Relation> {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const found = new Map<string, Relation>();
  const entry = archive.get(`${folder}_rels/${part.slice(cut)}.rels`);
  if (entry === undefined) return found;
  readXml(entry, {
    open: (name, attributes) => {
      if (!/(?:^|:)Relationship$/u.test(name)) return;
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      found.set(attributes['Id'] ?? '', {
        kind: /[^/]*$/u.exec(attributes['Type'] ?? '')?.[0] ?? '',
        target: external ? target : pathFrom(folder, target),
        external,
      });
    },
  });
  return found;
}

/** The part that a part is linked to by a kind of relation, if any. */
export function partOfKind(
  relations: ReadonlyMap<string, Relation>,
  kind: string,
): string | undefined {
  return [...relations.values()].find((relation) => relation.kind === kind && !relation.external)
    ?.target;
}

function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  return path.join('/');
}
