/** Who may do what with unit values and statements of impact: part of the one table in `permissions.ts`. */
import { type Rule, rule } from './permission-rule.ts';

export const insightPermissions = {
  'unitValue.manage': rule('Kengetallen voorstellen en bekendmaken', 'Propose and publish unit values', [
    'officer',
    'administrator',
  ]),
  'impactStatement.view': rule(
    'Een eigen opbrengst bekijken',
    'View an own statement of impact',
    ['organisationMember'],
    'view',
  ),
  'impactStatement.edit': rule(
    'Een eigen opbrengst invullen',
    'Fill in an own statement of impact',
    ['organisationMember'],
    'edit',
  ),
  'impactStatement.publish': rule(
    'Een eigen opbrengst bekendmaken',
    'Publish an own statement of impact',
    ['organisationMember'],
    'sign',
  ),
} as const satisfies Record<string, Rule>;
