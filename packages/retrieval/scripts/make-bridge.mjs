// Makes data/everyday-bridge.bin from files of practical sheets: node scripts/make-bridge.mjs FILE…
import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { makeBridge } from '../dist/bridge/make-bridge.js';

const sheets = [];
for (const file of process.argv.slice(2)) {
  const bytes = await readFile(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  for (const line of text.split('\n')) if (line.trim() !== '') sheets.push(JSON.parse(line));
}
if (sheets.length === 0) throw new Error('usage: node scripts/make-bridge.mjs SHEETS.jsonl.gz…');
const bytes = makeBridge(sheets);
await writeFile(new URL('../data/everyday-bridge.bin', import.meta.url), bytes);
console.log(`${String(sheets.length)} sheets, ${String(bytes.length)} bytes`);
