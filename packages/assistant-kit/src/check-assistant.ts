import { CONTRACT, type Assistant, type AssistantRole } from './assistant.js';
import {
  isContact,
  isHost,
  isKebabCase,
  isName,
  isPackagePath,
  isText,
} from './contract-formats.js';
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

type Report = (path: string, message: string) => void;

function checkIdentity({ identity, contract, ministry }: Assistant, report: Report): void {
  if (contract !== CONTRACT) {
    report('contract', `write it for version ${String(CONTRACT)} of the contract`);
  }
  if (!isKebabCase(identity.id)) report('identity.id', 'use kebab-case, such as `justice-penale`');
  if (!isText(identity.name.fr)) report('identity.name.fr', 'give it a name');
  if (!isText(identity.summary.fr)) report('identity.summary.fr', 'say what it does in one line');
  if (!isText(identity.owner.team))
    report('identity.owner.team', 'name the team that answers for it');
  if (!isContact(identity.owner.contact)) {
    report('identity.owner.contact', 'give the e-mail address that agents may write to');
  }
  if (!ministrySchema.safeParse(ministry).success) {
    report('ministry', `use one of ${ministrySchema.options.join(', ')}`);
  }
}

function checkRole(role: AssistantRole, path: string, assistant: Assistant, report: Report): void {
  if (!isText(role.label.fr)) report(`${path}.label.fr`, 'give the role a label');
  if (!isText(role.because.fr)) report(`${path}.because.fr`, 'complete « parce que vous êtes … »');
  for (const [index, tool] of role.tools.entries()) {
    if (Object.hasOwn(assistant.tools, tool)) continue;
    report(`${path}.tools[${String(index)}]`, 'declare this tool in `tools`, or remove it');
  }
  for (const [index, corpus] of role.corpora.entries()) {
    if (Object.hasOwn(assistant.corpora, corpus)) continue;
    report(`${path}.corpora[${String(index)}]`, 'declare this corpus in `corpora`, or remove it');
  }
  if (role.starters.length !== STARTERS || !role.starters.every(isText)) {
    report(`${path}.starters`, `give exactly ${String(STARTERS)} tasks, none empty`);
  }
  if (new Set(role.starters).size !== role.starters.length) {
    report(`${path}.starters`, 'give different tasks');
  }
}

function checkRoles(assistant: Assistant, report: Report): void {
  const roles = Object.entries(assistant.roles);
  if (roles.length === 0) report('roles', 'declare at least one role');
  for (const [name, role] of roles) {
    const path = `roles.${name}`;
    if (!isName(name)) report(path, 'name it in kebab-case or camelCase');
    checkRole(role, path, assistant, report);
  }
}

function checkTools({ tools }: Assistant, report: Report): void {
  for (const [name, tool] of Object.entries(tools)) {
    const path = `tools.${name}`;
    if (!isName(name)) report(path, 'name it in camelCase');
    if (!isText(tool.label.fr)) report(`${path}.label.fr`, 'give the tool a label');
    if (!isText(tool.description)) report(`${path}.description`, 'tell the model when to call it');
    for (const [index, host] of tool.hosts.entries()) {
      if (isHost(host)) continue;
      report(`${path}.hosts[${String(index)}]`, 'give a host name alone: no scheme, port or path');
    }
  }
}

function checkFile(file: string, path: string, options: CheckOptions, report: Report): void {
  if (!isPackagePath(file)) report(path, 'give a path inside the package, without `..`');
  else if (!options.fileExists(file)) report(path, 'there is no file at this path');
}

function checkCorpora({ corpora }: Assistant, options: CheckOptions, report: Report): void {
  for (const [name, corpus] of Object.entries(corpora)) {
    const path = `corpora.${name}`;
    if (!isName(name)) report(path, 'name it in kebab-case or camelCase');
    if (!isText(corpus.title.fr)) report(`${path}.title.fr`, 'give the corpus a title');
    if (!isText(corpus.licence)) report(`${path}.licence`, 'name the licence of the texts');
    if (corpus.source.kind !== 'files') continue;
    if (corpus.source.paths.length === 0) report(`${path}.source.paths`, 'name at least one file');
    for (const [index, file] of corpus.source.paths.entries()) {
      checkFile(file, `${path}.source.paths[${String(index)}]`, options, report);
    }
  }
}

function checkEvaluations(assistant: Assistant, options: CheckOptions, report: Report): void {
  for (const [name, { dataset, role, minimumScore }] of Object.entries(assistant.evaluations)) {
    const path = `evaluations.${name}`;
    checkFile(dataset, `${path}.dataset`, options, report);
    if (!Object.hasOwn(assistant.roles, role))
      report(`${path}.role`, 'name a role of this assistant');
    if (!(minimumScore >= 0 && minimumScore <= 1)) {
      report(`${path}.minimumScore`, 'give a share from 0 to 1');
    }
  }
}

function checkPassport({ passport }: Assistant, report: Report): void {
  if (!isText(passport.purpose.fr)) report('passport.purpose.fr', 'say what it is for');
  if (passport.limits.length === 0 || !passport.limits.every(({ fr }) => isText(fr))) {
    report('passport.limits', 'say what it does not do, one sentence each');
  }
  if (!isText(passport.legalBasis)) report('passport.legalBasis', 'name the legal basis');
  const { euroPerAgentMonth } = passport.costCeiling;
  if (!(Number.isFinite(euroPerAgentMonth) && euroPerAgentMonth > 0)) {
    report('passport.costCeiling.euroPerAgentMonth', 'give a ceiling above 0');
  }
}

/**
 * What a type cannot see in one assistant: formats, references built at run time, files, the four
 * starters, a complete passport. Reports every mistake at once and says what to do about each. Pure:
 * the caller says which files exist.
 *
 * @example
 * checkAssistant(justice, { packageName: '@maroquin/assistant-justice', fileExists })
 * // [{ assistant: 'justice', path: 'roles.greffier.starters', message: 'give exactly 4 tasks…' }]
 */
export function checkAssistant(
  assistant: Assistant,
  options: CheckOptions,
): readonly ContractIssue[] {
  const { id } = assistant.identity;
  const name = isKebabCase(id) ? id : options.packageName;
  const issues: ContractIssue[] = [];
  const report: Report = (path, message) => issues.push({ assistant: name, path, message });
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
      issues.push({ assistant: id, path: 'identity.id', message: 'another assistant has this id' });
    }
    ids.add(id);
    for (const role of Object.keys(roles)) {
      const pair = `${ministry}/${role}`;
      const owner = owners.get(pair);
      if (owner === undefined) owners.set(pair, id);
      else {
        const message = `\`${owner}\` already serves this role of the ministry \`${ministry}\``;
        issues.push({ assistant: id, path: `roles.${role}`, message });
      }
    }
  }
  return issues;
}
