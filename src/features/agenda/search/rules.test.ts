import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance } from '../../../kernel/edit-distance.ts';
import { fold } from '../../listing/index.ts';
import { Lexicon } from './lexicon.ts';
import { leastFound, longestQuery, searchTerms, typedWords, understood } from './rules.ts';
import { Synonyms } from './synonyms.ts';
import { haveOneStem, splitCompound } from './word-forms.ts';

const lexicon = new Lexicon(
  new Map(
    Object.entries({
      eten: 9,
      buurt: 8,
      huiskamer: 7,
      buurthuiskamer: 6,
      koffie: 5,
      koffieochtend: 4,
      kookt: 3,
      koken: 2,
      taal: 2,
      taalles: 1,
      eetgroep: 1,
    }),
  ),
);
const synonyms = new Synonyms([
  ['samen eten', 'eetgroep', 'open tafel'],
  ['koffie', 'bakkie doen'],
  ['openeetkamer', 'gastvrije tafel'],
]);
const termsOf = (query: string, typing = false) =>
  searchTerms(fold(query), { lexicon, synonyms }, { typing });

test.for([
  ['koken', 'kookt'],
  ['fiets', 'fietsen'],
  ['huizen', 'huis'],
  ['brieven', 'brief'],
  ['kaartjes', 'kaart'],
  ['kaart', 'kaarten'],
  ['loopt', 'lopen'],
  ['moeders', 'moeder'],
] as const)('%s and %s have one stem', ([one, other]) => {
  expect([haveOneStem(one, other), haveOneStem(other, one)]).toEqual([true, true]);
});

test.for([
  ['koffie', 'koken'],
  ['huis', 'huur'],
  ['taal', 'tafel'],
] as const)('%s and %s have not', ([one, other]) => {
  expect(haveOneStem(one, other)).toBe(false);
});

test.for([
  ['koffie', 'kofie', 1],
  ['koffie', 'kofife', 1],
  ['taal', 'taal', 0],
  ['eten', 'weten', 1],
  ['eten', 'slapen', 3],
] as const)('%s and %s are %i mistakes apart', ([one, other, far]) => {
  expect(distance(one, other, 2)).toBe(far);
});

test('the distance of two words is the same both ways and never below their difference in length', () => {
  const word = fc.stringMatching(/^[a-e]{0,8}$/);
  fc.assert(
    fc.property(word, word, (one, other) => {
      const far = distance(one, other, 8);
      expect(far).toBe(distance(other, one, 8));
      expect(far).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      expect(far === 0).toBe(one === other);
    }),
  );
});

test('a joined word parts where the city knows each part, and else not', () => {
  const knows = (part: string) => lexicon.has(part);
  expect(splitCompound('buurthuiskamer', knows)).toEqual(['buurt', 'huiskamer']);
  expect(splitCompound('koffiehuiskamer', knows)).toEqual(['koffie', 'huiskamer']);
  expect(splitCompound('koffiebord', knows)).toBeNull();
});

describe('the lexicon', () => {
  test('knows bent forms, joined words with this ending and beginnings, the most used first', () => {
    expect(lexicon.bent('kook')).toEqual(['kookt', 'koken']);
    expect(lexicon.endingIn('kamer')).toEqual(['huiskamer', 'buurthuiskamer']);
    expect(lexicon.endingIn('les')).toEqual([]);
    expect([lexicon.hasBeginning('koff'), lexicon.hasBeginning('kaff')]).toEqual([true, false]);
  });

  test('takes three letters for a word of four, and two for nothing', () => {
    expect([lexicon.near('etn'), lexicon.near('tal'), lexicon.near('kal'), lexicon.near('et')]).toEqual([
      ['eten'],
      ['taal'],
      [],
      [],
    ]);
  });

  test('finds a mistyped word as a comparison with every word would', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-h]{3,9}$/), { maxLength: 30 });
    fc.assert(
      fc.property(words, fc.stringMatching(/^[a-h]{4,9}$/), (known, typed) => {
        const most = typed.length < 7 ? 1 : 2;
        const far = known.map((word) => distance(word, typed, most));
        const nearest = Math.min(most + 1, ...far);
        const expected = nearest > most ? [] : known.filter((_, place) => far[place] === nearest);
        const found = new Lexicon(new Map(known.map((word) => [word, 1]))).near(typed);
        expect(found).toEqual(expected.toSorted().slice(0, 4));
      }),
    );
  });
});

