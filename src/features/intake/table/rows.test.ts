/** From cells to what will stand on the map. */
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import type { PreviewRow } from '../types.ts';
import { readTable } from './cells.ts';
import { columnsOf } from './columns.ts';
import { readCsv } from './csv.ts';
import type { Ground } from './ground.ts';
import { readRows } from './rows.ts';
import { templateOf } from './template.ts';
import type { Asked } from './whereabouts.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wijk = { id: newId<'wijk'>(), slug: 'middelland', name: 'Middelland' };
const own = { id: newId<'organisation'>(), name: 'De Eik' };
const actor: Actor = {
  kind: 'person',
  personId: newId<'person'>(),
  displayName: 'Anna',
  grants: [
    { role: 'organisationMember', scope: 'organisation', organisationId: own.id, right: 'edit', known: true },
  ],
};
const ground: Ground = {
  actor,
  today: Temporal.PlainDate.from('2026-11-28'),
  wijken: [wijk],
  venues: [
    {
      id: newId<'venue'>(),
      name: 'Huis van de Wijk Middelland',
      wijkId: wijk.id,
      street: 'Voorbeeldstraat',
      houseNumber: '1',
      hasPoint: true,
    },
    {
      id: newId<'venue'>(),
      name: 'De Zolder',
      wijkId: wijk.id,
      street: 'Voorbeeldstraat',
      houseNumber: '1 B',
      hasPoint: false,
    },
  ],
  organisations: [own],
  organisationId: own.id,
  asked: new Map(),
};

async function rows(
  subject: 'activity' | 'venue' | 'organisation',
  text: string,
  asked: Ground['asked'] = new Map(),
) {
  const raw = await readCsv(utf8(text));
  if (!raw.ok) throw new Error(raw.problems[0]?.code);
  const table = readTable(raw.value, columnsOf[subject]);
  if (!table.ok) throw new Error(table.problems[0]?.code);
  return { ...table.value, read: readRows(subject, table.value.rows, { ...ground, asked }) };
}

describe('rows', () => {
  it.each(['activity', 'venue', 'organisation'] as const)(
    'the example for %s is right as it is',
    async (subject) => {
      const { read, unread } = await rows(subject, templateOf(subject));
      expect(unread).toEqual([]);
      expect(read.flatMap(({ problems }) => problems)).toEqual([]);
      expect(read[0]?.content).not.toBeNull();
    },
  );

  it('know a title by what stands around its brackets', async () => {
    const { unread } = await rows(
      'venue',
      'Naam* (van de plek) (kort);Soort;((;In één zin;Wijk\nDe Linde;Tuin;x;y;z',
    );
    expect(unread).toEqual(['((']);
  });

  it('say every problem with its column, once', async () => {
    const { read, unread } = await rows(
      'venue',
      'Naam*;Soort;In één zin;Wijk;Postcode;Latitude;Maandag;Kleur\nDe Linde;Kasteel;;Nergens;30;91;laat;rood\n;Tuin;Bloemen;Middelland;;;;',
    );
    expect(unread).toEqual(['Kleur']);
    expect(read[0]?.problems.map(({ column }) => column)).toEqual([
      'Wijk',
      'Soort',
      'Postcode',
      'In één zin',
      'Maandag',
      'Breedtegraad',
      'Lengtegraad',
    ]);
    expect(read[0]?.problems[1]?.text.nl).toContain("'Kasteel' kennen wij niet");
    expect(read[1]?.problems.map(({ column }) => column)).toEqual(['Naam']);
    expect(read.every(({ content }) => content === null)).toBe(true);
  });

  it('read when and where as the form does', async () => {
    const { read } = await rows(
      'activity',
      'Naam;Soort;Wanneer;Plek\nSoep;Samen eten;elke vrijdag van 17 tot 19;huis van de wijk MIDDELLAND\nSoep;eten;ooit;Elders',
    );
    expect(read[0]).toMatchObject({
      line: 2,
      problems: [],
      given: expect.arrayContaining(['series', 'venueId']),
    });
    expect(read[0]?.content).toMatchObject({ organisationId: own.id, wijkName: 'Middelland', type: 'meal' });
    expect(read[1]?.problems.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['Plek', 'Soort', 'Wanneer']),
    );
  });

  it('take a word for what costs nothing', async () => {
    const { read } = await rows(
      'activity',
      'Naam;Soort;Wanneer;In één zin;Waar;Wijk;Kosten\nSoep;Samen eten;elke vrijdag van 17 tot 19;Eten;hier;Middelland;Gratis',
    );
    expect(read[0]?.problems).toEqual([]);
    expect(read[0]?.content).toMatchObject({ costCents: 0 });
  });

  it('know a row that is there twice', async () => {
    const { read } = await rows(
      'organisation',
      'Naam;Soort;In één zin\nDe Lepel;Anders;Eten\nde  lepel;Anders;Koken',
    );
    expect(read.map(({ problems }) => problems.length)).toEqual([0, 1]);
    expect(read[1]?.problems[0]?.text.nl).toContain('regel 2');
  });

  it('of somebody else are refused', async () => {
    const { read } = await rows(
      'activity',
      'Naam;Soort;Wanneer;Waar;Wijk;Organisatie\nSoep;Samen eten;elke vrijdag van 17 tot 19;hier;Middelland;De Beuk',
    );
    expect(read[0]?.problems.map(({ column }) => column)).toEqual(['Organisatie']);
  });

  it.each([
    ['Naam;Soort', 'missing-columns'],
    ['Naam;Soort;In één zin;Wijk', 'empty-table'],
    ['Naam;Soort;In één zin;Wijk;naam\nA;b;c;d;e', 'column-twice'],
  ])('%j', async (text, expected) => {
    await expect(rows('venue', text)).rejects.toThrow(expected);
  });
});

