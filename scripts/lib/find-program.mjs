import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The first program of `names` that the PATH has, or undefined.
 *
 * @param {readonly string[]} names
 */
function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => isProgram(path));
}

/** Chromium: the one that `CHROMIUM_PATH` names, or one of the system. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return isProgram(named) ? named : undefined;
  return findProgram(['chromium', 'chromium-browser', 'google-chrome']);
}

/** The Redis server that tests start for themselves. */
export const findRedisServer = () => findProgram(['redis-server']);
