import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { FlowPicture, type PicturedNode } from './flow-picture.tsx';

const nodes: readonly PicturedNode[] = [
  { id: 'fund', column: 0, label: 'Fonds', fill: 'solid', href: '/fonds' },
  { id: 'vote', column: 1, label: 'Stemming', fill: 'soft' },
  { id: 'free', column: 1, label: 'Nog vrij', fill: 'hollow' },
];
const drawn = (vote: number, free: number, lang: 'nl' | 'en' = 'nl'): string =>
  renderToString(
    <FlowPicture
      lang={lang}
      id="proef"
      caption="Geld van Noord"
      nodes={nodes}
      links={[
        { from: 'fund', to: 'vote', amountCents: vote },
        { from: 'fund', to: 'free', amountCents: free },
      ]}
    />,
  ).replaceAll('\u00a0', ' ');

test('who hears it is told where the money begins and ends; the table says each flow', () => {
  const html = drawn(40_000_00, 10_000_00);
  expect(html).toContain(
    'role="img" aria-label="Geld van Noord. Van Fonds € 50.000 naar Stemming € 40.000, Nog vrij € 10.000."',
  );
  expect(html).toContain(
    '<td data-label="Naar">Stemming</td><td class="hv-numeric" data-label="Bedrag">€ 40.000</td>',
  );
  expect(html).toContain('<a href="/fonds">Fonds</a>');
  expect(drawn(1_00, 1_00, 'en')).toContain('From Fonds €2 to Stemming €1, Nog vrij €1.');
});

test('what is free looks other than what is not, without colour too', () => {
  const html = drawn(40_000_00, 10_000_00);
  expect(html).toContain('hv-flow__band--hollow');
  expect(html).toContain('hv-flow__node--hollow');
});

test('a flow too small for the scale is dotted, and that is said; otherwise it is not', () => {
  const small = drawn(1_000_000_00, 1);
  expect([small.includes('hv-flow__thin'), small.includes('Een stippellijn is')]).toEqual([true, true]);
  const plain = drawn(2_00, 1_00);
  expect([plain.includes('hv-flow__thin'), plain.includes('Een stippellijn is')]).toEqual([false, false]);
});

test('nothing flows: no picture, and the table says so', () => {
  const html = drawn(0, 0);
  expect(html).not.toContain('<svg');
  expect(html).toContain('hv-table-empty');
});
