import { expect, test } from 'vitest';
import { anonymous, type PersonActor, type RoleGrant } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { mayKeep, sourceOf } from './rules.ts';

const place = { organisationId: newId<'organisation'>(), wijkId: newId<'wijk'>() };
const person = (...grants: RoleGrant[]): PersonActor => ({
  kind: 'person',
  personId: newId<'person'>(),
  displayName: 'Proef Persoon',
  grants,
});
const member = (right: 'view' | 'edit', known: boolean): RoleGrant => ({
  role: 'organisationMember',
  scope: 'organisation',
  organisationId: place.organisationId,
  right,
  known,
});
const steward: RoleGrant = { role: 'steward', scope: 'wijk', wijkId: place.wijkId };

test.for([
  ['nobody', anonymous, 'public', false],
  ['a resident', person(), 'public', false],
  ['who may only look', person(member('view', true)), 'public', false],
  ['a member of a known organisation', person(member('edit', true)), 'owner', true],
  ['a member of one that nobody vouched for', person(member('edit', false)), 'public', true],
  ['the same, who is steward there', person(member('edit', false), steward), 'steward', true],
] as const)('on whose word it stands, and who may look after it: %s', ([, actor, source, keeps]) => {
  expect(sourceOf(actor, place)).toBe(source);
  expect(mayKeep(actor, place)).toBe(keeps);
});
