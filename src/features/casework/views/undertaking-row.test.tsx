import { expect, test } from 'vitest';
import { undertakingRow } from './office-parts.tsx';

const organisation = { slug: 'de-zaal', undertakingGroup: 'De Zaal en De Keuken' };

test('who handles a case of an organisation that counts together with others comes to its undertaking', () => {
  const rows = undertakingRow({ file: { access: { handle: true }, organisation }, lang: 'nl' });
  expect(rows).toMatchObject([
    {
      key: 'Onderneming voor staatssteun',
      value: { props: { href: '/beheer/staatssteun/ondernemingen?organisatie=de-zaal' } },
    },
  ]);
});

test('nothing stands there for an organisation on its own, for a resident, and for who does not handle it', () => {
  const alone = { slug: 'de-zaal', undertakingGroup: null };
  for (const file of [
    { access: { handle: true }, organisation: alone },
    { access: { handle: true }, organisation: null },
    { access: { handle: false }, organisation },
  ])
    expect(undertakingRow({ file, lang: 'nl' })).toEqual([]);
});
