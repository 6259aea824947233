export { AssistantsModule } from './assistants.module.js';
export { AssistantsService } from './assistants.service.js';
export { contractIssues, loadAssistants } from './load-assistants.js';
export { corporaOf, corpusId, roleOf, type LoadedAssistant } from './loaded-assistant.js';
export { MINISTRY_NAMES } from './ministry-names.js';
