import {
  addDays,
  addMonths,
  assertUnreachable,
  type CivilDate,
  inFull,
} from '@maroquin/assistant-kit';
import { z } from 'zod';

import { article } from '../rules/articles.js';
import { dateInput } from '../rules/date-input.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { inState, type RuleResult, type RuleStep, step, trustIn } from '../rules/rule-result.js';

const STATE = '2015-12-31';
const CODE = `du code de l’action sociale et des familles, ${inState(STATE)}`;
const CDAPH_MONTHS = 4;
const CERTIFICATE_MONTHS = 3;
const APA_MONTHS = 2;
const APA_ACKNOWLEDGEMENT_DAYS = 10;

const input = z.object({
  prestation: z.enum(['CDAPH', 'APA']).meta({
    title: 'Demande concernée',
    description:
      'CDAPH : droits des personnes handicapées demandés à la MDPH. APA : allocation personnalisée d’autonomie',
  }),
  dateComplet: dateInput().optional().meta({
    title: 'Date du dossier complet',
    description: 'Jour où le dossier est complet (APA) ou recevable (CDAPH)',
  }),
  dateReception: dateInput().optional().meta({
    title: 'Date de réception de la demande',
    description: 'Jour où la demande est arrivée',
  }),
  dateCertificat: dateInput().optional().meta({
    title: 'Date du certificat médical',
    description: 'Date du certificat médical joint à la demande à la MDPH',
  }),
});

type Filled = z.output<typeof input>;

interface Outcome {
  /** `null` when no implicit decision can be dated: no date was given, or the file is not admissible. */
  readonly day: CivilDate | null;
  /** Whether the request itself fails. */
  readonly refused?: true;
  readonly answer: string;
  readonly steps: RuleStep[];
}

const ASK_FOR_DATE = 'Indiquez la date du dossier complet pour dater la décision.';

function undatedCdaph(): Outcome {
  return {
    day: null,
    answer: `Le silence de la CDAPH pendant plus de quatre mois à partir d’une demande recevable vaut rejet (article R. 241-33 ${CODE}). ${ASK_FOR_DATE}`,
    steps: [step('Silence de plus de quatre mois : rejet.', article('casf', 'R241-33'))],
  };
}

function undatedApa(): Outcome {
  return {
    day: null,
    answer: `Sans décision notifiée dans les deux mois du dossier complet, l’APA est réputée accordée pour un montant forfaitaire (article L. 232-14 ${CODE}). ${ASK_FOR_DATE}`,
    steps: [step('Deux mois à compter du dossier complet : accord.', article('casf', 'L232-14'))],
  };
}

/** A certificate that is three months old or more makes the request inadmissible (R. 146-26). */
function expiredCertificate(certificate: CivilDate, filing: CivilDate): Outcome | null {
  if (filing < addMonths(certificate, CERTIFICATE_MONTHS)) return null;
  const text = `Le certificat médical du ${inFull(certificate)} a trois mois ou plus le ${inFull(filing)}`;
  return {
    day: null,
    refused: true,
    answer: `La demande n’est pas recevable : ${text[0]?.toLowerCase() ?? ''}${text.slice(1)}, et le délai de silence ne court pas (article R. 146-26 ${CODE}).`,
    steps: [step(`${text}.`, article('casf', 'R146-26'))],
  };
}

function cdaph({ dateComplet, dateReception, dateCertificat }: Filled): Outcome {
  const admissible = dateComplet ?? dateReception;
  if (admissible === undefined) return undatedCdaph();
  if (dateCertificat !== undefined) {
    const expired = expiredCertificate(dateCertificat, dateReception ?? admissible);
    if (expired !== null) return expired;
  }
  const day = addMonths(admissible, CDAPH_MONTHS);
  return {
    day,
    answer: `Sans décision de la CDAPH, la demande est implicitement rejetée le ${inFull(day)} (article R. 241-33 ${CODE}).`,
    steps: [
      step(
        'Demande recevable : formulaire, pièces et certificat médical de moins de trois mois.',
        article('casf', 'R146-26'),
      ),
      step(
        `Silence de plus de quatre mois à partir du ${inFull(admissible)} : rejet.`,
        article('casf', 'R241-33'),
      ),
    ],
  };
}

function apaAcknowledgement(received: CivilDate): { day: CivilDate; step: RuleStep } {
  const day = addDays(received, APA_ACKNOWLEDGEMENT_DAYS);
  const text = `Dix jours à compter de la réception pour accuser réception et demander les pièces manquantes : ${inFull(day)}.`;
  return { day, step: step(text, article('casf', 'R232-23')) };
}

function apa({ dateComplet, dateReception }: Filled): Outcome {
  const receipt = dateReception === undefined ? null : apaAcknowledgement(dateReception);
  if (dateComplet === undefined) {
    if (receipt === null) return undatedApa();
    return {
      day: receipt.day,
      answer: `L’accusé de réception de la demande d’APA est dû au plus tard le ${inFull(receipt.day)} (article R. 232-23 ${CODE}).`,
      steps: [receipt.step],
    };
  }
  const day = addMonths(dateComplet, APA_MONTHS);
  const before =
    receipt === null
      ? ''
      : ` L’accusé de réception était dû au plus tard le ${inFull(receipt.day)}.`;
  return {
    day,
    answer: `Sans décision notifiée, l’APA est réputée accordée à partir du ${inFull(day)}, pour un montant forfaitaire, jusqu’à la décision expresse (article L. 232-14 ${CODE}).${before}`,
    steps: [
      ...(receipt === null ? [] : [receipt.step]),
      step(
        `Deux mois à compter du dossier complet (${inFull(dateComplet)}).`,
        article('casf', 'L232-14'),
      ),
    ],
  };
}

function outcomeOf(filled: Filled): Outcome {
  switch (filled.prestation) {
    case 'CDAPH':
      return cdaph(filled);
    case 'APA':
      return apa(filled);
    default:
      return assertUnreachable(filled.prestation);
  }
}

function warningsFor({ prestation, dateCertificat }: Filled): string[] {
  if (prestation === 'APA') {
    return [
      'À domicile, le code ouvre les droits à la notification de la décision ; en établissement, au dossier complet.',
    ];
  }
  return dateCertificat === undefined
    ? ['La date du certificat médical n’a pas été vérifiée.']
    : [
        'La durée de validité du certificat (trois mois en 2015) a été allongée depuis : vérifiez le texte en vigueur.',
      ];
}

function resultOf(filled: Filled): RuleResult {
  const { day, answer, steps, refused } = outcomeOf(filled);
  const trust = trustIn(STATE, filled.dateComplet ?? filled.dateReception ?? null);
  return {
    value: day,
    unit: 'date',
    regime: '2015',
    stateDate: STATE,
    question: `Effet du silence sur une demande (${filled.prestation}).`,
    answer,
    certainty: refused === true ? 'refused' : trust.certainty,
    steps,
    warnings: [...warningsFor(filled), ...trust.warnings],
  };
}

/** What silence is worth on a request to the MDPH or for the APA, and from which day. */
export const computeSilence = defineRuleTool({
  label: 'Dater la décision implicite (CDAPH ou APA)',
  description:
    'Dit ce que vaut le silence de la CDAPH ou du département sur une demande d’APA et à quelle date, à partir de la date du dossier complet, de la réception ou du certificat médical.',
  input,
  run: resultOf,
});
