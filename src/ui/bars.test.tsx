import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { BarTable } from './bars.tsx';

const drawn = (values: readonly number[]): string =>
  renderToString(
    <BarTable
      lang="nl"
      caption="Proef"
      rows={values}
      barsHeader="Beeld"
      bars={(value) => [{ from: 0, to: value, fill: value < 0 ? 'hollow' : 'solid' }]}
      legend={[{ fill: 'solid', label: 'meer' }]}
      columns={[
        { header: 'Naam', rowHeader: true, cell: (value) => `rij ${value}` },
        { header: 'Waarde', numeric: true, cell: (value) => value },
      ]}
    />,
  );
const bars = (html: string) =>
  [...html.matchAll(/class="hv-bars__(solid|hollow)" x="([\d.-]+)" y="3" width="([\d.]+)"/g)].map(
    ([, fill, x, width]) => [fill, Number(x), Number(width)],
  );

test('all rows are on one scale, which always holds nothing', () => {
  expect(bars(drawn([50, 100]))).toEqual([
    ['solid', 0, 500],
    ['solid', 0, 1000],
  ]);
});

test('less than nothing lies on the other side', () => {
  expect(bars(drawn([300, -100]))).toEqual([
    ['solid', 250, 750],
    ['hollow', 0, 250],
  ]);
});

test('only nothing is drawn as nothing, and the figures are always said', () => {
  const html = drawn([0]);
  expect(bars(html)).toEqual([['solid', 0, 0]]);
  expect(html).toContain('<td class="hv-numeric" data-label="Waarde">0</td>');
  expect(html.match(/<svg/g)?.length).toBe(html.match(/aria-hidden="true"/g)?.length);
});
