import { describe, expect, it } from 'vitest';
import { basefundingCommand } from './basefunding.ts';

const member = {
  name: 'De Brug',
  rentCents: 12_000_00,
  energyCents: 3_000_00,
  floorAreaM2: 200,
  openHoursPerWeek: 20,
  weeklyActivities: 10,
  criteria: {
    inclusive: true,
    weeklyAtFixedPlace: true,
    mainlyUnpaid: true,
    noBusinessModel: true,
    inAgenda: true,
  },
  previousGrantCents: null,
};
const network = { name: 'Netwerk', inhabitants: 12_000, members: [member] };
const claim = { year: 2027, network, parameters: {} };
const city = { years: [{ year: 2027 }], networks: [network], cityInhabitants: 660_000 };

async function run(args: readonly string[], json?: unknown) {
  const written = { out: '', err: '' };
  const code = await basefundingCommand(args, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    readFile: async () => (typeof json === 'string' ? json : JSON.stringify(json)),
  });
  return { code, ...written };
}
const fields = (err: string): readonly (string | undefined)[] =>
  err
    .trimEnd()
    .split('\n')
    .map((line) => line.split(': ')[0]);

describe('hoofdveld basefunding claim', () => {
  it('writes exactly the keys of the contract, and the lines are the total', async () => {
    const { code, out, err } = await run(['claim', 'x.json'], claim);
    expect([code, err]).toEqual([0, '']);
    const written = JSON.parse(out);
    expect(Object.keys(written)).toEqual([
      'totalCents',
      'perInhabitantCents',
      'lines',
      'excluded',
      'capsApplied',
    ]);
    expect(written.lines[0]).toEqual({
      member: 'De Brug',
      rule: 'housing',
      amountCents: 7_500_00,
      because: '20 van de 40 uur per week open voor de wijk: dat deel van huur en energie (€\u00a015.000).',
    });
    const sum = written.lines.reduce(
      (total: number, line: { amountCents: number }) => total + line.amountCents,
      0,
    );
    expect(sum).toBe(written.totalCents);
  });

  it('names who is left out, and the caps that held', async () => {
    const club = { ...member, name: 'Club', criteria: { ...member.criteria, inclusive: false } };
    const small = { ...network, inhabitants: 100, members: [member, club] };
    const written = JSON.parse((await run(['claim', 'x.json'], { ...claim, network: small })).out);
    expect(written.excluded).toEqual([{ member: 'Club', criterion: 'inclusive' }]);
    expect(written.capsApplied).toEqual(['inhabitantCap', 'floor']);
  });

  it('takes parameters, and leaves the rest at their default', async () => {
    const parameters = { fullUseHoursPerWeek: 20, stabilityBandPercent: null };
    const written = JSON.parse((await run(['claim', 'x.json'], { ...claim, parameters })).out);
    expect(written.lines[0].amountCents).toBe(15_000_00);
  });

  it('exit 2 with every problem and nothing on out', async () => {
    const bad = {
      year: 2027,
      network: {
        ...network,
        inhabitants: null,
        members: [{ ...member, rentCents: -1, energyCents: 1e15, openHoursPerWeek: 'x', extra: 1 }],
      },
      parameters: { floorCentsPerNetwork: null, unknown: 1 },
    };
    const { code, out, err } = await run(['claim', 'x.json'], bad);
    expect([code, out]).toEqual([2, '']);
    expect(fields(err)).toEqual([
      '/network/inhabitants',
      '/network/members/0/rentCents',
      '/network/members/0/energyCents',
      '/network/members/0/openHoursPerWeek',
      '/network/members/0/extra',
      '/parameters/floorCentsPerNetwork',
      '/parameters/unknown',
    ]);
    expect(err).toContain('/network/inhabitants: Give the number of inhabitants');
  });

  it.each([
    [
      'a member named twice',
      { ...claim, network: { ...network, members: [member, member] } },
      '/network/members/1/name',
    ],
    ['no members', { ...claim, network: { ...network, members: [] } }, '/network/members'],
    ['NaN', '{"year":2027,"network":NaN}', 'x.json'],
    ['no inhabitants at all', { ...claim, network: { ...network, inhabitants: 0 } }, '/network/inhabitants'],
  ])('exit 2 for %s', async (_, json, field) => {
    const { code, err } = await run(['claim', 'x.json'], json);
    expect([code, fields(err)[0]]).toEqual([2, field]);
  });
});

describe('hoofdveld basefunding city', () => {
  it('writes a year with its networks', async () => {
    const { code, out } = await run(['city', 'x.json'], city);
    expect(code).toBe(0);
    const { years } = JSON.parse(out);
    expect(years[0]).toMatchObject({ year: 2027, ceilingCents: null, budgetShareBasisPoints: null });
    expect(years[0].networks[0]).toMatchObject({ name: 'Netwerk', changeCents: null });
  });

  it('exit 2 for a network named twice', async () => {
    const { code, err } = await run(['city', 'x.json'], { ...city, networks: [network, network] });
    expect([code, fields(err)]).toEqual([2, ['/networks/1/name']]);
  });
});

it.each([[[]], [['onzin', 'x.json']], [['claim']]])('says how it is used: %j', async (args) => {
  const { code, err } = await run(args);
  expect([code, err.startsWith('Usage')]).toEqual([2, true]);
});
