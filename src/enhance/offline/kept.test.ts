import { describe, expect, test } from 'vitest';
import { isAgenda, isFile, mayStay, momentWords, offlinePage, withNote } from './kept.ts';

/** A Tuesday. */
const keptAt = new Date('2026-03-03T13:05:00Z');
const page = (lang: string) =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>Agenda van Middelland – Hoofdveld</title><link rel="stylesheet" href="/assets/a.css"/></head><body><main class="hv-main" id="inhoud" tabindex="-1"><h1>Agenda</h1><h2 id="dag-2026-03-03">Vandaag, dinsdag 3 maart</h2></main></body></html>`;

test.each([
  ['/agenda', true],
  ['/agenda?wijk=middelland', true],
  ['/agenda?q=schulden&wijk=middelland', false],
  ['/agenda/poster?wijk=middelland', false],
  ['/mijn-aanvragen', false],
  ['/', false],
])('%s may be kept: %s', (path, may) => {
  expect(isAgenda(new URL(path, 'https://hoofdveld.example'))).toBe(may);
});

test.each([
  ['/assets/hoofdveld-AB12.css', true],
  ['/assets/fonts/latin-AB12.woff2', true],
  ['/thema/theme.css', true],
  ['/api/v1/search', false],
  ['/dossier/assets/brief.pdf', false],
  ['/assets/', false],
])('%s is a file of a page: %s', (path, is) => {
  expect(isFile(path)).toBe(is);
});

describe('an answer', () => {
  const answer = (change: Partial<Parameters<typeof mayStay>[0]>, control = 'no-cache') =>
    mayStay({
      status: 200,
      type: 'basic',
      redirected: false,
      headers: new Headers({ 'cache-control': control }),
      ...change,
    });
  test('that everybody may see stays', () => {
    expect(answer({})).toBe(true);
  });
  test.each([
    ['is about one person', answer({}, 'no-store')],
    ['is private', answer({}, 'private, max-age=60')],
    ['says that something is wrong', answer({ status: 400 })],
    ['is of another site', answer({ type: 'cors' })],
    ['leads elsewhere', answer({ redirected: true })],
  ])('that %s does not', (_, stays) => {
    expect(stays).toBe(false);
  });
});

test('the moment is that of the city', () => {
  expect(momentWords(keptAt, 'nl')).toBe('dinsdag 3 maart 14.05');
  expect(momentWords(new Date('2026-07-31T22:30:00Z'), 'en')).toBe('Saturday 1 August 00:30');
});

describe('a kept page', () => {
  test('says at the top of its contents that it is an old one', () => {
    const shown = withNote(page('nl'), keptAt, keptAt);
    expect(shown).toContain(
      '<p class="hv-offline-note" role="status">U bent offline. Deze agenda is van dinsdag 3 maart 14.05.</p><h1>',
    );
    expect(withNote(page('en'), keptAt, keptAt)).toContain(
      'You are offline. This agenda is from Tuesday 3 March',
    );
  });
  test('calls nothing today any more on the day after', () => {
    expect(withNote(page('nl'), keptAt, new Date('2026-03-03T22:59:00Z'))).toContain('Vandaag, dinsdag');
    const later = withNote(page('nl'), keptAt, new Date('2026-03-03T23:01:00Z'));
    expect(later).toContain('<h2 id="dag-2026-03-03">Dinsdag 3 maart</h2>');
    expect(later).not.toContain('Vandaag');
  });
});

describe('in place of a page that is not kept', () => {
  test('stand those that are, newest first, in their own look', () => {
    const kept = [
      { path: '/agenda?wijk=middelland&gratis=ja', html: page('nl'), keptAt },
      { path: '/agenda?wijk="><script>', html: page('nl'), keptAt },
    ];
    const shown = offlinePage(kept);
    expect(shown).toContain('<link rel="stylesheet" href="/assets/a.css"/>');
    expect(shown).toContain(
      '<a href="/agenda?wijk=middelland&amp;gratis=ja">Agenda van Middelland – Hoofdveld</a> (van dinsdag 3 maart 14.05)',
    );
    expect(shown).not.toContain('"><script>');
  });
  test('stands a sentence when nothing is kept', () => {
    expect(offlinePage([])).toContain('<h1>U bent offline</h1>');
    expect(offlinePage([])).not.toContain('<ul>');
  });
});
