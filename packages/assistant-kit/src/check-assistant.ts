import { CONTRACT, type Assistant, type AssistantRole } from './assistant.js';
import { checkCorpusSource, type Report } from './check-corpus-source.js';
import {
  isContact,
  isHost,
  isKebabCase,
  isName,
  isPackagePath,
  isText,
} from './contract-formats.js';
import {
  contractMessage,
  type ContractIssueCode,
  type ContractMistake,
} from './contract-messages.fr.js';
import type { ContractIssue } from './errors.js';
import { ministrySchema } from './ministries.js';

/** What the pure check cannot know by itself. */
export interface CheckOptions {
  /** Names the assistant in an issue when its id is wrong. */
  readonly packageName: string;
  /** Is there a file at this path, relative to the folder of the package? */
  readonly fileExists: (path: string) => boolean;
}

const STARTERS = 4;

function issueOf<Code extends ContractIssueCode>(
  assistant: string,
  path: string,
  ...mistake: ContractMistake<Code>
): ContractIssue {
  return { assistant, path, code: mistake[0], message: contractMessage(...mistake) };
}

function checkIdentity({ identity, contract, ministry }: Assistant, report: Report): void {
  if (contract !== CONTRACT) {
    report('contract', 'WRONG_CONTRACT', String(CONTRACT));
  }
  if (!isKebabCase(identity.id)) report('identity.id', 'BAD_ID');
  if (!isText(identity.name.fr)) report('identity.name.fr', 'NO_TEXT', 'assistantName');
  if (!isText(identity.summary.fr)) report('identity.summary.fr', 'NO_TEXT', 'assistantSummary');
  if (!isText(identity.owner.team)) report('identity.owner.team', 'NO_TEXT', 'team');
  if (!isContact(identity.owner.contact)) {
    report('identity.owner.contact', 'BAD_CONTACT');
  }
  if (!ministrySchema.safeParse(ministry).success) {
    report('ministry', 'UNKNOWN_MINISTRY', ministrySchema.options.join(', '));
  }
}

function checkRole(role: AssistantRole, path: string, assistant: Assistant, report: Report): void {
  if (!isText(role.label.fr)) report(`${path}.label.fr`, 'NO_TEXT', 'roleLabel');
  if (!isText(role.because.fr)) report(`${path}.because.fr`, 'NO_TEXT', 'roleBecause');
  for (const [index, tool] of role.tools.entries()) {
    if (Object.hasOwn(assistant.tools, tool)) continue;
    report(`${path}.tools[${String(index)}]`, 'UNKNOWN_TOOL', tool);
  }
  for (const [index, corpus] of role.corpora.entries()) {
    if (Object.hasOwn(assistant.corpora, corpus)) continue;
    report(`${path}.corpora[${String(index)}]`, 'UNKNOWN_CORPUS', corpus);
  }
  if (role.starters.length !== STARTERS || !role.starters.every(isText)) {
    report(`${path}.starters`, 'WRONG_STARTERS', String(STARTERS));
  }
  if (new Set(role.starters).size !== role.starters.length) {
    report(`${path}.starters`, 'SAME_STARTERS');
  }
}

function checkRoles(assistant: Assistant, report: Report): void {
  const roles = Object.entries(assistant.roles);
  if (roles.length === 0) report('roles', 'NO_ROLE');
  for (const [name, role] of roles) {
    const path = `roles.${name}`;
    if (!isName(name)) report(path, 'BAD_NAME');
    checkRole(role, path, assistant, report);
  }
}

function checkTools({ tools }: Assistant, report: Report): void {
  for (const [name, tool] of Object.entries(tools)) {
    const path = `tools.${name}`;
    if (!isName(name)) report(path, 'BAD_NAME');
    if (!isText(tool.label.fr)) report(`${path}.label.fr`, 'NO_TEXT', 'toolLabel');
    if (!isText(tool.description)) report(`${path}.description`, 'NO_TEXT', 'toolDescription');
    for (const [index, host] of tool.hosts.entries()) {
      if (isHost(host)) continue;
      report(`${path}.hosts[${String(index)}]`, 'BAD_HOST');
    }
  }
}

function checkFile(file: string, path: string, options: CheckOptions, report: Report): void {
  if (!isPackagePath(file)) report(path, 'BAD_PATH');
  else if (!options.fileExists(file)) report(path, 'NO_FILE');
}

