import pg from 'pg';
import { expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/support/database.ts';
import { socketFolderFor, urlFor } from './postmaster.ts';

it('has its socket beside the data, unless that stands too deep for one', () => {
  expect(socketFolderFor('/var/hoofdveld/postgres', 5432)).toBe('/var/hoofdveld/postgres');
  expect(socketFolderFor(`/${'é'.repeat(44)}`, 5432)).toBe(`/${'é'.repeat(44)}`);
  expect(socketFolderFor(`/${'é'.repeat(45)}`, 5432)).toBeNull();
  expect(socketFolderFor(`/${'a'.repeat(100)}`, 5432)).toBeNull();
});

it('is asked by the socket where there is one, and by its port where there is none', async () => {
  const database = await freshDatabase();
  const { port, searchParams, pathname } = new URL(database.url);
  const folder = searchParams.get('host');
  const over = async (socketFolder: string | null): Promise<boolean> => {
    const url = urlFor({ port: Number(port), socketFolder }, pathname.slice(1));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ socket: boolean }>('select inet_client_addr() is null as socket');
    await client.end();
    return rows[0]?.socket === true;
  };
  try {
    expect(folder).not.toBeNull();
    expect([await over(folder), await over(null)]).toEqual([true, false]);
  } finally {
    await database.drop();
  }
});
