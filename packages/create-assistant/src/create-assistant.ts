import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { addDependency } from './add-dependency.js';
import { parseAssistantName } from './assistant-name.js';
import { CreateAssistantError } from './create-assistant-error.js';
import { renameTemplate } from './rename-template.js';
import { readPackageFiles, writePackageFiles } from './template-folder.js';

/** What to create, and where. */
export interface CreateAssistantRequest {
  /** kebab-case: `culture-subventions`. */
  readonly id: string;
  /** French name shown to agents: `Assistant Culture`. */
  readonly name: string;
  /** One of the eight ministries, as typed. */
  readonly ministry: string;
  /** Folder of the template: `…/assistants/template`. */
  readonly from: string;
  /** Folder that receives the package: `…/assistants`. */
  readonly into: string;
  /**
   * Folder of `assistant-registry`, whose dependencies are the list of installed assistants. By
   * default `packages/assistant-registry` beside `into`.
   */
  readonly registry?: string;
}

/** What was created. */
export interface CreatedAssistant {
  readonly packageName: string;
  /** Absolute or relative, as `into` was given. */
  readonly folder: string;
  /** Paths inside the folder, in order. */
  readonly files: readonly string[];
  /** The job that the template declares: the new role to rename. */
  readonly role: string;
}

/**
 * Copies the template into a new assistant and adds it to the list of installed ones. What remains
 * is to install the workspace again, so that the package is linked, and to build.
 *
 * All or nothing: a failure leaves neither a folder nor a dependency.
 *
 * @throws {CreateAssistantError} with a sentence for the terminal
 * @example
 * await createAssistant({
 *   id: 'culture-subventions', name: 'Assistant Subventions', ministry: 'culture',
 *   from: 'assistants/template', into: 'assistants',
 * });
 */
export async function createAssistant(request: CreateAssistantRequest): Promise<CreatedAssistant> {
  const assistant = parseAssistantName(request);
  const folder = join(request.into, assistant.id);
  const packageName = `@maroquin/assistant-${assistant.id}`;
  const registry =
    request.registry ?? join(dirname(request.into), 'packages', 'assistant-registry');
  const manifestPath = join(registry, 'package.json');
  const manifest = await readManifest(manifestPath);
  if (existsSync(folder) || manifest.includes(`"${packageName}"`)) {
    throw new CreateAssistantError(
      'TAKEN',
      `An assistant "${assistant.id}" exists already: choose another id, or remove ${folder} and its line in the registry.`,
    );
  }
  const listed = addDependency(manifest, packageName);
  const files = renameTemplate(await readTemplate(request.from), assistant);
  try {
    await writePackageFiles(folder, files);
    await replaceFile(manifestPath, listed);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const paths = files.map(({ path }) => path);
  return { packageName, folder, files: paths, role: `agent-${assistant.id}` };
}

async function readManifest(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new CreateAssistantError(
      'REGISTRY',
      `The list of installed assistants is not at ${path}: run the command from the repository.`,
    );
  }
}

async function readTemplate(folder: string): ReturnType<typeof readPackageFiles> {
  try {
    return await readPackageFiles(folder);
  } catch {
    throw new CreateAssistantError(
      'TEMPLATE',
      `The template cannot be read in ${folder}: run the command from the repository.`,
    );
  }
}

/** Writes beside, then renames: a reader never sees half a file. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.new`);
  await writeFile(beside, text);
  await rename(beside, path);
}