const notesOf = (read: readonly PreviewRow[]) =>
  read.map(({ notes, onMap }) => [...notes, ...(onMap ? [onMap.said] : [])].map(({ nl }) => nl).join(' '));

describe('a point on the map', () => {
  const head = 'Naam;Soort;In één zin;Wijk;Straat;Huisnummer;Postcode;Lat;Lon\n';
  const tuin = (name: string, more: string) => `${name};Tuin;Groen;${more}`;
  const located = {
    lat: 51.9163,
    lon: 4.4589,
    postcode: '3021 AA',
    wijken: [{ id: wijk.id, name: wijk.name }],
  };
  const found: Asked = { located, wijken: [], without: null };

  it('comes from the file, from the address, or is said to be missing and why', async () => {
    const { read } = await rows(
      'venue',
      head +
        [
          tuin('Eigen punt', 'Middelland;Voorbeeldstraat;3;;51.91;4.45'),
          tuin('Adres', 'Middelland;Voorbeeldstraat;5;;;'),
          tuin('Onbekend', 'Middelland;Nergensweg;9;;;'),
          tuin('Zonder adres', 'Middelland;;;;;'),
        ].join('\n'),
      new Map<number, Asked>([
        [3, found],
        [4, { located: null, wijken: [], without: 'notFound' }],
        [5, { located: null, wijken: [], without: 'noAddress' }],
      ]),
    );
    expect(read.map(({ onMap }) => onMap?.hasPoint)).toEqual([true, true, false, false]);
    expect(notesOf(read)).toEqual([
      'Op de kaart: op het punt uit uw bestand.',
      'Op de kaart: bij het adres.',
      expect.stringMatching(/^Geen punt .* vond dit adres niet.* Telt wel mee in Middelland\.$/),
      expect.stringContaining('geen straat met huisnummer'),
    ]);
    expect(read[1]).toMatchObject({
      content: { point: { lat: 51.9163, lon: 4.4589, by: 'address' }, postcode: '3021 AA' },
      given: expect.arrayContaining(['point', 'postcode']),
    });
    expect(read[2]?.given).not.toContain('point');
  });

  it('an address in another wijk than the row says is refused, as by hand', async () => {
    const elsewhere = { ...located, wijken: [{ id: newId<'wijk'>(), name: 'Feijenoord' }] };
    const { read } = await rows(
      'venue',
      head + tuin('Adres', 'Middelland;Voorbeeldstraat;5;;;'),
      new Map([[2, { ...found, located: elsewhere }]]),
    );
    expect(read[0]?.problems).toEqual([
      {
        column: 'Wijk',
        text: expect.objectContaining({ nl: expect.stringContaining('ligt in Feijenoord') }),
      },
    ]);
  });

  it('an empty wijk is that of the address, or of the postcode when there is only one', async () => {
    const postcode = (wijken: readonly string[]) => ({ located: null, wijken, without: 'notFound' }) as const;
    const { read } = await rows(
      'venue',
      head + ['A', 'B', 'C'].map((name) => tuin(name, ';Voorbeeldstraat;5;3021 AA;;')).join('\n'),
      new Map<number, Asked>([
        [2, found],
        [3, postcode(['middelland'])],
        [4, postcode(['middelland', 'elders'])],
      ]),
    );
    expect(notesOf(read.slice(0, 2))).toEqual([
      expect.stringContaining('Wijk volgens het adres: Middelland.'),
      expect.stringContaining('Wijk volgens de postcode: Middelland.'),
    ]);
    expect(read[1]).toMatchObject({
      content: { wijkId: wijk.id },
      given: expect.arrayContaining(['wijkId']),
    });
    expect(read[2]?.problems).toMatchObject([{ column: 'Wijk', text: { nl: 'Vul de wijk in.' } }]);
  });

  it('of an activity is that of its place, also when only its address was written', async () => {
    const soup = (name: string, where: string) => `${name};Samen eten;elke vrijdag van 17 tot 19;${where}`;
    const { read } = await rows(
      'activity',
      [
        'Naam;Soort;Wanneer;Waar;Wijk',
        soup('A', 'Zaal 2, VOORBEELDSTRAAT 1;'),
        soup('B', 'Voorbeeldstraat 1-B te Rotterdam;'),
        soup('C', 'Voorbeeldstraat 11;Middelland'),
        soup('D', 'Op het plein, 3021 AB;'),
      ].join('\n'),
      new Map([[5, { located: null, wijken: ['middelland'], without: null }]]),
    );
    expect(read.map(({ problems }) => problems)).toEqual([[], [], [], []]);
    expect(read.map(({ content }) => (content as { venueName: string | null }).venueName)).toEqual([
      'Huis van de Wijk Middelland',
      'De Zolder',
      null,
      null,
    ]);
    expect(read.map(({ onMap }) => onMap?.hasPoint)).toEqual([true, false, false, false]);
    expect(notesOf(read)).toEqual([
      expect.stringContaining('Op de kaart: bij Huis van de Wijk Middelland.'),
      expect.stringContaining('van De Zolder is het punt niet bekend'),
      expect.stringContaining('er is geen plek gekozen'),
      expect.stringContaining('Wijk volgens de postcode: Middelland.'),
    ]);
  });
});

describe('the contact of a host', () => {
  const head = 'Naam;Soort;Wanneer;Waar;Wijk;E-mail gastheer;Telefoon gastheer\n';
  const soup = (contact: string) => `Soep;Samen eten;elke vrijdag van 17 tot 19;Plein;Middelland;${contact}`;

  it('is read beside the content, never into it', async () => {
    const { read } = await rows('activity', head + soup('Gast@Example.org;06 12 34 56 78'));
    expect(read[0]?.host).toEqual({
      email: 'gast@example.org',
      phone: '06 12 34 56 78',
      byPhone: false,
    });
    expect(JSON.stringify(read[0]?.content)).not.toContain('gast@');
    expect(read[0]?.given).not.toContain('email');
    expect((await rows('activity', head + soup(';'))).read[0]?.host).toBeNull();
  });

  it('that is none is said at its column', async () => {
    const { read } = await rows('activity', head + soup('geen adres;nul'));
    expect(read[0]?.problems.map(({ column }) => column)).toEqual(['E-mail gastheer', 'Telefoon gastheer']);
    expect(read[0]?.host).toBeNull();
  });
});
