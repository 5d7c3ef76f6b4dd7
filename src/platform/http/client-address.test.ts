import { expect, test } from 'vitest';
import { addressBehind, subscriberOf } from './client-address.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['127.0.0.1', null],
  ['::ffff:127.0.0.1', null],
  ['10.1.2.3', null],
  ['172.20.0.1', null],
  ['192.168.1.1', null],
  ['::1', null],
  ['fd00::1', null],
])('%s is counted as %s', (address, expected) => {
  expect(subscriberOf(address)).toBe(expected);
});

test.each([
  [0, '198.51.100.1, 203.0.113.7', '192.0.2.1'],
  [1, '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  [2, '198.51.100.1, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
  [1, '203.0.113.7:51234', '203.0.113.7'],
  [1, '[2001:db8::1]:51234', '2001:db8::1'],
  [1, 'unknown', undefined],
  [1, undefined, undefined],
  [2, '203.0.113.7', undefined],
])(
  'behind %i proxies, %s comes from %s: what the asker wrote herself proves nothing',
  (proxies, header, from) => {
    expect(addressBehind('192.0.2.1', header, proxies)).toBe(from);
  },
);
