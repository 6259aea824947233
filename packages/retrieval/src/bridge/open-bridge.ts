import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { LexicalIndex } from '../lexical/lexical-index.js';
import { Bridge } from './bridge.js';

/** Gives the bridge; it is read when it is first asked for, in some 30 ms. */
export type BridgeSource = () => Bridge;

/** Reads the bytes of a bridge, as `makeBridge` gives them. */
export const readBridge = (bytes: Uint8Array): Bridge =>
  new Bridge(new LexicalIndex(inflateRawSync(bytes)));

/** The bridge that comes with the package; `data/README.md` says what it is made from. */
export const openBridge = (): BridgeSource => {
  let bridge: Bridge | null = null;
  return () => {
    bridge ??= readBridge(
      readFileSync(fileURLToPath(new URL('../../data/everyday-bridge.bin', import.meta.url))),
    );
    return bridge;
  };
};
