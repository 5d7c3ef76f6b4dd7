import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import { exampleLetter } from './example-letter.ts';
import { createPdfRenderer, defaultPdfTheme, type LetterDocument } from './index.ts';
import { type ReadPdf, readPdf, type Tag, tagsNamed, wordsOf } from './read-pdf.ts';

const createdAt = Temporal.Instant.from('2027-03-12T09:00:00Z');
const options = { title: 'Besluit op aanvraag HV-2027-000123', lang: 'nl', createdAt } as const;
const renderer = createPdfRenderer();
const scratch = await mkdtemp(join(tmpdir(), 'pdf-test-'));

afterAll(async () => {
  await renderer.close();
  await rm(scratch, { recursive: true });
});

function firstHeading(pdf: ReadPdf): Tag {
  const heading = tagsNamed(pdf.pages[0]?.tags ?? [], 'H1')[0];
  if (heading === undefined) throw new Error('The first page has no main heading');
  return heading;
}

const plainLetter: LetterDocument = { ...exampleLetter, legal: null, objection: null, enclosures: [] };

describe('a letter as PDF/UA-1', () => {
  test('says what it is: tagged, language, title, part 1, creation time', async () => {
    const file = await renderer.render('letter', exampleLetter, options);
    const pdf = await readPdf(file.bytes);
    expect(pdf.marked).toBe(true);
    expect(pdf.info).toMatchObject({
      Language: 'nl-NL',
      Title: options.title,
      Author: 'Gemeente Rotterdam',
      CreationDate: 'D:20270312090000Z',
    });
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file.pages).toBe(pdf.pages.length);
    expect(file.pages).toBe(2);
    expect(file.unprintable).toBe(0);
  });

  test('has one main heading, the parts under it, lists, and a table with caption and header cells', async () => {
    const { bytes } = await renderer.render('letter', exampleLetter, options);
    const pdf = await readPdf(bytes);
    const named = (role: string) => pdf.pages.flatMap((page) => tagsNamed(page.tags, role));
    const words = (role: string) => named(role).map(wordsOf);
    expect(words('H1')).toEqual([exampleLetter.subject]);
    expect(words('H2')).toEqual([
      'Dit bedrag krijgt u',
      'Standpunt van de wijkraad',
      'Wat wij van u vragen',
      'Uw gegevens',
      'De juridische tekst',
      'Bent u het niet eens met dit besluit?',
    ]);
    expect(words('Caption')).toEqual(['Wat u vroeg en wat u krijgt']);
    expect(words('TH')).toEqual(['Waarvoor', 'Gevraagd', 'Toegekend']);
    expect(words('TD').slice(-3)).toEqual(['Samen', '€ 1.250', '€ 1.250']);
    expect(words('Lbl')).toContain('Uiterste datum');
    expect(words('LBody')).toContain('30 september 2027');
  });

  test('can be read in order: sender, addressee, reference, subject, outcome, legal text, objection, signature', async () => {
    const pdf = await readPdf((await renderer.render('letter', exampleLetter, options)).bytes);
    const order = [
      'Gemeente Rotterdam',
      'Retouradres',
      'Stichting De Buurttuin',
      '12 maart 2027',
      'HV-2027-000123',
      exampleLetter.subject,
      exampleLetter.salutation,
      '€ 1.250 toegekend',
      'Standpunt van de wijkraad',
      'De juridische tekst',
      'Bent u het niet eens',
      'B. de Vries',
    ].map((words) => pdf.taggedText.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(pdf.pages.map((page) => /Pagina \d van \d/.exec(page.text)?.[0])).toEqual([
      'Pagina 1 van 2',
      'Pagina 2 van 2',
    ]);
  });

  test('speaks English when asked', async () => {
    const pdf = await readPdf(
      (await renderer.render('letter', exampleLetter, { ...options, lang: 'en' })).bytes,
    );
    expect(pdf.info).toMatchObject({ Language: 'en-GB' });
    expect(pdf.pages[0]?.text).toContain('Our reference');
    expect(pdf.pages[0]?.text).toContain('12 March 2027');
    expect(pdf.pages[0]?.text).toContain('Page 1 of 2');
  });

  test('marks what is in another language, so that it is read aloud rightly', async () => {
    const said = { kind: 'paragraph', text: 'Het plein is weg.' } as const;
    const blocks = [said, { ...said, lang: 'nl' as const }];
    const letter = { ...exampleLetter, blocks, legal: null, objection: null };
    const pdf = await readPdf((await renderer.render('letter', letter, { ...options, lang: 'en' })).bytes);
    const both = tagsNamed(pdf.pages[0]?.tags ?? [], 'P').filter((tag) => wordsOf(tag) === said.text);
    expect(both.map(({ lang }) => lang)).toEqual([undefined, 'nl-NL']);
  });

  test('is the same file for the same data and moment, also from another process', async () => {
    const other = createPdfRenderer();
    const first = await renderer.render('letter', exampleLetter, options);
    const second = await renderer.render('letter', exampleLetter, options);
    const elsewhere = await other.render('letter', exampleLetter, options);
    await other.close();
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(elsewhere.sha256).toBe(first.sha256);
    const later = await renderer.render('letter', exampleLetter, {
      ...options,
      createdAt: createdAt.add({ hours: 1 }),
    });
    expect(later.sha256).not.toBe(first.sha256);
  });

  test('shows a logo with its words in place of the name', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1H0z" fill="#1b5e43"/></svg>';
    const logo = { svg, alt: 'Gemeente Voorbeeldstad', heightMm: 12 };
    const own = createPdfRenderer({ theme: { ...defaultPdfTheme, logo } });
    const pdf = await readPdf((await own.render('letter', exampleLetter, options)).bytes);
    await own.close();
    expect(tagsNamed(pdf.pages[0]?.tags ?? [], 'Figure').map((tag) => tag.alt)).toEqual([logo.alt]);
  });

  test('keeps the address in the window, however long it is', async () => {
    const line = 'Stichting met een naam die nooit op een enkele regel van het venster zal passen';
    const long = {
      ...plainLetter,
      addressee: [line, line, line, line, 'Lindestraat 12', '3012 XX Rotterdam', 'Nederland'],
    };
    const pdf = await readPdf((await renderer.render('letter', long, options)).bytes);
    const last = pdf.pages[0]?.placed.find((placed) => placed.text.includes('Nederland'));
    const { topMm, heightMm } = defaultPdfTheme.window;
    expect(last?.fromTopMm).toBeGreaterThan(topMm);
    expect(last?.fromTopMm).toBeLessThanOrEqual(topMm + heightMm);
  });
});

