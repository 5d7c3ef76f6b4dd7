import { expect, test } from 'vitest';
import { renderPart } from '../../../ui/html.ts';
import { facts } from '../cases/facts.ts';
import { judge } from '../cases/sums.ts';
import { topics } from '../cases/topics.ts';
import { amountWords, sumWords } from './sum-words.ts';
import { SumsView } from './sums.tsx';

const nbsp = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each([
  [{ over: ['grant', 'inhabitants'] }, '€ 250.000 ÷ 12.000'],
  [{ over: [{ times: ['welfare', 'inhabitants'] }, 'city'] }, '€ 50.000.000 × 12.000 ÷ 660.000'],
  [{ over: [{ plus: ['saved', 'effectsSum'] }, 'grant'] }, '(€ 600.000 + € 990.000) ÷ € 250.000'],
  [{ minus: ['after', 'before'] }, '160 − 45'],
] as const)('a sum is written as people write it', (sum, words) => {
  expect(nbsp(sumWords(sum, facts, 'nl'))).toBe(words);
});

test('amounts carry their unit, in the language of the reader', () => {
  expect(nbsp(amountWords(20.8333, 'euro', 'nl'))).toBe('€ 20,83');
  expect(amountWords(20.8333, 'euro', 'en')).toBe('€20.83');
  expect(nbsp(amountWords(33.003, 'percent', 'nl'))).toBe('33 %');
});

test.each(['nl', 'en'] as const)(
  'the page tells how many sums do not add up, and marks each (%s)',
  (lang) => {
    const html = renderPart(<SumsView lang={lang} published={[]} />);
    const all = topics.flatMap(({ computations }) => computations);
    const wrong = all.filter((one) => !judge(one, facts).addsUp).length;
    const mark = { nl: /klopt niet</g, en: /does not add up</g }[lang];
    expect(html.match(mark)).toHaveLength(wrong);
    expect(html).toContain(
      { nl: `${wrong} van de ${all.length}`, en: `${wrong} of the ${all.length}` }[lang],
    );
    // What a source says stays in its own language.
    expect(html).toContain('<q lang="nl">');
  },
);
