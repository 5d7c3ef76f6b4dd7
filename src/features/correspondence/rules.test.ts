import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, type RoleGrant, system } from '../../kernel/actor.ts';
import { Temporal } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import {
  channelFor,
  isAddressee,
  mayPrint,
  mayRead,
  nameOnLetter,
  notifyBefore,
  outageDays,
  outageProblems,
  pendingNotification,
  sentOn,
} from './rules.ts';
import type { DeliveryState } from './types.ts';

const me = newId<'person'>();
const other = newId<'person'>();
const organisationId = newId<'organisation'>();

function person(personId: Id<'person'>, ...grants: RoleGrant[]): Actor {
  return { kind: 'person', personId, displayName: 'Roos Voorbeeld', grants };
}
const city = (role: 'helper' | 'officer' | 'payer' | 'controller' | 'administrator'): RoleGrant => ({
  role,
  scope: 'city',
});
const member = (right: 'view' | 'sign'): RoleGrant => ({
  role: 'organisationMember',
  scope: 'organisation',
  organisationId,
  right,
  known: true,
});
const line = (state: DeliveryState, at = '2027-03-12T10:00:00Z') => ({
  state,
  at: new Date(at),
  detail: null,
});

describe('the channel (Awb 2:7, 2:8)', () => {
  const portal = new Set(['portal']);
  test.for([
    ['said so and has an address', { email: 'roos@example.org', consents: portal }, 'portal'],
    ['never said so', { email: 'roos@example.org', consents: new Set<string>() }, 'paper'],
    ['only agreed to mail', { email: 'roos@example.org', consents: new Set(['email']) }, 'paper'],
    ['cannot be notified', { email: null, consents: portal }, 'paper'],
    ['is not in the system', null, 'paper'],
  ] as const)('of someone who %s', ([, reader, channel]) => {
    expect(channelFor(reader)).toBe(channel);
  });
});

test('a notification is due 48 hours after the letter, across the change to summer time', () => {
  const made = Temporal.Instant.from('2027-03-27T23:30:00Z');
  expect(notifyBefore('portal', made)?.toString()).toBe('2027-03-29T23:30:00Z');
  expect(notifyBefore('paper', made)).toBeNull();
});

describe('who may read', () => {
  const mine = { recipientPersonId: me, recipientOrganisationId: null };
  const ours = { recipientPersonId: me, recipientOrganisationId: organisationId };
  const outside = { recipientPersonId: null, recipientOrganisationId: null };
  test.for([
    ['the addressee', person(me), mine, true],
    ['someone else', person(other), mine, false],
    ['a member of the organisation', person(other, member('view')), ours, true],
    ['a member, a letter that is not for the organisation', person(other, member('sign')), mine, false],
    ['an officer', person(other, city('officer')), mine, true],
    ['the controller', person(other, city('controller')), mine, true],
    ['the payer', person(other, city('payer')), mine, false],
    ['the administrator', person(other, city('administrator')), mine, false],
    ['the service desk', person(other, city('helper')), mine, false],
    ['nobody in particular', anonymous, mine, false],
    ['a resident, the letter of someone outside', person(me), outside, false],
    ['a member, the letter of someone outside', person(me, member('view')), outside, false],
    ['a job', system('letters'), outside, true],
  ] as const)('%s', ([, actor, message, may]) => {
    expect(mayRead(actor, message)).toBe(may);
  });

  test('only addressees read on their own behalf', () => {
    expect(isAddressee(person(me), mine)).toBe(true);
    expect(isAddressee(person(other, member('view')), ours)).toBe(true);
    expect(isAddressee(person(other, city('officer')), ours)).toBe(false);
    expect(isAddressee(person(other, member('view')), outside)).toBe(false);
    expect(isAddressee(anonymous, mine)).toBe(false);
  });

  test('the service desk prints what is on the print list, and nothing else', () => {
    expect(mayPrint(person(other, city('helper')), [line('made'), line('toPrint')])).toBe(true);
    expect(mayPrint(person(other, city('helper')), [line('made'), line('notified')])).toBe(false);
    expect(mayPrint(person(me), [line('made'), line('toPrint')])).toBe(false);
  });
});

