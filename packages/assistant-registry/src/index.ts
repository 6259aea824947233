export { installedAssistants } from './assistants.generated.js';
export type { InstalledAssistant } from './installed-assistant.js';
