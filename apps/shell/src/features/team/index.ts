export { looksAfterAssistants, TEAM_PATH } from './team-path.js';
