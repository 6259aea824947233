import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createLogger, defineConfig, type Logger, type Plugin } from 'vite';
import { dsfrSubset } from './dsfr-subset.js';

const core = process.env['VITE_CORE_URL'] ?? 'http://localhost:3000';

/**
 * The components of `react-dsfr` read class names only, but their helper carries 170 kB of colour
 * tables for those who style in JavaScript. The shell's colours are in its style sheets.
 */
function withoutColourTables(): Plugin {
  return {
    name: 'without-colour-tables',
    enforce: 'pre',
    load: (id) =>
      /react-dsfr\/fr\/colors\.js$/.test(id) ? 'export const colors = {};' : undefined,
  };
}

/** Every DSFR file begins with `@charset`: joined in one sheet they are harmless, and not worth a warning each. */
function quietLogger(): Logger {
  const logger = createLogger();
  const warn = logger.warn.bind(logger);
  logger.warn = (message, options) => {
    if (!message.includes('@charset must precede')) warn(message, options);
  };
  return logger;
}

export default defineConfig({
  customLogger: quietLogger(),
  plugins: [react(), withoutColourTables()],
  css: { postcss: { plugins: [dsfrSubset(join(import.meta.dirname, 'src'))] } },
  build: {
    target: 'es2022',
    // Small icons travel inside the style sheet (`data:` is allowed for images), fonts never do.
    assetsInlineLimit: (file) => (file.endsWith('.svg') ? undefined : false),
    reportCompressedSize: true,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/health', '/identity'].map((path) => [path, { target: core }]),
    ),
  },
});
