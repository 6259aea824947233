export { appliedSource } from './applied-source.js';
export { SourcesPanel, type OpenSource } from './components/sources-panel.js';
