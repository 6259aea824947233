import { z } from 'zod';

import type { OfferedTool } from '../wire/request-schema.js';
import { chooseCalls } from './choose-call.js';
import { readQuestion } from './question.js';

function tool(name: string, description: string, input: z.ZodObject): OfferedTool {
  return { name, description, parameters: { ...z.toJSONSchema(input, { io: 'input' }) } };
}

const date = (title: string, description = ''): z.ZodISODate =>
  z.iso.date().meta({ title, description });

const tools = [
  tool(
    'calculerTaxeDeSejour',
    'Calcule la taxe de séjour due par des voyageurs pour un hébergement.',
    z.object({
      nuits: z.int().min(1).meta({ title: 'Nombre de nuits' }),
      voyageurs: z.int().min(1).meta({ title: 'Nombre de voyageurs' }),
      tarif: z.number().positive().meta({ title: 'Tarif par nuit', description: 'En euros.' }),
      commune: z.string().optional().meta({ title: 'Commune' }),
    }),
  ),
  tool(
    'fraisDeDeplacement',
    'Calcule l’indemnité kilométrique d’un déplacement avec un véhicule personnel.',
    z.object({
      distance: z.number().min(0).meta({ title: 'Distance', description: 'En kilomètres (km).' }),
      puissance: z
        .int()
        .min(1)
        .max(20)
        .meta({ title: 'Puissance fiscale', description: 'En chevaux.' }),
      electrique: z.boolean().default(false).meta({ title: 'Véhicule électrique' }),
    }),
  ),
  tool(
    'addDays',
    'Adds calendar days to a date. Ajouter des jours à une date.',
    z.object({
      date: z.iso.date().meta({ title: 'Date' }),
      days: z.int().meta({ title: 'Jours' }),
    }),
  ),
  tool(
    'prorataDeSubvention',
    'Calcule la subvention au prorata d’une période d’occupation.',
    z.object({
      montant: z.number().positive().meta({ title: 'Montant de la subvention' }),
      taux: z.number().min(0).max(1).meta({ title: 'Taux' }),
      debut: date('Début', 'Premier jour de la période.'),
      fin: date('Fin', 'Dernier jour de la période.'),
    }),
  ),
  tool(
    'dureeDeConservation',
    'Donne la durée de conservation d’un dossier d’archives.',
    z.object({
      support: z.enum(['papier', 'numerique']).meta({
        title: 'Support',
        description: 'papier : carton, registre, boîte ; numerique : fichier, serveur, courriel.',
      }),
      cloture: date('Date de clôture du dossier'),
      ancienneteMois: z.int().optional().meta({ title: 'Ancienneté', description: 'En mois.' }),
    }),
  ),
  tool(
    'rechercherFiche',
    'Cherche une fiche pratique sur un sujet.',
    z.object({ recherche: z.string().max(200).meta({ title: 'Recherche' }) }),
  ),
];

function ask(question: string, today: string | null = null): unknown {
  return chooseCalls(tools, readQuestion(question, today), false)[0] ?? null;
}

