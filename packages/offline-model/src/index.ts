export { NO_ANSWER } from './answer/extract-answer.js';
export { DIMENSIONS } from './server/embed-text.js';
export {
  startOfflineModel,
  type OfflineModel,
  type OfflineModelOptions,
} from './server/start-offline-model.js';
