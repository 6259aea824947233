export { borrowHome, type BorrowedHome, type BorrowOptions } from './borrow.js';
export { EmbeddedError, HomeBusyError, type EmbeddedErrorCode } from './errors.js';
export { HOME_FORMAT, resolveHome, type Home } from './home.js';
export {
  claimHome,
  readInstance,
  waitForInstance,
  type ClaimOptions,
  type HomeClaim,
  type Instance,
  type InstanceAddress,
} from './instance.js';
export {
  startPostgres,
  type PostgresServer,
  type StartPostgresOptions,
} from './postgres/start-postgres.js';
