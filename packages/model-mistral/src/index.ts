export {
  createMistralModel,
  type MistralModel,
  type MistralModelOptions,
} from './create-mistral-model.js';
export type { ModelAnswer, OfferedModel, SdkCalls } from './sdk/sdk-calls.js';
