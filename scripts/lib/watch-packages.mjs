import { watch } from 'node:fs';
import { join, sep } from 'node:path';

import { ROOT } from './root.mjs';

const SETTLED = 120;
const IGNORED =
  /(^|[/\\])(node_modules|dist|\.turbo|test|coverage)([/\\]|$)|\.spec\.tsx?$|\.tmp$|~$/;
/** Vite watches the shell; journeys are not part of what runs. */
const NOT_CORE = new Set([join('apps', 'shell'), join('apps', 'e2e')]);

/**
 * Calls `onChange` with the folders of the packages in which something was saved, once they have
 * been quiet for a moment. Changes that come while it works are told next time.
 *
 * @param {(folders: string[]) => Promise<void>} onChange
 */
export function watchPackages(onChange) {
  const changed = new Set();
  let timer;
  let working = false;
  const tell = async () => {
    if (working) return;
    working = true;
    while (changed.size > 0) {
      const folders = [...changed].sort();
      changed.clear();
      await onChange(folders);
    }
    working = false;
  };
  const noticed = (group, name) => {
    if (name === null || IGNORED.test(name)) return;
    const folder = join(group, name.split(sep)[0]);
    if (!name.includes(sep) || NOT_CORE.has(folder)) return;
    changed.add(folder);
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLED);
  };
  const watchers = ['apps', 'packages', 'assistants'].map((group) =>
    watch(join(ROOT, group), { recursive: true }, (_, name) => noticed(group, name)),
  );
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
