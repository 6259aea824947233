import { createHash } from 'node:crypto';

import type { Assistant, Ministry } from '@maroquin/assistant-kit';

import type { PlatformRole } from '../agent.entity.js';
import type { MappingRule } from '../mapping-rule.entity.js';

/** A person of the sample identities. Invented: no name, unit or number belongs to anybody. */
export interface SampleAgent {
  readonly subject: string;
  readonly givenName: string;
  readonly usualName: string;
  readonly email: string;
  readonly siret: string;
  readonly organizationalUnit: string;
  /** Heading under which the sign-in page lists the person. */
  readonly group: string;
  /** What the sign-in page writes under the name. */
  readonly describes: string;
  readonly rule: Omit<MappingRule, 'origin'>;
}

const GIVEN_NAMES = [
  'Camille', 'Dominique', 'Claude', 'Andréa', 'Maxime', 'Sacha', 'Alix', 'Lou', 'Noa', 'Charlie',
  'Morgan', 'Éden', 'Ange', 'Yaël', 'Swann', 'Ariel', 'Gaël', 'Loïs', 'Candide', 'Stéphane',
]; // prettier-ignore
const USUAL_NAMES = [
  'Martin', 'Bernard', 'Petit', 'Durand', 'Leroy', 'Moreau', 'Simon', 'Laurent', 'Lefebvre',
  'Michel', 'Garcia', 'David', 'Bertrand', 'Roux', 'Vincent', 'Fournier', 'Morel', 'Girard',
  'Mercier', 'Dupont', 'Lambert', 'Bonnet', 'François',
]; // prettier-ignore

/** A unit for each ministry, so that the page of the job reads as it will. */
const UNITS: Readonly<Record<Ministry, string>> = {
  education: 'Rectorat de Lyon',
  justice: 'Tribunal judiciaire de Lyon',
  finances: 'Direction régionale des finances publiques du Rhône',
  culture: 'Direction régionale des affaires culturelles de Lyon',
  'affaires-etrangeres': 'Direction des Français à l’étranger',
  'premier-ministre': 'Secrétariat général du Gouvernement',
  'ministeres-sociaux': 'Direction départementale des solidarités du Rhône',
  operateurs: 'Agence comptable d’un opérateur',
};

/** A stable UUID made from a name, so that a sample agent keeps its conversations. */
function stableId(name: string): string {
  const hex = createHash('sha256').update(`maroquin-sample:${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function siretOf(name: string): string {
  const digest = createHash('sha256').update(name).digest();
  return `999${String(digest.readUInt32BE(0)).padStart(11, '0').slice(0, 11)}`;
}

/** Chosen so that the clerk of the pictures of the README keeps the name that they show. */
const NAMES = 'maroquin-name-463';

/** Place of a job among all the first × last names: it depends on nothing but its slug. */
function nameNumber(slug: string): number {
  const digest = createHash('sha256').update(`${NAMES}:${slug}`).digest();
  const given = digest.readUInt32BE(0) % GIVEN_NAMES.length;
  return given * USUAL_NAMES.length + (digest.readUInt32BE(4) % USUAL_NAMES.length);
}

/**
 * Names of the people of one assistant, by slug. Two roles that fall on the same name are told apart
 * in the order of their ids: the second takes the next name. Other assistants change nothing.
 */
function namesOf(slugs: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const slug of [...slugs].sort()) {
    let number = nameNumber(slug);
    while ([...names.values()].includes(number)) {
      number = (number + 1) % (GIVEN_NAMES.length * USUAL_NAMES.length);
    }
    names.set(slug, number);
  }
  return names;
}

interface SampleJob {
  readonly ministry: string;
  readonly assistantId: string | null;
  readonly role: string | null;
  readonly label: string;
  readonly group: string;
  readonly describes: string;
  readonly platformRole: PlatformRole | null;
}

/** What a job is known by. Staff belong to no assistant: they stay who they are when one comes. */
function slugOf({ platformRole, role, assistantId, ministry }: SampleJob): string {
  if (platformRole !== null) return `${platformRole}.plateforme`;
  return `${role ?? 'agent'}.${assistantId ?? ministry}`;
}

function sampleAgent(job: SampleJob, position: number, name: number): SampleAgent {
  const slug = slugOf(job);
  const email = `${slug}@exemple.gouv.invalid`;
  return {
    subject: stableId(slug),
    givenName: GIVEN_NAMES[Math.floor(name / USUAL_NAMES.length)] ?? 'Camille',
    usualName: USUAL_NAMES[name % USUAL_NAMES.length] ?? 'Martin',
    email,
    siret: siretOf(job.ministry),
    organizationalUnit: job.label,
    group: job.group,
    describes: job.describes,
    rule: {
      id: stableId(`rule:${slug}`),
      rank: position,
      condition: { email },
      ministry: job.ministry,
      assistantId: job.assistantId,
      role: job.role,
      platformRole: job.platformRole,
    },
  };
}

/** A person for each role of each assistant. */
function jobsOf(assistants: readonly Assistant[]): readonly SampleJob[] {
  return assistants.flatMap((assistant) =>
    Object.entries(assistant.roles).map(([role, definition]) => ({
      ministry: assistant.ministry,
      assistantId: assistant.identity.id,
      role,
      label: UNITS[assistant.ministry],
      group: assistant.identity.name.fr,
      describes: definition.label.fr,
      platformRole: null,
    })),
  );
}

/** The member of a product team and the administrator, who may also use the first assistant. */
function staffOf([first]: readonly Assistant[]): readonly SampleJob[] {
  const [role] = first === undefined ? [] : Object.keys(first.roles);
  const common = {
    ministry: first?.ministry ?? 'premier-ministre',
    assistantId: first?.identity.id ?? null,
    role: role ?? null,
  };
  return [
    {
      ...common,
      label: 'Équipe produit d’exemple',
      group: 'Autres personnes',
      describes: 'Membre d’une équipe produit',
      platformRole: 'product-team',
    },
    {
      ...common,
      label: 'Administration de la plateforme',
      group: 'Autres personnes',
      describes: 'Administration de la plateforme',
      platformRole: 'administrator',
    },
  ];
}

/**
 * One sample agent for each role of each installed assistant, then a member of a product team and an
 * administrator. A new assistant has its sample agents without a line written for them, and renames
 * nobody: who a person is, and their name, depend on their assistant and role alone.
 *
 * @example sampleAgents([justice])[0].email // 'greffier.justice@exemple.gouv.invalid'
 */
export function sampleAgents(assistants: readonly Assistant[]): readonly SampleAgent[] {
  const all = [...jobsOf(assistants), ...staffOf(assistants)];
  const groups = [...new Set(all.map(({ group }) => group))];
  const names = new Map(
    groups.flatMap((group) => [...namesOf(all.filter((job) => job.group === group).map(slugOf))]),
  );
  return all.map((job, position) => sampleAgent(job, position, names.get(slugOf(job)) ?? 0));
}
