/** Photos, recordings and disguises as anybody may send them: what is kept is drawn anew, what is refused says what to do. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import * as made from '../../../../tests/support/made-photos.ts';
import { mp3 } from '../../../../tests/support/made-sounds.ts';
import { asPersona } from '../../../../tests/support/persona.ts';

let app: TestApp;
let roos: Visitor;
let path: string;
let applicationId: string;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  roos = await asPersona(app, 'bewoner');
  const { id } = await app.database.db
    .selectFrom('application')
    .select('id')
    .where('title', '=', 'Lange tafel in onze straat')
    .executeTakeFirstOrThrow();
  applicationId = id;
  path = `/aanvragen/${id}/verantwoorden`;
});
afterAll(() => app.close());

type Files = Readonly<Record<string, readonly (readonly [name: string, bytes: Uint8Array])[]>>;

/** As a browser sends it. */
async function send(files: Files, fields: Readonly<Record<string, string>> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ happened: 'whole', left: 'none', ...fields }))
    body.append(name, value);
  for (const [field, list] of Object.entries(files))
    for (const [name, bytes] of list) body.append(field, new File([new Uint8Array(bytes)], name));
  const cookie = [...roos.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const packed = new Response(body);
  const bytes = await packed.arrayBuffer();
  const headers = {
    'sec-fetch-site': 'same-origin',
    'content-type': packed.headers.get('content-type') ?? '',
    'content-length': String(bytes.byteLength),
    cookie,
  };
  const answer = await app.hono.request(`http://localhost:3000${path}`, {
    method: 'POST',
    body: bytes,
    headers,
  });
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
}

/** Does any file that the program keeps tell the secret of the photo? */
function onDisk(words: string): boolean {
  const walk = (folder: string): boolean =>
    readdirSync(folder).some((name) => {
      const one = join(folder, name);
      return statSync(one).isDirectory() ? walk(one) : readFileSync(one).includes(words);
    });
  return walk(join(app.deps.config.dataDir, 'files'));
}

test('whoever sends 80 MB has what she typed back, with a sentence beside the photo', async () => {
  const { html } = await send(
    { photos: [['feest.jpg', new Uint8Array(80_000_000)]] },
    { words: 'Wij dansten <i>tot twaalf uur</i>.', alt: 'Een dansvloer', story: 'neighbourhood' },
  );
  expect(html).toContain('Wij dansten &lt;i>tot twaalf uur&lt;/i>.');
  expect(html).toContain('value="Een dansvloer"');
  expect(html).toMatch(/name="happened"[^>]*value="whole"[^>]*checked|checked[^>]*value="whole"/);
  expect(html).toMatch(/href="#[a-z-]*photos"/);
});

const accounts = async (): Promise<number> =>
  (
    await app.database.db
      .selectFrom('grantAccount')
      .select('words')
      .where('applicationId', '=', applicationId)
      .execute()
  ).length;

