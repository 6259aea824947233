export { Freshness, freshnessLines } from './components/freshness.js';
