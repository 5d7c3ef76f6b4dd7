import { expect, test } from 'vitest';
import { figures } from '../figures/index.ts';
import { figuresOfLine, linesOf } from './action-lines.ts';

const note = (year: number, half: 1 | 2, body: string) => ({
  year,
  half,
  body,
  version: 1,
  recordedAt: new Date('2026-12-01T10:00:00Z'),
});
const line = {
  number: 2,
  version: 1,
  title: 'Werkatelier',
  goals: ['Leren'],
  carriers: [],
  source: 'proef',
  toVerify: null,
  reason: null,
  notes: [note(2027, 1, 'later'), note(2026, 2, 'dit half jaar'), note(2026, 1, 'eerder')],
};
const frozen = (lastOn: string) => linesOf([line], { fromOn: '2025-01-01', lastOn })[0]?.note;

test('a line says what was written of it up to its half-year', () => {
  expect(frozen('2026-12-31')).toBe('dit half jaar');
  expect(frozen('2026-06-30')).toBe('eerder');
  expect(frozen('2025-12-31')).toBeNull();
});

test('each figure under a line is one of the report', () => {
  const keys = new Set(figures.map(({ key }) => key));
  for (const number of [1, 2, 3, 4, 5]) {
    expect(figuresOfLine({ number }).length).toBeGreaterThan(0);
    for (const key of figuresOfLine({ number })) expect(keys).toContain(key);
  }
  expect(figuresOfLine({ number: 99 })).toEqual([]);
});

test('no two figures have one key', () => {
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
});
