import { readResidence, readSeat } from './read-place.js';

describe('readResidence', () => {
  it.each([
    ['Mayotte', 'mayotte'],
    ['à La Réunion', 'la-reunion'],
    ['Saint-Denis de La Réunion', 'la-reunion'],
    ['Saint-Pierre-et-Miquelon', 'saint-pierre-et-miquelon'],
    ['Guyane française', 'guyane'],
    ['Polynésie française', 'polynesie-francaise'],
    ['France métropolitaine', 'metropole'],
    ['Strasbourg', 'metropole'],
    ['au Canada', 'etranger'],
    ['partie à l’étranger', 'etranger'],
    ['hors de France', 'etranger'],
    ['Bruxelles (Belgique)', 'etranger'],
  ])('%s', (text, place) => {
    expect(readResidence(text)).toBe(place);
  });

  it.each(['Saint-Denis', 'Mme Durand', ''])('does not know %s', (text) => {
    expect(readResidence(text)).toBeNull();
  });
});

describe('readSeat', () => {
  it.each([
    ['Lyon', 'metropole'],
    ['cour d’appel de Colmar', 'alsace-moselle'],
    ['Basse-Terre', 'guadeloupe'],
    ['Saint-Denis', 'la-reunion'],
    ['Nouméa', 'nouvelle-caledonie'],
  ])('%s', (text, place) => {
    expect(readSeat(text)).toBe(place);
  });

  it('is never abroad', () => {
    expect(readSeat('Bruxelles')).toBeNull();
  });
});