describe('a copy of a form', () => {
  test('breaks over pages and repeats the header of a long table', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => [`Post ${index}`, '€ 10']);
    const file = await renderer.render(
      'form-copy',
      {
        sender: exampleLetter.sender,
        heading: 'Kopie van uw aanvraag',
        reference: 'HV-2027-000123',
        blocks: [
          {
            kind: 'facts',
            rows: [{ label: 'Wat gaat u doen en voor wie doet u dat?', value: 'Koken. '.repeat(1500) }],
          },
          {
            kind: 'table',
            caption: 'Begroting',
            columns: ['Waarvoor', 'Bedrag'],
            align: ['left', 'right'],
            rows,
          },
        ],
      },
      options,
    );
    const pdf = await readPdf(file.bytes);
    const withRows = pdf.pages.filter((page) => /Post \d+/.test(page.text));
    expect(withRows.length).toBeGreaterThan(2);
    for (const page of withRows) expect(page.text).toContain('Waarvoor');
    expect(pdf.taggedText).toContain('Post 149');
  });
});

describe('text is data', () => {
  const markup =
    '#panic("x") #read("/etc/passwd") *b* _i_ $x^2$ @ref <label> [c] {d} `raw` \\ // c /* d */ = - + / ~ -- "q" \'s\'';

  test('nothing in it is read as markup or code', async () => {
    const letter: LetterDocument = {
      ...plainLetter,
      addressee: [markup],
      subject: markup,
      salutation: `= ${markup}`,
      blocks: [
        { kind: 'callout', title: markup, text: markup },
        { kind: 'heading', level: 1, text: markup },
        { kind: 'paragraph', text: `- ${markup}` },
        { kind: 'list', items: [markup] },
        { kind: 'facts', rows: [{ label: markup, value: markup }] },
        {
          kind: 'table',
          caption: markup,
          columns: [markup],
          align: ['left'],
          rows: [[markup]],
          total: [markup],
        },
      ],
    };
    const pdf = await readPdf((await renderer.render('letter', letter, { ...options, title: markup })).bytes);
    expect(pdf.info).toMatchObject({ Title: markup });
    const squeezed = pdf.taggedText.replaceAll(/[\s\u00ad-]/g, '');
    expect(squeezed.split(markup.replaceAll(/[\s-]/g, '')).length - 1).toBe(14);
  });

  test.each([
    ['emoji', 'Samen eten 🌻 👩🏽‍🌾 🇳🇱 ❤️'],
    ['Arabic', 'مرحبا بكم في الحديقة'],
    ['Cyrillic, Vietnamese, Tifinagh', 'Привіт, phở, ⴰⵣⵓⵍ'],
    ['symbols', '→ ✓ ★ ☐ ≥ ½ ‘’ “” … −'],
  ])('%s can be printed and read back', async (_name, words) => {
    const file = await renderer.render('letter', { ...plainLetter, subject: words }, options);
    expect(file.unprintable).toBe(0);
    const pdf = await readPdf(file.bytes);
    const letters = (text: string) =>
      Array.from(text.matchAll(/\p{L}|→|✓|🌻/gu), ([letter]) => letter).sort();
    expect(letters(wordsOf(firstHeading(pdf)))).toEqual(letters(words));
  });

  test('a character that no font has becomes a box and is counted', async () => {
    const file = await renderer.render('letter', { ...plainLetter, subject: 'Tuin 中文 \u0007' }, options);
    const pdf = await readPdf(file.bytes);
    expect(file.unprintable).toBe(2);
    expect(pdf.taggedText).toContain('Tuin □□ ');
  });

  test('a word of 10,000 characters stays inside the page', async () => {
    const word = 'abcdefghij'.repeat(1000);
    const letter: LetterDocument = {
      ...plainLetter,
      blocks: [
        { kind: 'paragraph', text: word },
        {
          kind: 'table',
          caption: 'T',
          columns: ['A', 'B', 'C'],
          align: ['left', 'left', 'right'],
          rows: [['x', word, '€ 1']],
        },
      ],
    };
    const pdf = await readPdf((await renderer.render('letter', letter, options)).bytes);
    const inside = (role: string) =>
      pdf.pages
        .flatMap((page) => tagsNamed(page.tags, role))
        .map(wordsOf)
        .join('');
    expect(inside('P').replaceAll(' ', '')).toContain(word);
    expect(inside('TD').replaceAll(/[^a-j]/g, '')).toBe(word);
    for (const page of pdf.pages)
      expect(Math.max(...page.placed.map((line) => line.rightMm))).toBeLessThan(206);
  });
});