test.each<[string, () => Files, Readonly<Record<string, string>>, number, string]>([
  ['an iPhone’s photo', () => ({ photos: [['IMG_1.HEIC', made.heic()]] }), {}, 422, 'Meest compatibel'],
  [
    'a photo that is cut off',
    () => ({ photos: [['f.jpg', made.jpeg({ behind: '' }).subarray(0, -60)]] }),
    {},
    422,
    'beschadigd',
  ],
  [
    'a PDF for a photo',
    () => ({ photos: [['f.pdf', Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')]] }),
    {},
    422,
    'is geen foto',
  ],
  [
    'a page for a photo',
    () => ({ photos: [['f.jpg', Buffer.from('<html><script>alert(1)</script>')]] }),
    {},
    422,
    'Stuur een foto als JPG, PNG of WebP',
  ],
  [
    'a photo that is a ZIP too',
    () => ({ photos: [['f.jpg', made.jpeg({ behind: 'PK\x05\x06'.padEnd(40, '\0') })]] }),
    {},
    422,
    'nog een ander bestand',
  ],
  ['13 MB', () => ({ photos: [['f.jpg', new Uint8Array(13_000_000)]] }), {}, 422, 'te groot'],
  ['80 MB', () => ({ photos: [['f.jpg', new Uint8Array(80_000_000)]] }), {}, 422, 'te groot: 80 MB'],
  [
    'six of 11 MB',
    () => ({ papers: [1, 2, 3, 4, 5, 6].map((n) => [`f${n}.pdf`, new Uint8Array(11_000_000)] as const) }),
    {},
    422,
    'f6.pdf’ is te groot: 11 MB',
  ],
  [
    'seven that are good alone and too much together',
    () => ({ papers: [1, 2, 3, 4, 5, 6, 7].map((n) => [`f${n}.pdf`, new Uint8Array(9_000_000)] as const) }),
    {},
    422,
    'f7.pdf’ is niet bewaard',
  ],
  ['a film of 251 MB', () => ({ recording: [['f.mp4', new Uint8Array(251_000_000)]] }), {}, 413, 'te groot'],
  [
    'four photos',
    () => ({ photos: [1, 2, 3, 4].map((n) => [`f${n}.png`, made.png({ orientation: n })] as const) }),
    {},
    422,
    'U kunt hier 3 bestanden toevoegen',
  ],
  [
    'a program for a recording',
    () => ({ recording: [['lied.mp3', Buffer.from('#!/bin/sh\nrm -rf /\n')]] }),
    {},
    422,
    'geen geluidsopname',
  ],
  ['nothing at all', () => ({}), {}, 422, 'Vertel kort hoe het is gegaan'],
  [
    'a good photo and a wrong amount',
    () => ({ photos: [['f.jpg', made.jpeg()]] }),
    { left: 'some', leftAmount: '99.999' },
    422,
    'Er kan niet meer over zijn',
  ],
])('%s is refused, and nothing of it is kept', async (_, files, fields, status, says) => {
  const answer = await send(files(), fields);
  expect(answer.status).toBe(status);
  expect(answer.html).toContain(says);
  expect(await validateHtml(answer.html, path)).toEqual([]);
  expect(await accounts()).toBe(0);
  expect(onDisk(made.secret)).toBe(false);
});

test('a photo with a place in it and a recording: bare, with words for who cannot see it, and seen by nobody else', async () => {
  const answer = await send(
    {
      photos: [
        ['IMG_2.jpg', made.jpeg()],
        ['IMG_3.png', made.png()],
      ],
      recording: [['opname.mp3', mp3()]],
    },
    { alt: 'Een tafel vol <schalen>', summary: 'Hoe het <i>rook</i>.' },
  );
  expect([answer.status, answer.location]).toEqual([303, expect.stringMatching(/^\/mijn-verhalen\//)]);
  expect(onDisk(made.secret)).toBe(false);
  expect(onDisk('GPS')).toBe(false);

  const { db } = app.database;
  const photos = await db
    .selectFrom('storyPhoto')
    .innerJoin('story', 'story.id', 'storyPhoto.storyId')
    .select(['storyPhoto.id', 'alt', 'width', 'height', 'slug'])
    .where('story.applicationId', '=', applicationId)
    .orderBy('place')
    .execute();
  expect(photos.map(({ alt, width, height }) => [alt, width, height])).toEqual([
    ['Een tafel vol <schalen> (1)', 30, 40],
    ['Een tafel vol <schalen> (2)', 3, 4],
  ]);
  // No consent was given: not for the site, and not for anything else.
  const [anyone, officer] = [await asPersona(app, 'buur'), await asPersona(app, 'behandelaar')];
  expect((await anyone.get(`/verhalen/${photos[0]?.slug}`)).status).toBe(404);
  expect((await anyone.get(`/fotos/${photos[0]?.id}`)).status).toBe(404);
  const shown = await officer.get(`/fotos/${photos[0]?.id}`);
  expect([shown.headers.get('content-type'), shown.headers.get('content-disposition')]).toEqual([
    'image/jpeg',
    'inline',
  ]);
  expect(Buffer.from(await shown.arrayBuffer()).includes('Samira')).toBe(false);

  const own = await (await roos.get(answer.location ?? '')).text();
  expect(own).toContain('Een tafel vol &lt;schalen> (1)');
  expect(own).toContain('Hoe het &lt;i>rook&lt;/i>.');
  const { id: soundId } = await db
    .selectFrom('storySound')
    .innerJoin('story', 'story.id', 'storySound.storyId')
    .select('storySound.id')
    .where('story.applicationId', '=', applicationId)
    .executeTakeFirstOrThrow();
  expect((await anyone.get(`/opnamen/${soundId}`)).status).toBe(404);
  expect((await officer.get(`/opnamen/${soundId}`)).headers.get('content-type')).toBe('audio/mpeg');
  expect(await validateHtml(own, '/mijn-verhalen')).toEqual([]);
  const files = await db
    .selectFrom('attachment')
    .select('question')
    .where('applicationId', '=', applicationId)
    .execute();
  expect(
    files
      .map(({ question }) => question)
      .filter((key) => key.startsWith('$'))
      .sort(),
  ).toEqual(['$photo', '$photo', '$sound']);
});
