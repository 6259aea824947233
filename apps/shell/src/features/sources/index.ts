export { SourcesPanel, type OpenSource } from './components/sources-panel.js';