describe('terms', () => {
  test('say what is sure, close and beside', () => {
    const [term] = termsOf('koffie');
    expect(term).toMatchObject({
      sure: [['koffie']],
      close: [['koffie*']],
      far: [['bakkie', 'doen']],
      synonyms: ['bakkie doen'],
      guesses: [],
      known: true,
    });
  });

  test('take parted words and phrases together, and leave out what is only said around them', () => {
    expect(termsOf('waar kan ik de buurt huis kamer vinden').map(({ typed }) => typed)).toEqual([
      'buurt huis kamer',
      'vinden',
    ]);
    expect(termsOf('samen eten')).toMatchObject([
      { typed: 'samen eten', far: [['eetgroep'], ['open', 'tafel']], synonyms: ['eetgroep', 'open tafel'] },
    ]);
    expect(typedWords('waar is het')).toEqual(['waar', 'is', 'het']);
  });

  test('half a word that only an administrator wrote is taken for that word, and finds what means the same', () => {
    for (const typing of [true, false]) {
      const [term] = termsOf('openeetk', typing);
      expect([term?.guesses, term?.known]).toEqual([['openeetkamer'], true]);
      expect(term?.far).toContainEqual(['gastvrije', 'tafel']);
    }
    // Of a phrase the first word alone means nothing; three letters may begin anything.
    expect(termsOf('gastv', true)[0]?.known).toBe(false);
    expect(termsOf('ope', true)[0]?.guesses).not.toContain('openeetkamer');
  });

  test('guess only for a word that nothing begins with, and say what was made of it', () => {
    expect(termsOf('kofie eten')[0]?.guesses).toEqual(['koffie']);
    expect(termsOf('buur')[0]?.guesses).toEqual([]);
    expect(understood(termsOf('Kofie samen eten'))).toEqual({
      meant: [{ typed: 'kofie', word: 'koffie', query: 'koffie samen eten' }],
      beside: ['eetgroep', 'open tafel'],
      unknown: [],
    });
  });

  test('know a joined word by one part, by its parts as a phrase, and parted as the end of a longer one', () => {
    expect(termsOf('koffiecursus')[0]?.guesses).toEqual(['koffie']);
    expect(termsOf('bakkiedoen')[0]?.synonyms).toEqual(['koffie']);
    expect(termsOf('huis kamer')[0]?.sure).toContainEqual(['buurthuiskamer']);
    // Nothing is called so, and an administrator wrote what means the same.
    expect(termsOf('open eet kamer')).toMatchObject([
      { typed: 'open eet kamer', far: [['gastvrije', 'tafel']], synonyms: ['gastvrije tafel'] },
    ]);
  });

  test('of which nobody uses the word find nothing, and do not stand in the way of others', () => {
    const terms = termsOf('koffie xyzzyq');
    expect(terms.map(({ known }) => known)).toEqual([true, false]);
    expect(understood(terms).unknown).toEqual(['xyzzyq']);
  });

  test('take a last word for a beginning while it is being typed', () => {
    expect(termsOf('ko')[0]?.close).toEqual([]);
    expect(termsOf('ko', true)[0]?.close).toEqual([['ko*']]);
  });

  test('stay few and short, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => {
        const terms = termsOf(query);
        expect(terms.length).toBeLessThanOrEqual(8);
        expect(leastFound(terms)).toBeGreaterThanOrEqual(1);
        const words = terms.flatMap(({ sure, close, far }) => [...sure, ...close, ...far].flat());
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+\*?$/u);
      }),
    );
    expect(termsOf('x'.repeat(10_000))[0]?.typed).toHaveLength(longestQuery);
  });
});
