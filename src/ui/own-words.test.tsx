import { expect, test } from 'vitest';
import { text } from '../kernel/messages.ts';
import { renderPart } from './html.ts';
import { fillWith, OwnParagraphs, OwnWords } from './own-words.tsx';

test.for([
  [{ nl: 'Samen eten' }, 'nl', '<span dir="auto">Samen eten</span>'],
  [{ nl: 'Samen eten' }, 'en', '<span dir="auto" lang="nl">Samen eten</span>'],
  [{ nl: 'Samen eten', en: 'Eating together' }, 'en', '<span dir="auto">Eating together</span>'],
  [{ nl: 'Samen eten', en: '' }, 'en', '<span dir="auto" lang="nl">Samen eten</span>'],
  [{ ar: 'عشاء' }, 'nl', '<span dir="auto" lang="ar">عشاء</span>'],
  ['Stichting De Tafel', 'en', '<span dir="auto">Stichting De Tafel</span>'],
  [{}, 'nl', ''],
  ['', 'nl', ''],
] as const)('%j on a page in %s', ([said, lang, html]) => {
  expect(renderPart(<OwnWords said={said} lang={lang} />)).toBe(html);
});

test('a link and a paragraph carry the marks themselves', () => {
  const words = { nl: 'Samen eten' };
  expect(renderPart(<OwnWords as="a" href="/x" said={words} lang="en" />)).toBe(
    '<a href="/x" dir="auto" lang="nl">Samen eten</a>',
  );
  expect(renderPart(<OwnParagraphs said={{ nl: 'Een\n\nTwee' }} lang="en" />)).toBe(
    '<p dir="auto" lang="nl">Een</p><p dir="auto" lang="nl">Twee</p>',
  );
});

test('a sentence of ours keeps words of people apart; a slot without a value stays visible', () => {
  const about = text('Alles over {title} van {who}', 'All about {title} by {who}');
  const title = <OwnWords said={{ nl: 'Samen eten' }} lang="en" />;
  expect(renderPart(<p>{fillWith(about, 'en', { title })}</p>)).toBe(
    '<p>All about <span dir="auto" lang="nl">Samen eten</span> by {who}</p>',
  );
});
