import { z } from 'zod';

import type { OfferedTool } from '../wire/request-schema.js';
import { chooseCalls } from './choose-call.js';
import { readQuestion } from './question.js';

const tool = (name: string, description: string, input: z.ZodObject): OfferedTool => ({
  name,
  description,
  parameters: { ...z.toJSONSchema(input, { io: 'input' }) },
});

const date = (title: string, description = ''): z.ZodString =>
  z
    .string()
    .meta({ format: 'date', pattern: String.raw`^\d{4}-\d{2}(-\d{2})?$`, title, description });

const tools = [
  tool(
    'delaiDeRetour',
    'Calcule le dernier jour pour rendre un ouvrage emprunté ou prolonger un emprunt.',
    z.object({
      emprunt: date('Date de l’emprunt', 'Jour où l’ouvrage a été emprunté par la personne.'),
      demarche: z.enum(['retour', 'prolongation', 'reservation-a-confirmer']).meta({
        title: 'Démarche',
        description:
          'retour : rendre un ouvrage ; prolongation : prolonger un emprunt ; reservation-a-confirmer : confirmer la réservation d’un ouvrage emprunté.',
      }),
      lieu: z.string().max(60).optional().meta({ title: 'Ville' }),
      bibliotheque: z
        .string()
        .max(60)
        .optional()
        .meta({ title: 'Siège de la bibliothèque', description: 'Ville où elle se trouve.' }),
    }),
  ),
  tool(
    'suiviDeChantier',
    'Dit quelle étape d’un chantier vient ensuite.',
    z.object({
      etape: z
        .enum(['pose de la charpente', 'visite préalable'])
        .meta({ title: 'Événement connu', description: 'Étape qui a eu lieu' }),
      date: date('Date de l’événement'),
    }),
  ),
  tool(
    'longueurDeMur',
    'Calcule la longueur de mur pour accrocher des toiles.',
    z.object({
      toiles: z.int().min(1).meta({ title: 'Nombre de toiles' }),
      largeur: z.number().positive().meta({ title: 'Largeur', description: 'En cm.' }),
    }),
  ),
];

const earlierOf = (questions: readonly string[]) =>
  questions.map((question) => readQuestion(question, '2026-04-08'));
const ask = (question: string, earlier: readonly string[] = []) =>
  chooseCalls(tools, readQuestion(question, '2026-04-08'), false, earlierOf(earlier)).map(
    ({ input }) => input,
  );

describe('chooseCalls, on the traps of real questions', () => {
  it('forgives misspelt words', () => {
    expect(ask('Ouvrage empruntté le 3 mars 2026 : dernié jour du retourr ?')).toEqual([
      { emprunt: '2026-03-03', demarche: 'retour' },
    ]);
  });

  it.each([
    'Ouvrage emprunté le 3 mars 2026 : dernier jour ?',
    'Ouvrage emprunté le 3 mars 2026 par la personne, quelle suite ?',
  ])('chooses no value by elimination: %s', (question) => {
    expect(ask(question)).toEqual([]);
  });

  it('makes one call for each value that is joined', () => {
    expect(
      ask('Ouvrage emprunté le 3 mars 2026 : dernier jour du retour et de la prolongation ?'),
    ).toEqual([
      { emprunt: '2026-03-03', demarche: 'retour' },
      { emprunt: '2026-03-03', demarche: 'prolongation' },
    ]);
  });

  it('makes one call for each date, or takes the one that is pointed at', () => {
    const facts = 'Ouvrage emprunté par Paul le 3 mars 2026 et par Lucie le 10 mars 2026';
    expect(ask(`${facts} : dernier jour du retour ?`)).toEqual([
      { emprunt: '2026-03-03', demarche: 'retour' },
      { emprunt: '2026-03-10', demarche: 'retour' },
    ]);
    expect(ask(`${facts} : dernier jour du retour de Lucie ?`)).toMatchObject([
      { emprunt: '2026-03-10', demarche: 'retour' },
    ]);
  });

  it('takes up the call of the question before', () => {
    const before = ['Ouvrage emprunté le 3 mars 2026 : dernier jour du retour ?'];
    expect(ask('Et si c’est le 5 mai 2026 ?', before)).toEqual([
      { emprunt: '2026-05-05', demarche: 'retour' },
    ]);
    expect(ask('Et si c’est le 5 mai 2026 ?', ['Bonjour à vous'])).toEqual([]);
  });

  it('hands over a month without its day, and a day that does not exist', () => {
    expect(ask('Ouvrage emprunté en mars 2016 : dernier jour du retour ?')).toEqual([
      { emprunt: '2016-03', demarche: 'retour' },
    ]);
    expect(ask('Ouvrage emprunté le 31 février 2026 : dernier jour du retour ?')).toEqual([
      { emprunt: '2026-02-31', demarche: 'retour' },
    ]);
  });

  it('does not take today for a second date', () => {
    expect(
      ask('Ouvrage emprunté le 3 mars 2026 : retour encore possible aujourd’hui, quel jour ?'),
    ).toEqual([{ emprunt: '2026-03-03', demarche: 'retour' }]);
  });

  it('gives a place without its part to the first that waits for one, and swallows no verb', () => {
    expect(ask('Ouvrage emprunté le 3 mars 2026 à Metz : dernier jour du retour ?')).toMatchObject([
      { lieu: 'Metz' },
    ]);
    expect(
      ask('Bibliothèque de colmar, ouvrage emprunté le 3 mars 2026 : dernier jour du retour ?'),
    ).toMatchObject([{ bibliotheque: 'colmar' }]);
  });

  it('tells the event that happened from the one that is asked', () => {
    expect(
      ask('Pose de la charpente le 30 avril 2026 : quand la visite préalable du chantier ?'),
    ).toEqual([{ etape: 'pose de la charpente', date: '2026-04-30' }]);
  });

  it('guesses no number', () => {
    expect(ask('Longueur de mur pour 8 toiles de 120 cm ?')).toEqual([{ toiles: 8, largeur: 120 }]);
    expect(ask('Longueur de mur pour 8 toiles de 120 cm avec 40 cm entre chaque ?')).toEqual([]);
  });

  it.each([
    ['Quel était le délai le 15 mars 2015 ?', '2015-03-15', 0],
    ['En date du 15 mars 2015, quel était le délai ?', '2015-03-15', 0],
    ['Quel était le délai avant le 16 mars 2015 ?', '2015-03-15', 0],
    ['Ouvrage emprunté le 15 mars 2015, quel délai ?', '2015-03-15', 1],
    ['Ouvrage emprunté le 15 mars 2015, quel délai ?', '2026-04-08', 1],
  ])('takes the day whose law is read for no fact: %s at %s', (question, lawDate, dates) => {
    const { values } = readQuestion(question, '2026-11-24', lawDate);
    expect(values.filter(({ kind }) => kind === 'date')).toHaveLength(dates);
  });
});
