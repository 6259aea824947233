import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Imports that run when the file is loaded: types are erased, `import()` waits. */
const STATIC_IMPORT = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)';/gmu;

function loadedBy(entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
      const target = name.startsWith('.')
        ? join(dirname(file), name.replace(/\.js$/u, '.ts'))
        : name;
      if (found.has(target)) continue;
      found.add(target);
      if (existsSync(target)) visit(target);
    }
  };
  visit(entry);
  return found;
}

describe('the help of the command line', () => {
  it('loads neither the platform nor the search engine', () => {
    const loaded = [
      ...loadedBy(join(__dirname, 'program.ts')),
      ...loadedBy(join(__dirname, 'run-until-end.ts')),
    ];
    expect(loaded).toContain('commander');
    expect(loaded).toContain(join(__dirname, 'corpus-commands.ts'));
    const heavy = /^(?:@nestjs\/|typeorm$|pg$|bullmq$|ioredis$|@maroquin\/(?!assistant-kit$))/u;
    expect(loaded.filter((name) => heavy.test(name))).toEqual([]);
  });
});
