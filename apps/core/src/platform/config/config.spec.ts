import { PlatformError } from '../errors/platform-error.js';
import { readConfig } from './config.js';

function messageOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof PlatformError) return error.message;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('readConfig', () => {
  it('needs nothing', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, databaseUrl: null, oidc: null, theme: 'neutral' });
    expect(config.model).toEqual({
      url: null,
      apiKey: null,
      name: 'offline',
      embeddings: null,
      recognition: null,
    });
  });

  it('counts an empty variable as absent', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(3000);
  });

  it('names every wrong variable and prints no value', () => {
    const message = messageOf({ PORT: 'sekret-1', DATABASE_URL: 'mysql://u:sekret-2@h/d' });
    expect(message).toContain('PORT');
    expect(message).toContain('DATABASE_URL');
    expect(message).not.toContain('sekret');
  });

  it('asks for what goes together', () => {
    const message = messageOf({ OIDC_ISSUER: 'https://auth.example.org', MODEL_URL: 'http://m' });
    expect(message).toContain('OIDC_CLIENT_ID');
    expect(message).toContain('OIDC_CLIENT_SECRET');
    expect(message).toContain('MODEL_NAME');
  });

  it('refuses the sample identities in production', () => {
    expect(messageOf({ NODE_ENV: 'production' })).toContain('OIDC_ISSUER');
  });

  it('removes the trailing slash of addresses', () => {
    expect(readConfig({ PUBLIC_URL: 'https://maroquin.example.org/' }).publicUrl).toBe(
      'https://maroquin.example.org',
    );
  });
});
