import { assertUnreachable } from '@maroquin/assistant-kit';

import { article } from '../legal/articles.js';
import { step, type Reasoning, type RuleStep } from '../legal/reasoning.js';

/** Kinds of civil claims that are oriented differently. */
export const CLAIMS = [
  'paiement',
  'bail-d-habitation',
  'credit-a-la-consommation',
  'expulsion-sans-titre',
  'competence-exclusive',
  'bornage-ou-plantations',
  'trouble-de-voisinage',
] as const;
/** One of them. */
export type Claim = (typeof CLAIMS)[number];

/** The claim, with its amount in euros, or none for an indeterminate claim. */
export interface ClaimFacts {
  readonly claim: Claim;
  readonly amount: number | null;
}

/** Where and how the claim is brought. */
export interface Orientation extends Reasoning {
  readonly court: 'tribunal judiciaire' | 'juge des contentieux de la protection';
  readonly lastResort: boolean;
  readonly lawyer: boolean;
  readonly amicableAttempt: boolean;
  /** Whether a requête may replace the assignation. */
  readonly requestAllowed: boolean;
}

const SMALL_CLAIM = 5_000;
const WITHOUT_LAWYER = 10_000;

function isProtection(claim: Claim): boolean {
  return (
    claim === 'bail-d-habitation' ||
    claim === 'credit-a-la-consommation' ||
    claim === 'expulsion-sans-titre'
  );
}

function atMost(amount: number | null, ceiling: number): boolean {
  return amount !== null && amount <= ceiling;
}

function courtStep(claim: Claim): RuleStep {
  switch (claim) {
    case 'bail-d-habitation':
      return step(
        'Le juge des contentieux de la protection connaît des actions nées d’un contrat de logement.',
        article('coj', 'L213-4-4'),
      );
    case 'credit-a-la-consommation':
      return step(
        'Le juge des contentieux de la protection connaît du crédit à la consommation.',
        article('coj', 'L213-4-5'),
      );
    case 'expulsion-sans-titre':
      return step(
        'Le juge des contentieux de la protection connaît de l’expulsion des occupants sans droit ni titre d’un logement.',
        article('coj', 'L213-4-3'),
      );
    case 'competence-exclusive':
      return step(
        'La matière relève de la compétence exclusive du tribunal judiciaire.',
        article('coj', 'R211-3-26'),
      );
    case 'paiement':
    case 'bornage-ou-plantations':
    case 'trouble-de-voisinage':
      return step(
        'Le tribunal judiciaire connaît des affaires civiles qui ne sont pas attribuées à une autre juridiction.',
        article('coj', 'L211-3'),
      );
    default:
      return assertUnreachable(claim);
  }
}

function resort({ claim, amount }: ClaimFacts): { lastResort: boolean; step: RuleStep } {
  if (claim === 'expulsion-sans-titre') {
    return {
      lastResort: false,
      step: step('L’action est toujours jugée à charge d’appel.', article('coj', 'R213-9-3')),
    };
  }
  if (claim === 'bornage-ou-plantations') {
    return {
      lastResort: false,
      step: step('Ces actions sont jugées à charge d’appel.', article('coj', 'R211-3-1')),
    };
  }
  if (amount === null) {
    return {
      lastResort: false,
      step: step('La demande indéterminée est jugée à charge d’appel.', article('cpc', '40')),
    };
  }
  const lastResort = atMost(amount, SMALL_CLAIM);
  const exclusive = claim === 'competence-exclusive' ? 'R211-3-25' : 'R211-3-24';
  const num = isProtection(claim) ? 'R213-9-4' : exclusive;
  const text = lastResort
    ? 'La demande n’excède pas 5 000 euros : le jugement est rendu en dernier ressort.'
    : 'La demande excède 5 000 euros : le jugement est susceptible d’appel.';
  return { lastResort, step: step(text, article('coj', num)) };
}

