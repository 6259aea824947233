import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CorpusRecord } from '@maroquin/assistant-kit';
import { readRecords } from '../ingest/read-records.js';
import { openSearch } from '../open-search.js';
import type { CorpusAt, Search } from '../search-types.js';

console.log(readRecords);
