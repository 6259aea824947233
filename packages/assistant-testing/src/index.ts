export { checkToolSchema } from './check-tool-schema.js';
export { describeAssistant, type DescribeAssistantOptions } from './describe-assistant.js';
export { describeModel, type ModelUnderTest } from './describe-model.js';
export { evaluationCaseSchema, type EvaluationCase } from '@maroquin/assistant-engine';
export { fixedClock } from './fixed-clock.js';
export { memoryRetrieval, type RecordsByCorpus } from './memory-retrieval.js';
export { runAssistant, type RunAssistantOptions } from './run-assistant.js';
export { scriptedModel, type ScriptedModel, type ScriptedStep } from './scripted-model.js';
