export { Freshness } from './components/freshness.js';
