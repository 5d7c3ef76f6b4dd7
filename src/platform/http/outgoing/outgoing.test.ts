import http, { type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { addressFault, type FetchRules, fetchPublic } from './index.ts';
import { isPublicAddress } from './public-address.ts';

const request = { maxBytes: 1000, patienceMs: 5000 } as const;
const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A server on this machine; what a name leads to is said by the test, never by the network. */
async function served(answer: RequestListener): Promise<{ readonly port: number; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = http.createServer((incoming, response) => {
    asked.push(`${incoming.headers.host}${incoming.url}`);
    answer(incoming, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(
    () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  );
  return { port: (server.address() as AddressInfo).port, asked };
}

/** Names of this network, and one public address that a test plays on this machine. */
const network = (port: number, names: Readonly<Record<string, readonly string[]>> = {}): FetchRules => ({
  ports: [port],
  isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
  resolve: async (host) => (names[host] ?? ['127.0.0.1']).map((address) => ({ address, family: 4 })),
});

describe('which addresses are public', () => {
  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '100::1',
    'localhost',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2a02:898::1', '2606:4700::1111'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('addresses that are not tried', () => {
  it.each([
    ['ftp://example.org/a.ics', 'wrong-scheme'],
    ['file:///etc/passwd', 'wrong-scheme'],
    ['gopher://example.org:80/', 'wrong-scheme'],
    ['https://anna:geheim@example.org/', 'credentials'],
    ['https://anna@example.org/', 'credentials'],
    ['https://example.org:8443/', 'wrong-port'],
    ['http://example.org:22/', 'wrong-port'],
    ['agenda.ics', 'wrong-address'],
    ['https://', 'wrong-address'],
  ] as const)('%s: %s', async (address, fault) => {
    expect(addressFault(address)).toBe(fault);
    expect(await fetchPublic()(address, request)).toEqual({ ok: false, fault });
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0/',
  ])('%s is inside, however it is written', async (address) => {
    expect(addressFault(address)).toBe('not-public');
    expect(await fetchPublic()(address, request)).toEqual({ ok: false, fault: 'not-public' });
  });

  it('a name that leads inside, also when only one of its addresses does', async () => {
    const inside = fetchPublic({ resolve: async () => [{ address: '10.0.0.7', family: 4 }] });
    expect(await inside('https://intern.example.org/', request)).toEqual({ ok: false, fault: 'not-public' });
    const both = fetchPublic({
      resolve: async () => [
        { address: '93.184.216.34', family: 4 },
        { address: '::1', family: 6 },
      ],
    });
    expect(await both('https://half.example.org/', request)).toEqual({ ok: false, fault: 'not-public' });
  });

  it('a name that nobody knows', async () => {
    const get = fetchPublic({ resolve: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await get('https://bestaat-niet.example/', request)).toEqual({ ok: false, fault: 'unknown-host' });
  });
});

describe('reading', () => {
  it('gives the bytes and what to ask with next time, and asks so', async () => {
    const { port } = await served((incoming, response) => {
      if (incoming.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
      return response
        .writeHead(200, { etag: '"1"', 'last-modified': 'Fri, 27 Nov 2026 10:00:00 GMT' })
        .end('dag');
    });
    const get = fetchPublic(network(port));
    const first = await get(`http://agenda.example.org:${port}/a.ics`, request);
    expect(first).toMatchObject({
      ok: true,
      status: 200,
      etag: '"1"',
      lastModified: 'Fri, 27 Nov 2026 10:00:00 GMT',
    });
    expect(first.ok && Buffer.from(first.body).toString()).toBe('dag');
    expect(await get(`http://agenda.example.org:${port}/a.ics`, { ...request, etag: '"1"' })).toMatchObject({
      ok: true,
      status: 304,
    });
  });

  it('looks a name up once and connects to that address (rebinding)', async () => {
    const { port, asked } = await served((_incoming, response) => response.end('goed'));
    let lookups = 0;
    const rules = network(port);
    const get = fetchPublic({
      ...rules,
      resolve: async () => {
        lookups += 1;
        // From the second time on it would lead inside.
        return [{ address: lookups === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
      },
    });
    expect(await get(`http://wisselt.example.org:${port}/`, request)).toMatchObject({ ok: true });
    expect(lookups).toBe(1);
    expect(asked).toEqual([`wisselt.example.org:${port}/`]);
  });

  it('follows three redirects, and judges each hop anew', async () => {
    const { port, asked } = await served((incoming, response) => {
      const step = Number((incoming.url ?? '').slice(1));
      const location = incoming.url === '/inside' ? `http://intern.example.org:${port}/` : `/${step - 1}`;
      if (step === 0) return response.end('er');
      return response.writeHead(302, { location }).end();
    });
    const get = fetchPublic(network(port, { 'intern.example.org': ['192.168.0.1'] }));
    const at = (path: string) => get(`http://agenda.example.org:${port}${path}`, request);
    expect(await at('/3')).toMatchObject({ ok: true, status: 200 });
    expect(await at('/4')).toEqual({ ok: false, fault: 'too-many-redirects' });
    expect(await at('/inside')).toEqual({ ok: false, fault: 'not-public' });
    expect(asked.some((host) => host.startsWith('intern'))).toBe(false);
  });

  it.each([
    ['http://127.0.0.1:22/', 'wrong-port'],
    ['file:///etc/passwd', 'wrong-scheme'],
    ['http://anna:geheim@agenda.example.org/', 'credentials'],
  ] as const)('does not follow a redirect to %s', async (location, fault) => {
    const { port } = await served((_incoming, response) => response.writeHead(301, { location }).end());
    const get = fetchPublic(network(port));
    expect(await get(`http://agenda.example.org:${port}/`, request)).toEqual({ ok: false, fault });
  });

  it('stops at the size, whatever the header says', async () => {
    const { port } = await served((incoming, response) => {
      if (incoming.url === '/zegt') return response.writeHead(200, { 'content-length': '99999' }).end();
      for (let part = 0; part < 20; part += 1) response.write('x'.repeat(100));
      return response.end();
    });
    const get = fetchPublic(network(port));
    for (const path of ['/zegt', '/stil'])
      expect(await get(`http://a.example.org:${port}${path}`, request)).toEqual({
        ok: false,
        fault: 'too-large',
      });
  });

  it('waits no longer than its patience, also for a body that drips', async () => {
    const { port } = await served((incoming, response) => {
      if (incoming.url === '/druppel') response.writeHead(200).write('x');
    });
    const get = fetchPublic(network(port));
    for (const path of ['/zwijgt', '/druppel'])
      expect(await get(`http://a.example.org:${port}${path}`, { ...request, patienceMs: 150 })).toEqual({
        ok: false,
        fault: 'too-slow',
      });
  });

  it('refuses what is packed, what is not there, and a redirect to nowhere', async () => {
    const { port } = await served((incoming, response) => {
      if (incoming.url === '/ingepakt')
        return response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
      return incoming.url === '/nergens' ? response.writeHead(302).end() : response.writeHead(404).end();
    });
    const get = fetchPublic(network(port));
    const at = (path: string) => get(`http://a.example.org:${port}${path}`, request);
    expect(await at('/ingepakt')).toEqual({ ok: false, fault: 'refused', status: 200 });
    expect(await at('/nergens')).toEqual({ ok: false, fault: 'refused', status: 302 });
    expect(await at('/weg')).toEqual({ ok: false, fault: 'refused', status: 404 });
  });

  it('says that nobody answers', async () => {
    const { port } = await served((incoming) => incoming.socket.destroy());
    expect(await fetchPublic(network(port))(`http://a.example.org:${port}/`, request)).toEqual({
      ok: false,
      fault: 'unreachable',
    });
  });
});
