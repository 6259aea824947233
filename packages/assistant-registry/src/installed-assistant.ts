import type { Assistant } from '@maroquin/assistant-kit';

/**
 * One assistant of the installation, with what the platform needs to read its files. An assistant
 * never touches the file system: its Markdown and its datasets are paths relative to `folder`.
 */
export interface InstalledAssistant {
  /** As in the registry's package.json: `@maroquin/assistant-justice`. */
  readonly packageName: string;
  /** Version of the package when the list was generated. */
  readonly version: string;
  /** Absolute folder of the package, where its package.json is. */
  readonly folder: string;
  /** What the package exports by default. Its contract is checked by the loader, not here. */
  readonly assistant: Assistant;
}
