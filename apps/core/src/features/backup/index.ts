export { restoreBackup } from './restore-backup.js';
export { entityTables } from './saved-tables.js';
export { writeBackup, type BackupReport } from './write-backup.js';
