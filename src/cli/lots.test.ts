import { expect, test } from 'vitest';
import { runCli } from '../../tests/support/cli.ts';
import { lotsCommand } from './lots.ts';

// Computed with openssl, from the seed and the two numbers below.
const draw = {
  format: 'hoofdveld-lots/1',
  round: 'zomer-2027',
  commitment: '4773d12e2371bb935b9a0f5439b4a1c3ad3f2414b86980f8418d1cfabdfadfef',
  caseNumbers: ['HV-2027-00001', 'HV-2027-00002'],
  listHash: '284b52fb70b8e5616099316b4325f65ca51c38db0bb4e0cc64a6aff057da34ab',
  seed: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
  order: ['HV-2027-00001', 'HV-2027-00002'],
};
const files = {
  'right.json': JSON.stringify(draw),
  'swapped.json': JSON.stringify({ ...draw, order: draw.order.toReversed() }),
  'half.json': JSON.stringify({ ...draw, seed: 'secret', order: undefined }),
  'no.json': '{',
};
const lots = (...args: readonly string[]) => runCli(lotsCommand, args, files);

test('says that a draw is right, with every ticket', async () => {
  const { status, out } = await lots('verify', 'right.json');
  expect(status).toBe(0);
  expect(out).toContain('The draw of zomer-2027 is right: 2 applications.');
  expect(out).toContain('1  HV-2027-00001  2a42e815d6d9659be06e996d164cc2af877e7a001806ce119df94a370b0541eb');
});

test('says what does not agree', async () => {
  expect(await lots('verify', 'swapped.json')).toMatchObject({
    status: 1,
    err: expect.stringContaining('The order is another'),
  });
});

test('names what is wrong with a file, and how the command is called', async () => {
  const half = await lots('verify', 'half.json');
  expect(half.status).toBe(2);
  for (const field of ['/seed', '/order']) expect(half.err).toContain(field);
  expect((await lots('verify', 'no.json')).err).toContain('no valid JSON');
  expect((await lots('verify', 'missing.json')).status).toBe(2);
  expect(await lots('draw')).toMatchObject({ status: 2, err: expect.stringContaining('Usage') });
  expect(await lots('--help')).toMatchObject({ status: 0, out: expect.stringContaining('HMAC-SHA256') });
});
