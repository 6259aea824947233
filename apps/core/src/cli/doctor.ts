import { homeOf } from '../boot/home-places.js';
import { readConfig } from '../platform/config/config.js';
import type { CliContext } from './cli-context.js';
import { SilentFailure } from './command-failure.js';
import {
  checkDatabase,
  checkDisk,
  checkModel,
  checkNode,
  checkPort,
  failed,
  type Finding,
} from './doctor-checks.js';
import { messages } from './messages.fr.js';
import { openPlace } from './workbench.js';

/** What needs PostgreSQL; one finding when it cannot be reached at all. */
async function examinePlace(cli: CliContext): Promise<readonly Finding[]> {
  try {
    const place = await openPlace(cli);
    return [await checkPort(place), ...(await checkDatabase(place))];
  } catch (error) {
    return [failed('postgresql', error, messages.doctorDatabaseDown)];
  }
}

async function examine(cli: CliContext): Promise<readonly Finding[]> {
  const node = checkNode();
  try {
    const config = readConfig(cli.env);
    const home = await homeOf(config);
    const found: Finding = {
      name: 'home',
      status: 'ok',
      message: messages.doctorHome(home.folder),
    };
    const model = await checkModel(config, cli.signal);
    return [node, found, await checkDisk(home), model, ...(await examinePlace(cli))];
  } catch (error) {
    return [node, failed('home', error, messages.doctorHomeBroken)];
  }
}

/** Looks at everything the platform stands on, and says what to do about what is wrong. */
export async function doctor(cli: CliContext, { json }: { readonly json?: true }): Promise<void> {
  const findings = await examine(cli);
  const ok = findings.every(({ status }) => status !== 'error');
  if (json === true) cli.output.json({ ok, checks: findings });
  else for (const one of findings) cli.output.line(messages.doctorLine[one.status](one.message));
  if (!ok) throw new SilentFailure();
}
