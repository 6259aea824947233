/**
 * Settings for one machine and light use: a small memory, few processes, nothing that only serves
 * replication. `fsync` stays on: this is where people's conversations live.
 *
 * - No socket file: its path is limited to 108 bytes, and a home may be deep.
 * - `client_connection_check_interval`: when the owner is killed, its queries end within two
 *   seconds and free their locks, so that the next start can adopt the server.
 * - `io_method=sync` and no parallel workers: five processes fewer, no need for /dev/shm.
 */
export const POSTGRES_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '32MB',
  max_wal_size: '256MB',
  fsync: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  jit: 'off',
  huge_pages: 'off',
  client_connection_check_interval: '2s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  logging_collector: 'off',
  log_destination: 'stderr',
};

/** The arguments of `postgres` for a data folder and a port. */
export function postgresArguments(dataFolder: string, port: number): string[] {
  const settings = Object.entries({ ...POSTGRES_SETTINGS, port: String(port) });
  return ['-D', dataFolder, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
