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
    [{ HOOFDVELD_DEBTOR_NAME: 'Gemeente Proef' }, 'belong together'],
    [{ HOOFDVELD_DEBTOR_IBAN: 'NL73DEMO0000000011' }, 'belong together'],
    [{ ...debtor, HOOFDVELD_DEBTOR_IBAN: 'NL74DEMO0000000011' }, 'HOOFDVELD_DEBTOR_IBAN: is no IBAN'],
    [{ ...debtor, HOOFDVELD_DEBTOR_BIC: 'x' }, 'HOOFDVELD_DEBTOR_BIC: is no BIC'],
  ] as const)('%j is refused', ([environment, sentence]) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(sentence);
  });
});