describe('the day on which a letter counts as sent (Awb 3:41)', () => {
  test.for([
    [
      'portal: the day it stood ready',
      [line('made', '2027-03-12T22:59:00Z'), line('notified')],
      '2027-03-12',
    ],
    ['portal, just after midnight in the city', [line('made', '2027-03-12T23:01:00Z')], '2027-03-13'],
    ['paper in the queue: not yet', [line('made'), line('toPrint'), line('printed')], null],
    [
      'paper: the day it was posted',
      [line('made'), line('toPrint'), line('printed'), line('posted', '2027-03-15T10:00:00Z')],
      '2027-03-15',
    ],
    [
      'failed notification: not before it is posted',
      [line('made'), line('notificationFailed'), line('toPrint')],
      null,
    ],
  ] as const)('%s', ([, lines, day]) => {
    expect(sentOn(lines)?.toString() ?? null).toBe(day);
  });
});

test('a pending notification is soon within a day of its end, late at the end', () => {
  const due = new Date('2027-03-14T10:00:00Z');
  expect(pendingNotification(due, new Date('2027-03-13T09:59:00Z'))).toBe('fine');
  expect(pendingNotification(due, new Date('2027-03-13T10:00:00Z'))).toBe('soon');
  expect(pendingNotification(due, new Date('2027-03-14T10:00:00Z'))).toBe('late');
});

describe('an outage (Awb 2:21)', () => {
  const facts = {
    startedAt: new Date('2027-03-12T08:00:00Z'),
    endedAt: new Date('2027-03-12T12:00:00Z'),
    description: 'Inloggen werkte niet.',
  };
  const now = new Date('2027-03-13T00:00:00Z');

  test.for([
    ['a whole one', facts, []],
    ['one that lasts', { ...facts, endedAt: null }, []],
    [
      'that ends before it begins',
      { ...facts, endedAt: new Date('2027-03-12T07:00:00Z') },
      ['end-before-start'],
    ],
    [
      'that has yet to begin',
      { ...facts, startedAt: new Date('2027-03-14'), endedAt: null },
      ['start-in-future'],
    ],
    ['that ends tomorrow', { ...facts, endedAt: new Date('2027-03-14') }, ['end-in-future']],
    ['without words', { ...facts, description: '' }, ['description-needed']],
    ['with far too many', { ...facts, description: 'a'.repeat(2001) }, ['too-long']],
    [
      'wrong in every way',
      { startedAt: new Date('2027-03-15'), endedAt: new Date('2027-03-14'), description: '' },
      ['start-in-future', 'end-before-start', 'end-in-future', 'description-needed'],
    ],
  ] as const)('%s', ([, outage, codes]) => {
    expect(outageProblems(outage, now).map(({ code }) => code)).toEqual(codes);
  });

  test.for([
    ['within a day', '2027-03-12T08:00:00Z', '2027-03-12T12:00:00Z', '2027-03-12', '2027-03-12'],
    ['over midnight', '2027-03-12T22:00:00Z', '2027-03-13T04:00:00Z', '2027-03-12', '2027-03-13'],
    ['until midnight sharp', '2027-03-12T08:00:00Z', '2027-03-12T23:00:00Z', '2027-03-12', '2027-03-12'],
    ['still going on', '2027-03-12T23:00:00Z', null, '2027-03-13', null],
  ] as const)('covers days of the city: %s', ([, start, end, from, until]) => {
    const days = outageDays({ startedAt: new Date(start), endedAt: end === null ? null : new Date(end) });
    expect([days.from.toString(), days.until?.toString() ?? null]).toEqual([from, until]);
  });
});

test('a letter about what an organisation asked is addressed to that organisation (Awb 3:41)', () => {
  const [person, organisation] = [{ name: 'Roos Voorbeeld' }, { name: 'Stichting De Buurttuin' }];
  expect(nameOnLetter(person, null, 'nl')).toBe('Roos Voorbeeld');
  expect(nameOnLetter(person, organisation, 'nl')).toBe('Stichting De Buurttuin, t.a.v. Roos Voorbeeld');
  expect(nameOnLetter(person, organisation, 'en')).toBe('Stichting De Buurttuin, attn Roos Voorbeeld');
  expect(nameOnLetter(null, organisation, 'nl')).toBe('Stichting De Buurttuin');
});
