import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { installedAssistants } from './index.js';

describe('installedAssistants', () => {
  it('knows the folder and the version of each package', () => {
    expect(installedAssistants.length).toBeGreaterThan(0);
    for (const { packageName, version, folder } of installedAssistants) {
      expect(isAbsolute(folder)).toBe(true);
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      expect(manifest).toMatchObject({ name: packageName, version });
    }
  });

  it('gives folders in which the files of the assistant are found', () => {
    for (const { folder, assistant } of installedAssistants) {
      expect(existsSync(join(folder, assistant.prompts.system))).toBe(true);
    }
  });

  it('does not install the template', () => {
    expect(installedAssistants.map((installed) => installed.packageName)).not.toContain(
      '@maroquin/assistant-template',
    );
  });
});