function checkCorpora({ corpora }: Assistant, options: CheckOptions, report: Report): void {
  for (const [name, corpus] of Object.entries(corpora)) {
    const path = `corpora.${name}`;
    if (!isName(name)) report(path, 'BAD_NAME');
    if (!isText(corpus.title.fr)) report(`${path}.title.fr`, 'NO_TEXT', 'corpusTitle');
    if (!isText(corpus.licence)) report(`${path}.licence`, 'NO_TEXT', 'licence');
    if (corpus.versions !== undefined)
      checkFile(corpus.versions, `${path}.versions`, options, report);
    if (corpus.source.kind !== 'files') {
      checkCorpusSource(corpus.source, `${path}.source`, report);
      continue;
    }
    if (corpus.source.paths.length === 0) report(`${path}.source.paths`, 'NO_FILES');
    for (const [index, file] of corpus.source.paths.entries()) {
      checkFile(file, `${path}.source.paths[${String(index)}]`, options, report);
    }
  }
}

function checkEvaluations(assistant: Assistant, options: CheckOptions, report: Report): void {
  for (const [name, { dataset, role, minimumScore }] of Object.entries(assistant.evaluations)) {
    const path = `evaluations.${name}`;
    checkFile(dataset, `${path}.dataset`, options, report);
    if (!Object.hasOwn(assistant.roles, role)) report(`${path}.role`, 'UNKNOWN_ROLE', role);
    if (!(minimumScore >= 0 && minimumScore <= 1)) {
      report(`${path}.minimumScore`, 'BAD_SCORE');
    }
  }
}

function checkPassport({ passport }: Assistant, report: Report): void {
  if (!isText(passport.purpose.fr)) report('passport.purpose.fr', 'NO_TEXT', 'purpose');
  if (passport.limits.length === 0 || !passport.limits.every(({ fr }) => isText(fr))) {
    report('passport.limits', 'NO_LIMITS');
  }
  if (!isText(passport.legalBasis)) report('passport.legalBasis', 'NO_TEXT', 'legalBasis');
  const { euroPerAgentMonth } = passport.costCeiling;
  if (!(Number.isFinite(euroPerAgentMonth) && euroPerAgentMonth > 0)) {
    report('passport.costCeiling.euroPerAgentMonth', 'BAD_CEILING');
  }
}

/**
 * What a type cannot see in one assistant: formats, references built at run time, files, the four
 * starters, a complete passport. Reports every mistake at once and says what to do about each. Pure:
 * the caller says which files exist.
 *
 * @example
 * checkAssistant(justice, { packageName: '@maroquin/assistant-justice', fileExists })
 * // [{ assistant: 'justice', path: 'roles.greffier.starters', code: 'WRONG_STARTERS', message: '…' }]
 */
export function checkAssistant(
  assistant: Assistant,
  options: CheckOptions,
): readonly ContractIssue[] {
  const { id } = assistant.identity;
  const name = isKebabCase(id) ? id : options.packageName;
  const issues: ContractIssue[] = [];
  const report: Report = (path, ...mistake) => {
    issues.push(issueOf(name, path, ...mistake));
  };
  checkIdentity(assistant, report);
  checkRoles(assistant, report);
  checkTools(assistant, report);
  checkCorpora(assistant, options, report);
  checkFile(assistant.prompts.system, 'prompts.system', options, report);
  checkEvaluations(assistant, options, report);
  checkPassport(assistant, report);
  return issues;
}

/**
 * What only the list shows: an id used twice, a role of a ministry that two assistants claim. A
 * ministry and role pair belongs to one assistant, or the platform could not say where an agent
 * lands.
 */
export function checkAssistants(assistants: readonly Assistant[]): readonly ContractIssue[] {
  const issues: ContractIssue[] = [];
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const { identity, ministry, roles } of assistants) {
    const { id } = identity;
    if (ids.has(id)) {
      issues.push(issueOf(id, 'identity.id', 'ID_TAKEN'));
    }
    ids.add(id);
    for (const role of Object.keys(roles)) {
      const pair = `${ministry}/${role}`;
      const owner = owners.get(pair);
      if (owner === undefined) owners.set(pair, id);
      else {
        issues.push(issueOf(id, `roles.${role}`, 'ROLE_TAKEN', owner, ministry));
      }
    }
  }
  return issues;
}
