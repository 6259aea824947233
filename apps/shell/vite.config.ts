import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { dsfrSubset } from './dsfr-subset.js';

const core = process.env['VITE_CORE_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  css: { postcss: { plugins: [dsfrSubset()] } },
  build: {
    target: 'es2022',
    // Small icons travel inside the style sheet (`data:` is allowed for images), fonts never do.
    assetsInlineLimit: (file) => (file.endsWith('.svg') ? undefined : false),
    reportCompressedSize: true,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/health', '/oidc'].map((path) => [path, { target: core }]),
    ),
  },
});
