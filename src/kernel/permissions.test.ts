import { describe, expect, it } from 'vitest';
import { anonymous, type PersonActor, type RoleGrant, roles, system } from './actor.ts';
import { type Id, newId } from './ids.ts';
import { allowed, type Permission, permissionNames, permissions } from './permissions.ts';

const person = (...grants: RoleGrant[]): PersonActor => ({
  kind: 'person',
  personId: newId<'person'>(),
  displayName: 'Proef',
  grants,
});
const wijkraadId = newId<'wijkraad'>();
const organisationId = newId<'organisation'>();
const city = (role: 'officer' | 'payer' | 'controller' | 'helper' | 'administrator'): RoleGrant => ({
  role,
  scope: 'city',
});

describe('the permission table', () => {
  it('gives nothing to someone who is not logged in', () => {
    for (const name of permissionNames) expect(allowed(anonymous, name)).toBe(false);
  });

  it('names only roles that exist, and every permission has one', () => {
    for (const name of permissionNames) {
      expect(permissions[name].roles.length).toBeGreaterThan(0);
      for (const role of permissions[name].roles) expect(roles).toContain(role);
    }
  });

  it('lets a controller read and never write, but for her yes to a list of destruction (decision 0025)', () => {
    const writes = permissionNames.filter(
      (name) => !/\.(view|log)$/.test(name) && permissions[name].roles.includes('controller' as never),
    );
    expect(writes).toEqual(['retention.approve']);
  });

  it('keeps payer and decider apart', () => {
    expect(permissions['payment.execute'].roles).toEqual(['payer']);
    expect(allowed(person(city('payer')), 'decision.take')).toBe(false);
    expect(allowed(person(city('officer')), 'payment.execute')).toBe(false);
  });

  it('lets a resident at her own rows only', () => {
    const me = person();
    expect(allowed(me, 'application.edit', { personId: me.personId })).toBe(true);
    expect(allowed(me, 'application.edit', { personId: newId<'person'>() })).toBe(false);
    expect(allowed(me, 'application.edit', { personId: null })).toBe(false);
  });

  it('lets a council member at her own council only', () => {
    const member = person({ role: 'councilMember', scope: 'wijkraad', wijkraadId });
    expect(allowed(member, 'pack.advise', { wijkraadId })).toBe(true);
    expect(allowed(member, 'pack.advise', { wijkraadId: newId<'wijkraad'>() })).toBe(false);
    expect(allowed(member, 'pack.advise', {})).toBe(false);
    expect(allowed(member, 'pack.advise')).toBe(true);
  });

  it.each([
    ['view', false, false],
    ['edit', true, false],
    ['sign', true, true],
  ] as const)('an organisation member with right %s may edit: %s, submit: %s', (right, edit, submit) => {
    const member = person({
      role: 'organisationMember',
      scope: 'organisation',
      organisationId,
      right,
      known: true,
    });
    expect(allowed(member, 'application.view', { organisationId })).toBe(true);
    expect(allowed(member, 'application.edit', { organisationId })).toBe(edit);
    expect(allowed(member, 'application.submit', { organisationId })).toBe(submit);
    expect(allowed(member, 'application.submit', { organisationId: newId<'organisation'>() })).toBe(false);
  });

  it('gives a token exactly what is written on it', () => {
    const token = { kind: 'token', tokenId: 'x' as Id<'api_token'>, permissions: ['worklist.view'] } as const;
    expect(permissionNames.filter((name: Permission) => allowed(token, name))).toEqual(['worklist.view']);
  });

  it('lets the program itself do everything', () => {
    for (const name of permissionNames) expect(allowed(system('job'), name)).toBe(true);
  });

  it('gives a program that acts on behalf of an organisation what its member may, and no more', () => {
    const onBehalf = { ...system('command line'), onBehalfOf: organisationId } as const;
    const member = person({
      role: 'organisationMember',
      scope: 'organisation',
      organisationId,
      right: 'edit',
      known: true,
    });
    const subjects = [
      undefined,
      { organisationId },
      { organisationId: newId<'organisation'>() },
      { wijkId: newId<'wijk'>() },
    ];
    for (const name of permissionNames)
      for (const subject of subjects) {
        const isHers = permissions[name].roles.includes('resident' as never);
        if (!isHers) expect(allowed(onBehalf, name, subject)).toBe(allowed(member, name, subject));
      }
    expect(allowed(onBehalf, 'listing.edit', { organisationId })).toBe(true);
    expect(allowed(onBehalf, 'mydata.view')).toBe(false);
  });
});
