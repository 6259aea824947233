export {
  createAssistant,
  type CreateAssistantRequest,
  type CreatedAssistant,
} from './create-assistant.js';
export { CreateAssistantError, type CreateAssistantErrorCode } from './create-assistant-error.js';
