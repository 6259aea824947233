import { readdirSync, statSync, watch } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Tells what is saved under a folder, in the subfolders to come too. One watcher for each folder:
 * the recursive mode of Node 20 on Linux loses a file that is replaced by another one, which is how
 * many editors save.
 *
 * @param {string} root absolute
 * @param {(path: string) => boolean} isIgnored what is neither told nor entered
 * @param {(path: string) => void} onChange called with absolute paths
 */
export function watchTree(root, isIgnored, onChange) {
  const watchers = new Map();
  const leave = (folder) => {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const enter = (folder) => {
    try {
      const watcher = watch(folder, (_, name) => name !== null && notice(join(folder, name)));
      watcher.on('error', () => leave(folder));
      watchers.set(folder, watcher);
      const paths = pathsIn(folder).filter((path) => !isIgnored(path));
      for (const path of paths) if (isFolder(path)) enter(path);
      return paths;
    } catch (error) {
      // It was removed meanwhile: the folder above tells.
      if (error.code === 'ENOENT') return [];
      throw error;
    }
  };
  const notice = (path) => {
    if (isIgnored(path)) return;
    leave(path);
    onChange(path);
    // What a new folder holds may have come before its watcher.
    if (isFolder(path)) for (const inside of enter(path)) notice(inside);
  };
  enter(root);
  return { close: () => leave(root) };
}

const pathsIn = (folder) => readdirSync(folder).map((name) => join(folder, name));

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
