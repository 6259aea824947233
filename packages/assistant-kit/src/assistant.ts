import type { CorpusSource } from './corpus-source.js';
import type { Ministry } from './ministries.js';
import type { LocalisedText, Tool } from './tool.js';

/** Version of the contract. The platform refuses an assistant written for another one. */
export const CONTRACT = 1;

/** A named collection of texts that the assistant may search and cite. */
export interface CorpusDefinition {
  readonly title: LocalisedText;
  readonly source: CorpusSource;
  /** Licence of the texts, as it must be shown beside a citation. */
  readonly licence: string;
  /** How often the publisher expects it to change; shown beside the freshness. */
  readonly refresh: 'daily' | 'weekly' | 'monthly' | 'yearly' | 'manual';
  /** `role`: the roles that declare it. `ministry`: any role of the ministry may open a citation. */
  readonly visibility: 'role' | 'ministry';
  readonly sensitivity: 'public' | 'interne';
  /**
   * Ids of the texts that the jobs live in (`LEGITEXT…`), where the corpus holds many more: they come
   * before others that answer as well, and nothing is left out. The corpora of `files` are favoured
   * without being named.
   *
   * @example ['LEGITEXT000006070716'] // code de procédure civile
   */
  readonly favour?: readonly string[];
  /**
   * Path, relative to the package, of the publisher's table *article → version → from, to*: a CSV
   * file with semicolons and the header `code;article;record;from;to;note`. Each row says from which
   * day a document is the law, and the first day on which it no longer is; it goes before the dates
   * of the source. A table that is wrong, or does not go with the documents, is refused with every
   * mistake named, and the live version stays.
   *
   * @example './corpora/versions.csv'
   */
  readonly versions?: string;
}

/** A job (métier) served by the assistant. */
export interface RoleDefinition<ToolName extends string, CorpusName extends string> {
  /** Shown as it is: `Greffier`. */
  readonly label: LocalisedText;
  /** Completes `parce que vous êtes …`, lower case: `greffière ou greffier`. */
  readonly because: LocalisedText;
  readonly tools: readonly ToolName[];
  readonly corpora: readonly CorpusName[];
  /** Four real tasks of the job, as the agent would type them. */
  readonly starters: readonly string[];
}

/** What the assistant is accountable for. Shown in the catalogue, signed at publication. */
export interface Passport {
  readonly purpose: LocalisedText;
  /** What it does not do: one sentence each. */
  readonly limits: readonly LocalisedText[];
  readonly legalBasis: string;
  readonly dataLevel: 'public' | 'interne';
  readonly aiActClass: 'minimal' | 'limited' | 'high';
  readonly costCeiling: { readonly euroPerAgentMonth: number };
}

/** A golden set: JSON Lines of questions with the sources and facts that the answer must hold. */
export interface EvaluationDefinition<RoleName extends string> {
  readonly dataset: string;
  readonly role: RoleName;
  /** Share of the questions that must pass, from 0 to 1. */
  readonly minimumScore: number;
}

/** What a product team writes. Paths are relative to the folder of the package. */
export interface AssistantDefinition<
  Tools extends Readonly<Record<string, Tool>>,
  Corpora extends Readonly<Record<string, CorpusDefinition>>,
  RoleName extends string,
> {
  readonly contract: typeof CONTRACT;
  readonly identity: {
    /** kebab-case, unique on the platform. */
    readonly id: string;
    readonly name: LocalisedText;
    /** What it does, in one line. */
    readonly summary: LocalisedText;
    readonly owner: { readonly team: string; readonly contact: string };
  };
  readonly ministry: Ministry;
  readonly tools: Tools;
  readonly corpora: Corpora;
  readonly roles: Readonly<
    Record<RoleName, RoleDefinition<NoInfer<keyof Tools & string>, NoInfer<keyof Corpora & string>>>
  >;
  readonly prompts: { readonly system: string };
  readonly evaluations: Readonly<Record<string, EvaluationDefinition<NoInfer<RoleName>>>>;
  readonly passport: Passport;
}

/** An assistant as the platform reads it, with the type parameters erased. */
export type Assistant = Omit<
  AssistantDefinition<
    Readonly<Record<string, Tool>>,
    Readonly<Record<string, CorpusDefinition>>,
    string
  >,
  'contract'
> & { readonly contract: number };

/** A role as the platform reads it. */
export type AssistantRole = RoleDefinition<string, string>;

/**
 * Declares an assistant. The only default export of its package. A misspelt tool, corpus or role
 * does not compile; what a type cannot see (files, ids, duplicates) is checked at boot, and every
 * mistake of every assistant is reported at once.
 *
 * @example
 * export default defineAssistant({
 *   contract: CONTRACT,
 *   identity: { id: 'justice', name: { fr: 'Assistant Justice' }, … },
 *   ministry: 'justice',
 *   tools: { computeDeadline }, corpora: { codes },
 *   roles: { greffier: { label: { fr: 'Greffier' }, tools: ['computeDeadline'], corpora: ['codes'], … } },
 *   …
 * });
 */
export function defineAssistant<
  const Tools extends Readonly<Record<string, Tool>>,
  const Corpora extends Readonly<Record<string, CorpusDefinition>>,
  const RoleName extends string,
>(definition: AssistantDefinition<Tools, Corpora, RoleName>): Assistant {
  return definition;
}
