export { Freshness } from './components/freshness.js';
export { MinistryMark } from './components/ministry-mark.js';
