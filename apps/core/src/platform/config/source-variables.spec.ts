import { LEGI_URL } from '@maroquin/connectors';

import { readConfig } from './config.js';

describe('the sources of corpora in the configuration', () => {
  it('needs nothing: the public sources where their producers keep them', () => {
    const { sources } = readConfig({});
    expect(sources.legiUrl).toBe(LEGI_URL);
    expect(sources.servicePublicUrls.professionnels).toContain('/pro/');
    expect([...sources.folders]).toEqual([]);
  });

  it('reads places by name, and addresses that hold an equals sign', () => {
    const { sources } = readConfig({
      CORPUS_FOLDERS: ' circulaires=/srv/circulaires; notes=/srv/notes ;',
      CORPUS_BUCKETS: 'fonds=https://s3.exemple.fr/fonds',
      CORPUS_BUCKETS_KEY_ID: 'clef',
    });
    expect([...sources.folders]).toEqual([
      ['circulaires', '/srv/circulaires'],
      ['notes', '/srv/notes'],
    ]);
    expect(sources.buckets.get('fonds')).toBe('https://s3.exemple.fr/fonds');
    expect(sources.bucketAccess).toEqual({
      region: 'auto',
      accessKeyId: 'clef',
      secretAccessKey: '',
    });
  });

  it('names a wrong variable, and never prints its value', () => {
    expect(() => readConfig({ CORPUS_FOLDERS: 'un-secret' })).toThrow(/CORPUS_FOLDERS/u);
    expect(() => readConfig({ CORPUS_FOLDERS: 'un-secret' })).not.toThrow(/un-secret/u);
  });

  it('refuses at the start what would be refused at the first reading', () => {
    expect(() => readConfig({ LEGI_URL: 'http://miroir.exemple.fr/LEGI/' })).toThrow(/LEGI_URL/u);
    expect(() => readConfig({ CORPUS_FOLDERS: 'a=relatif/dossier' })).toThrow(/CORPUS_FOLDERS/u);
    expect(() => readConfig({ CORPUS_BUCKETS: 'a=/srv/fonds' })).toThrow(/CORPUS_BUCKETS/u);
    expect(readConfig({ LEGI_URL: 'http://127.0.0.1:1/LEGI/' }).sources.legiUrl).toContain('127');
  });

  it('lets no source reach an internal network, but by the addresses that the operator writes', () => {
    expect(readConfig({}).sources.privateHosts).toEqual([]);
    const { sources } = readConfig({
      SOURCES_PRIVATE_HOSTS: 'donnees.interne.example; 10.1.2.3:8443',
      LEGI_URL: 'http://127.0.0.1:1/LEGI/',
      CORPUS_BUCKETS: 'fonds=https://s3.interne.example/fonds',
    });
    expect(sources.privateHosts).toEqual([
      'donnees.interne.example',
      '10.1.2.3:8443',
      '127.0.0.1:1',
      's3.interne.example',
    ]);
    expect(() => readConfig({ SOURCES_PRIVATE_HOSTS: 'https://interne.example' })).toThrow(
      /SOURCES_PRIVATE_HOSTS/u,
    );
  });
});
