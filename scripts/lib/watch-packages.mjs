import { join, relative, sep } from 'node:path';

import { ROOT } from './root.mjs';
import { watchTree } from './watch-tree.mjs';

const SETTLED = 120;
const IGNORED =
  /(^|[/\\])(node_modules|dist|\.turbo|test|coverage)([/\\]|$)|\.spec\.tsx?$|\.tmp$|~$/;
/** Vite watches the shell; journeys are not part of what runs. */
const NOT_CORE = new Set([join('apps', 'shell'), join('apps', 'e2e')]);

/** `apps/core` of `apps/core/src/main.all.ts`; undefined for what lies in no package. */
function packageOf(path) {
  const [group, name, ...inside] = path.split(sep);
  return inside.length === 0 ? undefined : join(group, name);
}

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
  const notice = (absolute) => {
    const folder = packageOf(relative(ROOT, absolute));
    if (folder === undefined) return;
    changed.add(folder);
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLED);
  };
  const isIgnored = (absolute) => {
    const path = relative(ROOT, absolute);
    return IGNORED.test(path) || NOT_CORE.has(path);
  };
  const trees = ['apps', 'packages', 'assistants'].map((group) =>
    watchTree(join(ROOT, group), isIgnored, notice),
  );
  return {
    close: () => {
      clearTimeout(timer);
      for (const tree of trees) tree.close();
    },
  };
}
