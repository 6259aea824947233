import { join } from 'node:path';

import { describeAssistant } from '@maroquin/assistant-testing';

import assistant from './index.js';

describeAssistant(assistant, { folder: join(__dirname, '..'), everyRecordNamesItsRule: true });
