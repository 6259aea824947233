import { join } from 'node:path';

import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

import { ROOT } from '../lib/root.mjs';

/** A message is shown, and counts as a mistake, but does not enter the report. */
const SHOWN = { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: false };
const SILENT = { logLevel: ExtractorLogLevel.None };

const messages = {
  compilerMessageReporting: { default: SHOWN },
  extractorMessageReporting: {
    default: SHOWN,
    // A type without a name of its own outside: a line of the report, for the reviewer to judge.
    'ae-forgotten-export': { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
    // The house has no release tags: what a package exports is public.
    'ae-missing-release-tag': SILENT,
    // ESLint wants a docstring on each export; a field called `title` needs no sentence.
    'ae-undocumented': SILENT,
    // Here the other packages are read from their sources; only their names enter the report.
    'ae-wrong-input-file-type': SILENT,
  },
  // Docstrings are TypeScript's, not TSDoc: `@example` stands on one line.
  tsdocMessageReporting: { default: SILENT },
};

/**
 * Writes the public interface of a package as the compiler sees it from outside in `report.api.md`,
 * or compares it with the one that is committed.
 *
 * @param {{ folder: string }} published
 * @param {boolean} isCheck
 * @returns {string[]} what is wrong
 */
export function reportInterface({ folder }, isCheck) {
  const said = [];
  const { apiReportChanged } = Extractor.invoke(configurationOf(join(ROOT, folder)), {
    localBuild: !isCheck,
    messageCallback: (message) => {
      message.handled = true;
      const isAboutPackage = message.category !== 'console';
      if (isAboutPackage && ['error', 'warning'].includes(message.logLevel)) {
        said.push(`${message.messageId}: ${message.text}`);
      }
    },
  });
  if (!isCheck || !apiReportChanged) return said;
  const report = join(folder, 'report.api.md');
  return [`${report} is not up to date: run "npm run packages", read it, commit it.`];
}

function configurationOf(folder) {
  const packageJsonFullPath = join(folder, 'package.json');
  return ExtractorConfig.prepare({
    packageJsonFullPath,
    configObjectFullPath: join(folder, 'api-extractor.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, 'dist', 'index.d.ts'),
      compiler: { tsconfigFilePath: join(folder, 'tsconfig.declarations.json') },
      apiReport: {
        enabled: true,
        reportFileName: 'report',
        reportFolder: folder,
        reportTempFolder: join(folder, '.turbo'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages,
    },
  });
}
