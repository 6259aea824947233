export { HistoryPanel } from './components/history-panel.js';
export { HistoryProvider } from './components/history-provider.js';
export { useHistory } from './hooks/history-context.js';
