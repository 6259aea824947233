import { readFile } from 'node:fs/promises';
import { runProgram, type Invocation } from './run-program.js';

/** A line of /etc/passwd that may run PostgreSQL. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Under which account PostgreSQL runs, which refuses to run as root.
 *
 * - `direct`: we are an ordinary user.
 * - `namespace`: we are root; a user namespace shows PostgreSQL another number, and the files stay
 *   root's. Nothing has to be readable by anyone else, so a private folder (0700) works.
 * - `system-user`: we are root and namespaces are refused (most containers): a real second user,
 *   which must be able to reach programs and data.
 */
export type Account =
  | { readonly kind: 'direct' }
  | { readonly kind: 'namespace'; readonly user: SystemUser }
  | { readonly kind: 'system-user'; readonly user: SystemUser };

/** The command line that runs a program under an account. */
export function invocation(account: Account, file: string, args: readonly string[]): Invocation {
  switch (account.kind) {
    case 'direct':
      return { file, args };
    case 'namespace':
      // `unshare` replaces itself by the program: same process number, same signals.
      return { file: 'unshare', args: [...namespaceArguments(account.user), file, ...args] };
    case 'system-user':
      return { file, args, uid: account.user.uid, gid: account.user.gid };
  }
}

/**
 * Whether root can run PostgreSQL in a user namespace here: tried with the real program and the
 * real folder, because inside a namespace root loses the right to pass through other people's
 * private folders.
 */
export async function canUnshare(
  program: string,
  folder: string,
  user: SystemUser,
): Promise<boolean> {
  const script = '"$1" --version && cd -- "$2" && test -w .';
  const args = [...namespaceArguments(user), '/bin/sh', '-c', script, 'sh', program, folder];
  return (await runProgram({ file: 'unshare', args })).code === 0;
}

/**
 * The users that may run PostgreSQL for root, best first. `initdb` looks its own number up, so the
 * number must be in /etc/passwd even inside a namespace: a made-up one fails.
 */
export async function systemUsers(passwdFile = '/etc/passwd'): Promise<readonly SystemUser[]> {
  const text = await readFile(passwdFile, 'utf8').catch(() => '');
  const users = text.split('\n').flatMap((line) => {
    const [name = '', , uid = '', gid = ''] = line.split(':');
    return name !== '' && /^\d+$/u.test(uid) && /^\d+$/u.test(gid)
      ? [{ name, uid: Number(uid), gid: Number(gid) }]
      : [];
  });
  return users.filter((user) => user.uid !== 0).sort((a, b) => rank(a) - rank(b));
}

/** `nobody` owns nothing, so it gains nothing; `postgres` may own another server's data. */
function rank(user: SystemUser): number {
  if (user.name === 'nobody') return 0;
  return user.name === 'postgres' ? 1 : 2;
}

function namespaceArguments(user: SystemUser): string[] {
  return ['--user', `--map-user=${String(user.uid)}`, `--map-group=${String(user.gid)}`];
}