describe('what is refused', () => {
  test('a missing title', async () => {
    await expect(renderer.render('letter', exampleLetter, { ...options, title: ' ' })).rejects.toMatchObject({
      code: 'rejected',
      message: expect.stringContaining('missing document title'),
    });
  });

  test.each<[string, Partial<LetterDocument>]>([
    ['a skipped heading level', { blocks: [{ kind: 'heading', level: 2, text: 'Te diep' }] }],
    [
      'a row without a cell for each column',
      { blocks: [{ kind: 'table', caption: 'T', columns: ['A'], align: ['left'], rows: [['x', 'y']] }] },
    ],
    ['a date that does not exist', { date: '2027-02-30' }],
    ['an empty address', { addressee: [] }],
  ])('%s', async (_name, change) => {
    await expect(renderer.render('letter', { ...exampleLetter, ...change }, options)).rejects.toThrow();
  });

  test('a font that is not there, and any other warning of the engine', async () => {
    const theme = { ...defaultPdfTheme, fonts: [...defaultPdfTheme.fonts, 'Geen Lettertype'] };
    const unknownFont = createPdfRenderer({ theme });
    await expect(unknownFont.render('letter', exampleLetter, options)).rejects.toThrow(
      'unknown font family: geen lettertype',
    );
    await unknownFont.close();

    await mkdir(join(scratch, 'warns'));
    await writeFile(
      join(scratch, 'warns/letter.typ'),
      '#set document(title: "T")\n#set text(lang: "nl")\n= Kop\n**',
    );
    const warned = createPdfRenderer({ templatesDir: join(scratch, 'warns') });
    await expect(warned.render('letter', exampleLetter, options)).rejects.toThrow('no text within stars');
    await warned.close();
  });

  test('a fault in a template, without quoting the data', async () => {
    await mkdir(join(scratch, 'fails'));
    await writeFile(join(scratch, 'fails/letter.typ'), '#set document(title: "T")\n#let x = 1 + "a"');
    const failing = createPdfRenderer({ templatesDir: join(scratch, 'fails') });
    await expect(failing.render('letter', exampleLetter, options)).rejects.toThrow(
      /cannot add.*\(letter\.typ\)/,
    );
    await failing.close();
  });
});
