import { isValidIBAN } from 'ibantools';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const debtor = { HOOFDVELD_DEBTOR_NAME: 'Gemeente Proef', HOOFDVELD_DEBTOR_IBAN: 'NL73 DEMO 0000 0000 11' };
const outside = { DATABASE_URL: 'postgres://user:password@127.0.0.1:5432/database' };

describe('the account that pays', () => {
  test('is invented in the demo, by an IBAN that is sound', () => {
    const { debtor: demo } = readConfig({});
    expect(demo?.name).toContain('demo');
    expect(isValidIBAN(demo?.iban ?? '')).toBe(true);
  });

  test('is never invented outside the demo', () => {
    expect(readConfig(outside).debtor).toBeNull();
    expect(readConfig({ HOOFDVELD_DEMO: '0' }).debtor).toBeNull();
  });

  test('is read as people write it', () => {
    expect(readConfig({ ...outside, ...debtor, HOOFDVELD_DEBTOR_BIC: 'BNGHNL2G' }).debtor).toEqual({
      name: 'Gemeente Proef',
      iban: 'NL73DEMO0000000011',
      bic: 'BNGHNL2G',
    });
  });

  test.for([
    [{ HOOFDVELD_DEBTOR_NAME: 'Gemeente Proef' }, 'HOOFDVELD_DEBTOR_IBAN: needed because'],
    [{ HOOFDVELD_DEBTOR_IBAN: 'NL73DEMO0000000011' }, 'HOOFDVELD_DEBTOR_NAME: needed because'],
    [{ HOOFDVELD_DEBTOR_BIC: 'BNGHNL2G' }, 'HOOFDVELD_DEBTOR_NAME: needed because'],
    [{ ...debtor, HOOFDVELD_DEBTOR_IBAN: 'NL74DEMO0000000011' }, 'HOOFDVELD_DEBTOR_IBAN: is no IBAN'],
    [{ ...debtor, HOOFDVELD_DEBTOR_BIC: 'x' }, 'HOOFDVELD_DEBTOR_BIC: is no BIC'],
  ] as const)('%j is refused', ([environment, sentence]) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(sentence);
  });
});

describe('a wrong environment', () => {
  const refusal = (environment: Readonly<Record<string, string>>): string => {
    try {
      readConfig(environment);
    } catch (error) {
      if (error instanceof ConfigError) return error.message;
      throw error;
    }
    return '';
  };

  test.for([
    ['PORT', 'abc', 'must be a whole number from 0 to 65535'],
    ['PORT', '70000', 'must be a whole number from 0 to 65535'],
    ['PORT', ' ', 'must be a whole number from 0 to 65535'],
    ['HOST', 'my host', 'must be an address or a name, such as 127.0.0.1 or 0.0.0.0'],
    ['DATABASE_URL', 'mysql://x', 'must look like postgres://user:password@host:5432/database'],
    ['HOOFDVELD_DEMO', 'yes', 'must be 0 or 1'],
    ['NODE_ENV', 'prod', 'must be development, production or test'],
    ['HOOFDVELD_URL', 'hoofdveld', 'must look like https://hoofdveld.example.org'],
    ['HOOFDVELD_URL', 'https://example.org/hoofdveld', 'must have no path: the pages stand at the root'],
    ['HOOFDVELD_PROXIES', 'two', 'must be a whole number from 0 to 9'],
    ['HOOFDVELD_SECRET', 'short', 'must have at least 32 characters'],
    ['SMTP_URL', 'mail.example.org', 'must look like smtp://user:password@host:587'],
    ['MAIL_FROM', 'noreply', 'must look like Name <name@example.org>'],
    ['HOOFDVELD_THEME', '/no/such/folder', 'must be a folder that holds a theme.css'],
    ['LOG_LEVEL', 'loud', 'must be trace, debug, info, warn, error or silent'],
  ] as const)('%s=%s is answered with a sentence', ([name, value, sentence]) => {
    expect(refusal({ [name]: value })).toBe(`The environment has 1 problem:\n  ${name}: ${sentence}`);
  });

  test('is told everything at once, also what is missing', () => {
    const told = refusal({
      PORT: 'abc',
      NODE_ENV: 'production',
      OIDC_ISSUER: 'login',
      OIDC_CLIENT_ID: 'hoofdveld',
      HOOFDVELD_DEBTOR_BIC: 'BNGHNL2G',
    });
    expect(told.split('\n').map((line) => line.trim().split(':')[0])).toEqual([
      'The environment has 6 problems',
      'PORT',
      'OIDC_ISSUER',
      'OIDC_CLIENT_SECRET',
      'HOOFDVELD_DEBTOR_NAME',
      'HOOFDVELD_DEBTOR_IBAN',
      'HOOFDVELD_SECRET',
    ]);
  });

  test('an empty value counts as none', () => {
    expect(readConfig({ PORT: '', OIDC_ISSUER: '' }).port).toBe(3000);
  });
});
