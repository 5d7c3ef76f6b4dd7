import { describe, expect, it } from 'vitest';
import { termsCommand } from './terms.ts';

const good = {
  term: { decisionWeeks: 13, extensionWeeks: null, generalTermsActApplies: true },
  events: [{ type: 'received', on: '2027-01-04' }],
  today: '2027-06-01',
};

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const written = { out: '', err: '' };
  const code = await termsCommand(args, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    readFile: async (path) => {
      const content = files[path];
      if (content === undefined) throw new Error('ENOENT');
      return content;
    },
  });
  return { code, ...written };
}

describe('hoofdveld terms', () => {
  it('writes exactly the keys of the contract', async () => {
    const { code, out, err } = await run(['zaak.json'], { 'zaak.json': JSON.stringify(good) });
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      clocks: [
        {
          clock: 'decision',
          start: '2027-01-05',
          due: '2027-04-05',
          suspendedDays: 0,
          state: 'late',
          because: 'Awb 4:13: 13 weken na ontvangst op 4 januari 2027',
        },
      ],
      penaltyCents: 0,
    });
    expect(out).toContain('\n  "clocks"');
  });

  it('reads a file that starts with a byte order mark', async () => {
    expect((await run(['zaak.json'], { 'zaak.json': `\uFEFF${JSON.stringify(good)}` })).code).toBe(0);
  });

  it('exit 2 with every problem, one a line, and nothing on out', async () => {
    const bad = { ...good, today: '2027-02-30', events: [{ type: 'completed', on: 'x' }, { type: 'y' }] };
    const { code, out, err } = await run(['zaak.json'], { 'zaak.json': JSON.stringify(bad) });
    expect([code, out]).toEqual([2, '']);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': ')[0]),
    ).toEqual(['/today', '/events/0/on', '/events/1/type', '/events']);
  });

  it.each([
    ['a file that is not there', ['weg.json'], {}, 'cannot be read'],
    ['a file that is no JSON', ['x.json'], { 'x.json': '{' }, 'no valid JSON'],
    ['an empty file', ['x.json'], { 'x.json': '' }, 'no valid JSON'],
    ['JSON that is no object', ['x.json'], { 'x.json': '[]' }, 'object'],
    ['no file named', [], {}, 'Usage'],
    ['two files named', ['a', 'b'], {}, 'Usage'],
  ])('exit 2 for %s', async (_, args, files, words) => {
    const { code, out, err } = await run(args, files);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  it('explains itself', async () => {
    const { code, out } = await run(['--help']);
    expect([code, out.startsWith('Usage')]).toEqual([0, true]);
  });
});
