import { expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { same, text } from '../../kernel/messages.ts';
import type { WorkRow } from './types.ts';
import { workCsvHead, workCsvLine } from './work-csv.ts';

const wijkId = newId<'wijk'>();
const row: WorkRow = {
  source: 'application',
  id: 'a',
  caseNumber: 'HV-2026-00001',
  title: same('Zaaien, oogsten'),
  href: '/zaken/HV-2026-00001',
  wijkId,
  roundId: null,
  amountCents: 125_050,
  status: text('In behandeling', 'In treatment'),
  clock: text('Beslistermijn', 'Decision term'),
  dueOn: '2026-04-27',
  handlerName: 'Bram Behandel',
  unread: true,
  expectedOn: '2026-05-20',
};
const wijken = new Map([[wijkId as string, 'Middelland']]);
const named = (one: WorkRow) =>
  Object.fromEntries(workCsvLine(one, wijken, 'en').map((cell, at) => [workCsvHead('en')[at], cell]));

test('the file says what the page shows, also by when a late decision was promised', () => {
  expect(named(row)).toEqual({
    Case: 'HV-2026-00001',
    'Kind of work': 'application',
    By: '2026-04-27',
    Term: 'Decision term',
    Neighbourhood: 'Middelland',
    Asked: '1250.50',
    Status: 'In treatment',
    Handler: 'Bram Behandel',
    'Told: decision by': '2026-05-20',
    Subject: 'Zaaien, oogsten',
    'New message': 'Yes',
  });
});

test('what is not there stays empty, and a line has a cell for each head', () => {
  const bare = {
    ...row,
    wijkId: null,
    amountCents: null,
    handlerName: null,
    unread: false,
    expectedOn: null,
  };
  expect(named(bare)).toMatchObject({
    Neighbourhood: 'Whole city',
    Asked: null,
    Handler: null,
    'Told: decision by': null,
    'New message': null,
  });
  expect(workCsvLine(bare, wijken, 'nl')).toHaveLength(workCsvHead('nl').length);
});
