import { describe, expect, test } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import { exampleLetter } from '../../platform/pdf/example-letter.ts';
import { letterDocument } from '../../platform/pdf/index.ts';
import {
  collegeSignature,
  councilSignature,
  lastObjectionDay,
  objectionPart,
  questionBlocks,
  salutation,
  typedBlocks,
} from './letter-parts.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

test('greets by name, and neutrally where there is none', () => {
  expect(salutation({ name: 'Roos Voorbeeld' }, 'nl')).toBe('Beste Roos Voorbeeld,');
  expect(salutation({ name: 'Roos Voorbeeld' }, 'en')).toBe('Dear Roos Voorbeeld,');
  expect(salutation({ name: '  ' }, 'nl')).toBe('Beste lezer,');
  expect(salutation(null, 'en')).toBe('Dear reader,');
});

describe('what somebody typed', () => {
  const dutch = 'Het plein is te klein voor dit feest.';
  test('stands as it is in a letter in its own language, and where nothing tells', () => {
    for (const lang of ['nl', 'en'] as const)
      expect(typedBlocks('Akkoord.\n\nZie boven.', lang)).toEqual([
        { kind: 'paragraph', text: 'Akkoord.\n\nZie boven.' },
      ]);
    expect(typedBlocks(dutch, 'nl')).toEqual([{ kind: 'paragraph', text: dutch }]);
  });

  test('is marked in a letter in the other language, with one line before all that stands together', () => {
    const english = 'The residents chose this project, and the council departs from that because:';
    expect(typedBlocks(`${english}\n\n${dutch}\n\n${dutch}`, 'en')).toEqual([
      { kind: 'paragraph', text: english },
      { kind: 'paragraph', text: 'As it was written, in Dutch:' },
      { kind: 'paragraph', text: dutch, lang: 'nl' },
      { kind: 'paragraph', text: dutch, lang: 'nl' },
    ]);
    expect(typedBlocks(english, 'nl')).toEqual([
      { kind: 'paragraph', text: 'In het Engels geschreven:' },
      { kind: 'paragraph', text: english, lang: 'en' },
    ]);
  });
});

describe('the signature (Awb 10:10)', () => {
  test('of an officer names the college', () => {
    expect(collegeSignature({ name: 'Bram Schijnbaar', role: 'Subsidiebehandelaar' }, 'nl')).toMatchObject({
      onBehalfOf: ['Het college van burgemeester en wethouders van Rotterdam,', 'namens deze,'],
      name: 'Bram Schijnbaar',
      role: 'Subsidiebehandelaar',
    });
  });

  test('of a council by mandate names the college, then the council', () => {
    const council = { name: 'Wijkraad Middelland-Nieuwe Westen', chairName: 'Marcus Figurant' };
    expect(councilSignature(council, 'nl')).toMatchObject({
      onBehalfOf: [
        'Het college van burgemeester en wethouders van Rotterdam,',
        'namens deze,',
        'Wijkraad Middelland-Nieuwe Westen,',
      ],
      name: 'Marcus Figurant',
      role: 'voorzitter',
    });
    expect(councilSignature({ ...council, chairName: null }, 'nl')).toMatchObject({
      onBehalfOf: ['Het college van burgemeester en wethouders van Rotterdam,', 'namens deze,'],
      name: 'Wijkraad Middelland-Nieuwe Westen',
      role: null,
    });
  });
});

describe('the objection clause (Awb 3:45)', () => {
  test.for([
    ['2027-03-01', '2027-04-12'],
    // Six weeks end on King's Day, 27 April 2027.
    ['2027-03-16', '2027-04-28'],
    // Six weeks end on a Saturday.
    ['2027-03-06', '2027-04-19'],
  ])('sent on %s: until %s', ([sent = '', last = '']) => {
    expect(lastObjectionDay(day(sent)).toString()).toBe(last);
  });

  test.for(['nl', 'en'] as const)('fits a letter and says who, where and until when, in %s', (lang) => {
    const part = objectionPart({
      sentOn: day('2027-03-01'),
      caseNumber: 'HV-2027-00012',
      siteUrl: 'https://hoofdveld.example',
      lang,
    });
    expect(letterDocument.safeParse({ ...exampleLetter, objection: part }).success).toBe(true);
    const said = JSON.stringify(part);
    expect(said).toContain(lang === 'nl' ? '12 april 2027' : '12 April 2027');
    for (const fact of ['https://hoofdveld.example/bezwaar', 'Postbus 70012', '14 010', 'HV-2027-00012'])
      expect(said).toContain(fact);
  });
});

test('the closing question fits a letter', () => {
  const document = { ...exampleLetter, blocks: questionBlocks('HV-2027-00012', 'nl') };
  expect(letterDocument.safeParse(document).success).toBe(true);
});
