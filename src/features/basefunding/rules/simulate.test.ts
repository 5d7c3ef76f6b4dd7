import { describe, expect, test } from 'vitest';
import { huizeMiddelland } from '../cases/huize-middelland.ts';
import { claimOf } from './claim.ts';
import { figuresIn, outcomeOf, readDial, type Settings, settingsNow, simulated } from './simulate.ts';

const { network, parameters } = huizeMiddelland;
const now = settingsNow(network, parameters);
const tried = (changes: Partial<Settings>) => simulated(network, parameters, { ...now, ...changes });

test('with nothing changed it is the claim itself', () => {
  expect(tried({})).toEqual(outcomeOf(network, parameters));
  expect(tried({}).totalCents).toBe(claimOf(network, parameters).totalCents);
});

describe('each dial moves what it is of', () => {
  test.each<readonly [string, Partial<Settings>, (before: number, after: number) => boolean]>([
    ['more hours, more housing', { hours: 4 }, (before, after) => after > before],
    ['fewer hours, less', { hours: -4 }, (before, after) => after < before],
    ['a lower norm for full use, more', { fullUse: 20 }, (before, after) => after > before],
    ['no running sum, 13 × 2,000 less', { running: 0 }, (before, after) => before - after === 26_000_00],
    ['more co-ordination', { fte: 1 }, (before, after) => after > before],
    ['a lower cap holds it', { cap: 10 }, (_, after) => after === 120_000_00],
    ['fewer inhabitants, a lower cap', { inhabitants: 4_000 }, (_, after) => after === 100_000_00],
  ])('%s', (_, changes, holds) => {
    expect(holds(tried({}).totalCents, tried(changes).totalCents)).toBe(true);
  });

  test('the band holds places that got something else last year', () => {
    const members = network.members.map((member) => ({ ...member, previousGrantCents: 1_000_00 }));
    const before = { ...network, members };
    expect(simulated(before, parameters, settingsNow(before, parameters)).heldByBand).toBe(13);
    expect(simulated(before, { ...parameters, stabilityBandPercent: null }, now).heldByBand).toBe(13);
    const off = { ...settingsNow(before, parameters), band: null };
    expect(simulated(before, { ...parameters, stabilityBandPercent: null }, off).heldByBand).toBe(0);
  });
});

describe('numbers as people type them', () => {
  test.each([
    ['inhabitants', '12.000', 12_000],
    ['inhabitants', '12000', 12_000],
    ['hours', '-2,5', -2.5],
    ['hours', '−1', -1],
    ['cap', '€ 25,50', 25.5],
    ['cap', '25.50', 25.5],
    ['band', '15 %', 15],
  ] as const)('%s: %s', (dial, typed, value) => {
    expect(readDial(dial, typed)).toBe(value);
  });

  test.each([
    ['inhabitants', '0'],
    ['inhabitants', '1000000000000000'],
    ['inhabitants', 'NaN'],
    ['hours', '1e3'],
    ['fullUse', '0'],
    ['band', '101'],
    ['running', '-1'],
    ['cap', 'veel'],
  ] as const)('%s is not %s', (dial, typed) => {
    expect(readDial(dial, typed)).toBeNull();
  });
});

test('the figures are said in the reader’s way', () => {
  const said = {
    mostOff: 'geen',
    capBinds: '{amount} houdt tegen',
    bandNone: 'geen plek',
    bandHolds: '{n} plekken',
  };
  const nl = figuresIn(tried({ cap: 10 }), 'nl', said);
  expect([nl.total, nl.most, nl.band]).toEqual(['€\u00a0120.000', '€\u00a0120.000 houdt tegen', 'geen plek']);
  expect(figuresIn(tried({}), 'en', said).perInhabitant).toMatch(/^€\d/);
});
