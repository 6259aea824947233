import { z } from 'zod';

import { CreateAssistantError } from './create-assistant-error.js';

const manifestSchema = z.looseObject({ dependencies: z.record(z.string(), z.string()) });

/**
 * The text of a package.json with one more dependency of this repository, in the order of the names.
 * Everything else stays as it is. A dependency that is already there changes nothing.
 *
 * @throws {CreateAssistantError} `REGISTRY` when the text is no package.json with dependencies
 */
export function addDependency(manifest: string, packageName: string): string {
  const parsed = manifestSchema.safeParse(jsonIn(manifest));
  if (!parsed.success) {
    throw new CreateAssistantError(
      'REGISTRY',
      'The package.json of the registry cannot be read: it must be JSON with "dependencies".',
    );
  }
  const all = { ...parsed.data.dependencies, [packageName]: 'workspace:^' };
  const dependencies = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...parsed.data, dependencies }, null, 2)}\n`;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