describe('chooseCall, on tools never seen before', () => {
  it('sends each number to the property it counts', () => {
    expect(
      ask('Quelle taxe de séjour pour 4 voyageurs pendant trois nuits à 1,65 € par nuit ?'),
    ).toEqual({ name: 'calculerTaxeDeSejour', input: { nuits: 3, voyageurs: 4, tarif: 1.65 } });
  });

  it('fills an optional name that is clearly stated', () => {
    expect(
      ask('Taxe de séjour dans la commune de Saint-Malo : 2 nuits, 2 voyageurs, tarif 0,80 € ?'),
    ).toMatchObject({ input: { commune: 'Saint-Malo', nuits: 2, voyageurs: 2, tarif: 0.8 } });
  });

  it('tells units apart and reads a boolean from its title', () => {
    expect(
      ask('Indemnité kilométrique pour un véhicule électrique de 5 chevaux et 1 250 km ?'),
    ).toEqual({
      name: 'fraisDeDeplacement',
      input: { distance: 1250, puissance: 5, electrique: true },
    });
  });

  it('reads a negation', () => {
    expect(
      ask('Indemnité kilométrique, véhicule non électrique, puissance fiscale 7, distance 80 km ?'),
    ).toMatchObject({ input: { electrique: false, puissance: 7, distance: 80 } });
  });

  it('leaves out what the question does not say', () => {
    expect(ask('Indemnité kilométrique pour une distance de 300 km et 6 chevaux ?')).toEqual({
      name: 'fraisDeDeplacement',
      input: { distance: 300, puissance: 6 },
    });
  });

  it('reads spelt numbers, dates without a year and relative dates', () => {
    expect(ask('Quelle date en ajoutant quinze jours au 1er mars ?', '2026-04-08')).toEqual({
      name: 'addDays',
      input: { date: '2026-03-01', days: 15 },
    });
    expect(ask('Quelle date si j’ajoute 10 jours à hier ?', '2026-04-08')).toMatchObject({
      input: { date: '2026-04-07', days: 10 },
    });
  });

  it('gives two dates to their own properties, whatever the order', () => {
    const input = { montant: 12_000.5, taux: 0.6, debut: '2025-02-28', fin: '2025-12-31' };
    expect(
      ask(
        'Subvention au prorata d’un montant de 12 000,50 € au taux de 60 % pour la période du 28 février 2025 au 31/12/2025 ?',
      ),
    ).toEqual({ name: 'prorataDeSubvention', input });
    expect(
      ask(
        'Subvention au prorata : fin de période le 31 décembre 2025, début de période le 28/02/2025, montant 12 000,50 €, taux 60 % ?',
      ),
    ).toEqual({ name: 'prorataDeSubvention', input });
  });

  it('understands the meaning of a value, and converts exact units only', () => {
    expect(
      ask(
        'Durée de conservation d’un dossier en boîte clôturé le 2025-06-30, ancienneté de 2 ans ?',
      ),
    ).toEqual({
      name: 'dureeDeConservation',
      input: { support: 'papier', cloture: '2025-06-30', ancienneteMois: 24 },
    });
  });

  it('hands the question to a search', () => {
    const question = 'Cherche une fiche pratique sur les congés bonifiés';
    expect(ask(question)).toEqual({ name: 'rechercherFiche', input: { recherche: question } });
  });

  it.each([
    'Qui a peint la Joconde en 1503 ?',
    'Quelle taxe de séjour pour 4 voyageurs ?',
    'Quelle est la durée de conservation d’un dossier ?',
    'Le 3 mars 2025 était-il férié ?',
    'Bonjour',
  ])('calls nothing for %s', (question) => {
    expect(ask(question)).toBeNull();
  });
});

describe('chooseCall, on the forms of a schema', () => {
  const only = (parameters: Record<string, unknown>, question: string): unknown =>
    chooseCalls(
      [{ name: 'tarifDeCantine', description: 'Tarif de la cantine', parameters }],
      readQuestion(question, null),
      false,
    )[0]?.input;

  it('accepts null unions, constants and defaults', () => {
    const parameters = {
      type: 'object',
      required: ['version', 'enfants', 'jour', 'remarque'],
      properties: {
        version: { const: 2 },
        enfants: { anyOf: [{ type: 'integer', minimum: 1 }, { type: 'null' }], title: 'Enfants' },
        jour: { type: ['string', 'null'], format: 'date', title: 'Jour' },
        remarque: { type: 'string', default: '' },
      },
    };
    expect(only(parameters, 'Tarif de la cantine pour 3 enfants ?')).toEqual({
      version: 2,
      enfants: 3,
      jour: null,
      remarque: '',
    });
  });

  it('keeps the bounds', () => {
    const parameters = {
      type: 'object',
      required: ['age'],
      properties: { age: { type: 'integer', minimum: 3, maximum: 11, title: 'Âge' } },
    };
    expect(only(parameters, 'Tarif de la cantine à 7 ans ?')).toEqual({ age: 7 });
    expect(only(parameters, 'Tarif de la cantine à 40 ans ?')).toBeUndefined();
  });

  it('reads one-of constants by their titles', () => {
    const parameters = {
      type: 'object',
      required: ['formule'],
      properties: {
        formule: {
          oneOf: [
            { const: 'A', title: 'Demi-pension' },
            { const: 'B', title: 'Repas occasionnel' },
          ],
        },
      },
    };
    expect(only(parameters, 'Quel tarif de cantine pour un repas occasionnel ?')).toEqual({
      formule: 'B',
    });
  });

  it('follows an object and a list', () => {
    const parameters = {
      type: 'object',
      required: ['foyer', 'jours'],
      properties: {
        foyer: {
          type: 'object',
          required: ['revenu'],
          properties: { revenu: { type: 'number', title: 'Revenu', description: 'En euros' } },
        },
        jours: { type: 'array', items: { type: 'string', format: 'date' }, title: 'Jours' },
      },
    };
    expect(
      only(
        parameters,
        'Tarif de cantine pour un revenu de 1 500 € les jours du 2 mars 2026 et du 3 mars 2026 ?',
      ),
    ).toEqual({ foyer: { revenu: 1500 }, jours: ['2026-03-02', '2026-03-03'] });
  });
});
