export {
  CONTRACT,
  defineAssistant,
  type Assistant,
  type AssistantDefinition,
  type AssistantRole,
  type CorpusDefinition,
  type EvaluationDefinition,
  type Passport,
  type RoleDefinition,
} from './assistant.js';
export { checkAssistant, checkAssistants, type CheckOptions } from './check-assistant.js';
export type { ContractIssueCode } from './contract-messages.fr.js';
export {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  firstOfMonth,
  inFull,
  isCivilDate,
  lastDayOfMonth,
  SATURDAY,
  SUNDAY,
  weekday,
  withWeekday,
  yearOf,
  type CivilDate,
} from './civil-date.js';
export { corpusRecordSchema, type CorpusRecord } from './corpus-record.js';
export {
  AssistantContractError,
  assertUnreachable,
  ToolError,
  type ContractIssue,
  type ToolErrorCode,
} from './errors.js';
export { MONTH_PATTERN, MONTHS, monthNumber } from './french-months.js';
export type { Passage } from './passage.js';
export { standingAt, type DatedText, type Standing } from './standing-at.js';
export { MINISTRIES, ministrySchema, type Ministry } from './ministries.js';
export {
  defineTool,
  type ArticleReference,
  type Certainty,
  type LocalisedText,
  type Tool,
  type ToolCard,
  type ToolContext,
  type ToolDefinition,
  type ToolHttpResponse,
} from './tool.js';
export type { CorpusColumns, CorpusSource } from './corpus-source.js';
