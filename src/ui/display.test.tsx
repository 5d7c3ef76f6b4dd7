import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Temporal } from '../kernel/dates.ts';
import { iconNodes } from './icon-nodes.ts';
import * as ui from './index.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

it('draws icons as lucide does', () => {
  const file = new URL(import.meta.resolve('lucide-static/icon-nodes.json'));
  const original = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  for (const [name, nodes] of Object.entries(iconNodes)) expect(nodes, name).toEqual(original[name]);
});

it('is silent as decoration and an image with a name otherwise', () => {
  expect(ui.renderPart(<ui.Icon name="check" />)).toContain('aria-hidden="true"');
  expect(ui.renderPart(<ui.Icon name="check" label="klaar" />)).toContain('role="img" aria-label="klaar"');
});

const clock = { label: 'Beslissen', start: day('2027-01-04'), due: day('2027-04-05') };
it.each([
  ['running', '2027-04-04', 'nog 1 dag'],
  ['running', '2027-04-05', 'vandaag is de laatste dag'],
  ['late', '2027-04-08', '3 dagen te laat'],
  ['met', '2027-04-08', 'gehaald'],
  ['suspended', '2027-02-01', 'staat stil'],
] as const)('says in words how a %s clock stands on %s', (state, today, said) => {
  const html = ui.renderPart(
    <ui.ClockLine lang="nl" label="Termijnen" today={day(today)} clocks={[{ ...clock, state }]} />,
  );
  expect(html).toContain(said);
  expect(html).toContain('Uiterlijk 5 april 2027');
});

it('counts what was done late up to the day on which it was done', () => {
  const late = { ...clock, state: 'late' as const, metOn: day('2027-05-05') };
  const said = (lang: 'nl' | 'en') =>
    ui.renderPart(<ui.ClockLine lang={lang} label="Termijnen" today={day('2027-06-08')} clocks={[late]} />);
  expect(said('nl')).toContain('30 dagen te laat');
  expect(said('en')).toContain('30 days late');
});

it('says whether the term stands still now or did before', () => {
  const suspended = [
    { from: day('2027-01-10'), until: day('2027-01-12') },
    { from: day('2027-02-01'), until: day('2027-02-20') },
  ];
  const clocks = [{ ...clock, state: 'suspended' as const, suspended }];
  const html = ui.renderPart(
    <ui.ClockLine lang="nl" label="Termijnen" today={day('2027-02-20')} clocks={clocks} />,
  );
  expect(html).toContain(
    'Stond stil van 10 januari 2027 tot 12 januari 2027. Staat stil sinds 1 februari 2027.',
  );
});

it('says of a pause that begins tomorrow that it is still to come', () => {
  const suspended = [{ from: day('2027-01-11'), until: day('2027-01-25') }];
  const html = ui.renderPart(
    <ui.ClockLine
      lang="nl"
      label="Termijnen"
      today={day('2027-01-10')}
      clocks={[{ ...clock, state: 'running', suspended }]}
    />,
  );
  expect(html).toContain('Staat stil vanaf 11 januari 2027.');
  expect(html).not.toContain('Stond stil');
});

it.each([
  ['objection', 'late', 'over'],
  ['objection', 'running', 'running'],
  ['decline', 'late', 'over'],
  ['penalty', 'met', 'over'],
  ['penalty', 'late', 'over'],
  ['penalty', 'running', 'running'],
  ['decision', 'late', 'late'],
] as const)('shows a term of %s that is %s as %s', (kind, state, shown) => {
  expect(ui.shownState({ clock: kind, state })).toBe(shown);
});

it('keeps every mark of a clock on the line', () => {
  const clocks = [
    { ...clock, state: 'late' as const, suspended: [{ from: day('2020-01-01'), until: day('2040-01-01') }] },
  ];
  const html = ui.renderPart(
    <ui.ClockLine lang="nl" label="Termijnen" today={day('2027-06-01')} clocks={clocks} />,
  );
  const places = [...html.matchAll(/(?:x1|x2|cx)="([\d.-]+)%"/g)].map((match) => Number(match[1]));
  expect(places.length).toBeGreaterThan(6);
  for (const place of places) expect(place).toBeGreaterThanOrEqual(0);
  for (const place of places) expect(place).toBeLessThanOrEqual(100);
});

it('fills the measuring glass from the bottom, to the share of each part', () => {
  const html = ui.renderPart(
    <ui.MeasuringGlass
      lang="en"
      caption="Pot"
      publishedCents={100_00}
      committedCents={50_00}
      reservedCents={25_00}
      freeCents={25_00}
    />,
  );
  expect(html).toContain('y="114.0" width="108" height="100.0"');
  expect(html).toContain('y="64.0" width="108" height="50.0"');
  expect(html).toContain('aria-label="Pot: Granted €50, Reserved €25, Still free €25"');
});

it('never divides by an empty ceiling', () => {
  const html = ui.renderPart(
    <ui.MeasuringGlass
      lang="nl"
      caption="Leeg"
      publishedCents={0}
      committedCents={0}
      reservedCents={0}
      freeCents={0}
    />,
  );
  expect(html).not.toMatch(/NaN|Infinity/);
});

it.each([
  [1, 1, ''],
  [1, 3, '1 2 3'],
  [1, 12, '1 2 … 12'],
  [6, 12, '1 … 5 6 7 … 12'],
  [12, 12, '1 … 11 12'],
])('shows page %i of %i as %s', (page, pages, shown) => {
  const html = ui.renderPart(
    <ui.Pager lang="nl" page={page} pages={pages} hrefFor={(n) => `?pagina=${n}`} />,
  );
  const items = [...html.matchAll(/<li><(?:a|span)[^>]*>([^<]*)</g)].map((match) => match[1]);
  expect(items.join(' ')).toBe(shown);
});

it('names the scroll region of a table, and says so when there is nothing in it', () => {
  const columns = [{ header: 'Naam', cell: (row: string) => row }];
  const full = ui.renderPart(<ui.Table lang="nl" caption="Lijst van één" columns={columns} rows={['a']} />);
  expect(full).toMatch(
    /<section class="hv-table-scroll" aria-labelledby="tabel-lijst-van-n-titel" tabindex="0">/,
  );
  expect(full).toContain('id="tabel-lijst-van-n-titel"');
  const empty = ui.renderPart(<ui.Table lang="nl" caption="Lijst" columns={columns} rows={[]} />);
  expect(empty).toContain('Er is nog niets om te laten zien.');
});
