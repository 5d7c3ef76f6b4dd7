import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DrawFile } from '../types.ts';
import { commitmentOf, listHashOf, orderOf, recompute, ticketsOf } from './draw.ts';

const seed = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const cases = ['HV-2027-00003', 'HV-2027-00001', 'HV-2027-00002'];

async function drawn(): Promise<DrawFile> {
  const listHash = await listHashOf(cases);
  return {
    format: 'hoofdveld-lots/1',
    round: 'zomer-2027',
    commitment: await commitmentOf(seed),
    caseNumbers: cases,
    listHash,
    seed,
    order: orderOf(await ticketsOf(seed, listHash, cases)),
  };
}

test('the formulas are those that are published: another tool gives the same', async () => {
  const bytes = Buffer.from(seed, 'hex');
  const list = 'HV-2027-00001\nHV-2027-00002\nHV-2027-00003\n';
  const listHash = createHash('sha256').update(list).digest('hex');
  const ticket = (one: string) => createHmac('sha256', bytes).update(`${listHash}\n${one}`).digest('hex');
  const file = await drawn();
  expect(file.commitment).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(file.listHash).toBe(listHash);
  expect(file.order).toEqual(cases.toSorted((a, b) => (ticket(a) < ticket(b) ? -1 : 1)));
});

test('a right draw has no faults, whatever the order of its list', async () => {
  const file = await drawn();
  expect((await recompute(file)).faults).toEqual([]);
  expect((await recompute({ ...file, caseNumbers: cases.toReversed() })).faults).toEqual([]);
});

test.for<[string, Partial<DrawFile>, readonly string[]]>([
  ['another seed', { seed: seed.replace('0', '1') }, ['commitment', 'order']],
  ['somebody taken off the list', { caseNumbers: cases.slice(1) }, ['listHash', 'order']],
  ['somebody twice', { caseNumbers: [...cases, 'HV-2027-00001'] }, ['listTwice', 'listHash']],
  ['another order', { order: [] }, ['order']],
  ['no seed at all', { seed: '' }, ['shape']],
])('%s is found', async ([, change, faults]) => {
  expect((await recompute({ ...(await drawn()), ...change })).faults).toEqual(faults);
});

test('one more on the list changes the tickets of all: who adds a name cannot keep the others', async () => {
  const before = await ticketsOf(seed, await listHashOf(cases), cases);
  const after = await ticketsOf(seed, await listHashOf([...cases, 'HV-2027-00004']), cases);
  for (const one of cases) expect(after.get(one)).not.toBe(before.get(one));
});
