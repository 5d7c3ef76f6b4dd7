/** Who may do what with unit values, statements of impact, trials, lessons and complaints: part of the one table in `permissions.ts`. */
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
  'learning.keep': rule('Bijhouden wat de stad leert', 'Keep what the city learns', ['officer']),
  'proof.ask': rule('Een vraag voor het Werkatelier insturen', 'Send a question in', ['resident']),
  'complaint.view': rule('Het klachtenregister bekijken', 'View the register of complaints', [
    'helper',
    'officer',
    'controller',
    'administrator',
  ]),
  'complaint.keep': rule('Klachten bijhouden', 'Keep complaints', ['helper', 'officer']),
} as const satisfies Record<string, Rule>;
