import { relative } from 'node:path';

import { ROOT } from './root.mjs';
import { whySkipped } from './test-parts.mjs';

/**
 * Reads the JSON report of Jest. A file that could not run counts as one failed test. A test that
 * is skipped although nothing it needs is missing counts as failed too: somebody left `.skip`.
 * `filtered`: the tests were chosen by name, and the others are reported as skipped by Jest.
 */
export function readReport(report, parts, filtered) {
  const passed = [];
  const failed = [];
  const skipped = [];
  for (const { name: path, assertionResults, message, status } of report.testResults) {
    const file = relative(ROOT, path);
    if (status === 'failed' && assertionResults.every((test) => test.status !== 'failed')) {
      failed.push({ file, name: '(the file could not run)', reason: firstLine(message) });
    }
    for (const test of assertionResults) {
      const entry = { file, name: test.fullName };
      if (test.status === 'passed') passed.push(entry);
      else if (test.status === 'failed') failed.push(entry);
      else if (!filtered)
        place({ ...entry, reason: whySkipped(path, test.fullName, parts) }, skipped, failed);
    }
  }
  return { passed, failed, skipped };
}

function place(entry, skipped, failed) {
  if (entry.reason !== undefined) skipped.push(entry);
  else failed.push({ ...entry, reason: 'skipped although nothing that it needs is missing' });
}

const firstLine = (message) =>
  message
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('●')) ?? 'no message';

/** The summary, last line included: `N passed, N failed[, N skipped]`. */
export function summary({ passed, failed, skipped }) {
  const lines = [];
  if (skipped.length > 0) lines.push('', 'Skipped tests');
  for (const [reason, entries] of groupByReason(skipped)) {
    lines.push(`  ${reason}`, ...entries.map(({ file, name }) => `    ${file}: ${name}`));
  }
  if (failed.length > 0) lines.push('', 'Failed tests');
  for (const { file, name, reason } of failed) {
    lines.push(`  ${file}: ${name}${reason === undefined ? '' : ` (${reason})`}`);
  }
  lines.push('', countsLine(passed.length, failed.length, skipped.length));
  return lines.join('\n');
}

/** The one line that programs read. */
export function countsLine(passed, failed, skipped = 0) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function groupByReason(entries) {
  const groups = new Map();
  for (const entry of entries) {
    groups.set(entry.reason, [...(groups.get(entry.reason) ?? []), entry]);
  }
  return groups;
}
