import { contractHeading, type ContractIssueCode } from './contract-messages.fr.js';

/**
 * Codes of the failures a tool may report. They are stable: the shell, the engine and the
 * evaluation sets compare them.
 *
 * - `INVALID_INPUT`: the question gives a value that the rule cannot take.
 * - `UNKNOWN`: no dated row, no text: the tool does not know, and says so.
 * - `UNAVAILABLE`: a remote source did not answer.
 */
export type ToolErrorCode = 'INVALID_INPUT' | 'UNKNOWN' | 'UNAVAILABLE';

/**
 * A failure that the agent can understand. `message` is a French sentence shown as it is: what
 * happened and what to do, never a value that the agent typed.
 *
 * @example throw new ToolError('UNKNOWN', 'Le taux du second semestre 2026 n’est pas dans la table.');
 */
export class ToolError extends Error {
  override readonly name = 'ToolError';

  constructor(
    readonly code: ToolErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** One mistake in one assistant: where it is, which it is, and what to do about it. */
export interface ContractIssue {
  /** Id of the assistant, or the package name when the id itself is wrong. */
  readonly assistant: string;
  /** Path inside the definition, such as `roles.greffier.tools[1]`. */
  readonly path: string;
  readonly code: ContractIssueCode;
  /** One French sentence: what is wrong, what to do. */
  readonly message: string;
}

/**
 * The boot stops with every mistake of every assistant in one message, so that a team repairs them
 * in one go instead of one restart at a time.
 */
export class AssistantContractError extends Error {
  override readonly name = 'AssistantContractError';

  constructor(readonly issues: readonly ContractIssue[]) {
    super(
      [
        contractHeading(issues.length),
        ...issues.map((issue) => `  - ${issue.assistant} › ${issue.path}\u00A0: ${issue.message}`),
      ].join('\n'),
    );
  }
}

/**
 * Closes a `switch` over a union: a new member that no case handles does not compile.
 * @example default: return assertUnreachable(event);
 */
export function assertUnreachable(value: never): never {
  throw new TypeError(`Unexpected member of a closed union: ${typeof value}`);
}