function representation({ claim, amount }: ClaimFacts): { lawyer: boolean; step: RuleStep } {
  const rule = article('cpc', '761');
  if (isProtection(claim)) {
    return {
      lawyer: false,
      step: step(
        'L’avocat n’est pas obligatoire devant le juge des contentieux de la protection.',
        rule,
      ),
    };
  }
  if (claim === 'competence-exclusive') {
    return {
      lawyer: true,
      step: step(
        'Dans les matières de compétence exclusive, l’avocat est obligatoire quel que soit le montant.',
        rule,
      ),
    };
  }
  if (atMost(amount, WITHOUT_LAWYER)) {
    return {
      lawyer: false,
      step: step(
        'La demande n’excède pas 10 000 euros : l’avocat n’est pas obligatoire et la procédure est orale.',
        rule,
      ),
    };
  }
  return {
    lawyer: true,
    step: step('L’avocat est obligatoire devant le tribunal judiciaire.', article('cpc', '760')),
  };
}

function attempt({ claim, amount }: ClaimFacts): { amicableAttempt: boolean; step: RuleStep } {
  const rule = article('cpc', '750-1');
  const byNature = claim === 'bornage-ou-plantations' || claim === 'trouble-de-voisinage';
  const amicableAttempt =
    byNature || (claim !== 'expulsion-sans-titre' && atMost(amount, SMALL_CLAIM));
  const text = amicableAttempt
    ? 'Une tentative de résolution amiable est obligatoire avant la demande, à peine d’irrecevabilité, sauf dispense.'
    : 'Aucune tentative amiable préalable n’est imposée par ce texte.';
  return { amicableAttempt, step: step(text, rule) };
}

function placeStep(claim: Claim): RuleStep {
  if (claim === 'bail-d-habitation' || claim === 'expulsion-sans-titre') {
    return step(
      'Le juge compétent est celui du lieu où se trouve le logement.',
      article('coj', 'R213-9-7'),
    );
  }
  if (claim === 'bornage-ou-plantations') {
    return step(
      'En matière réelle immobilière, seule la juridiction du lieu de l’immeuble est compétente.',
      article('cpc', '44'),
    );
  }
  return step(
    'Sauf texte contraire, la juridiction est celle du lieu où demeure le défendeur ; l’article 46 ouvre des options.',
    article('cpc', '42'),
  );
}

const AMICABLE_TRAP =
  'L’article 750-1 a été lu dans une rédaction qui cite d’anciens numéros : le décret n° 2025-660 du 18 juillet 2025 a recodifié les modes amiables, à vérifier.';

/**
 * Court, resort, lawyer, amicable attempt, form and place of a civil claim (code de procédure civile
 * and code de l’organisation judiciaire, state of 4 April 2026).
 * @example orientClaim({ claim: 'paiement', amount: 4_200 }).lastResort // true
 */
export function orientClaim(facts: ClaimFacts): Orientation {
  const { lastResort, step: resortStep } = resort(facts);
  const { lawyer, step: lawyerStep } = representation(facts);
  const { amicableAttempt, step: attemptStep } = attempt(facts);
  const requestAllowed = atMost(facts.amount, SMALL_CLAIM) && !lawyer;
  const formText = requestAllowed
    ? 'La demande peut être formée par requête au lieu d’une assignation.'
    : 'La demande est formée par assignation, ou par requête conjointe.';
  return {
    court: isProtection(facts.claim)
      ? 'juge des contentieux de la protection'
      : 'tribunal judiciaire',
    lastResort,
    lawyer,
    amicableAttempt,
    requestAllowed,
    steps: [
      courtStep(facts.claim),
      resortStep,
      lawyerStep,
      attemptStep,
      step(formText, article('cpc', lawyer ? '750' : '818')),
      placeStep(facts.claim),
    ],
    warnings: [
      AMICABLE_TRAP,
      'Deux versions non datées de l’article 761 sont tenues : celle qui nomme le juge des contentieux de la protection est appliquée.',
      ...(facts.claim === 'bornage-ou-plantations'
        ? [
            'La dispense d’avocat en cette matière dépend du tableau IV-II annexé au code de l’organisation judiciaire : à vérifier.',
          ]
        : []),
    ],
    certainty: 'toConfirm',
  };
}
