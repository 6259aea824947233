import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';

import { PlatformError } from '../errors/platform-error.js';
import { migrations } from './migrations/index.js';

/** Longest an interactive statement may run, in milliseconds. */
const STATEMENT_TIMEOUT = 10_000;

/** The schema is only ever changed by migrations that were written and reviewed. */
export function dataSourceOptions(
  url: string,
  entities: EntityTarget<ObjectLiteral>[],
): ConstructorParameters<typeof DataSource>[0] {
  return {
    type: 'postgres',
    url,
    entities: entities.filter((entity) => typeof entity === 'function'),
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize: 12,
    applicationName: 'maroquin',
    connectTimeoutMS: 4_000,
    extra: { statement_timeout: STATEMENT_TIMEOUT, idle_in_transaction_session_timeout: 30_000 },
  };
}

/**
 * Connects and brings the schema up to date; two servers that start at once migrate one by one.
 *
 * @throws {PlatformError} `DATABASE_UNREACHABLE`
 */
export async function connectDatabase(
  url: string,
  entities: EntityTarget<ObjectLiteral>[],
): Promise<DataSource> {
  const database = new DataSource(dataSourceOptions(url, entities));
  try {
    await database.initialize();
  } catch (cause) {
    throw new PlatformError(
      'configuration',
      'DATABASE_UNREACHABLE',
      'La base de données ne répond pas. Vérifiez DATABASE_URL et que le serveur PostgreSQL accepte les connexions.',
      { cause },
    );
  }
  await migrate(database);
  return database;
}

/** Key of the advisory lock under which migrations run: any constant, the same everywhere. */
const MIGRATION_LOCK = 4_207_001;

/** Runs the pending migrations under a lock of the database. */
export async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}

/** The connection to the relational truth, made before the modules: closed with the application. */
@Global()
@Module({})
export class DatabaseModule {
  static with(database: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...database.options, retryAttempts: 0 }),
          dataSourceFactory: () => Promise.resolve(database),
        }),
      ],
    };
  }
}
