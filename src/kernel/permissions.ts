/**
 * The one permission table: who may do what, and on whose rows. Routes and commands name a permission from here;
 * what is not named here is denied.
 */
import type { Actor } from './actor.ts';
import { grantCovers, type Subject } from './grant-covers.ts';
import { insightPermissions } from './insight-permissions.ts';
import { type Rule, rule } from './permission-rule.ts';

/** Who of the office sees what is not public yet. */
const overseers = ['officer', 'controller', 'administrator'] as const;

export const permissions = {
  'application.start': rule('Een aanvraag beginnen', 'Start an application', ['resident', 'helper']),
  'application.edit': rule(
    'Een eigen aanvraag invullen',
    'Fill in own application',
    ['resident', 'organisationMember', 'helper'],
    'edit',
  ),
  'application.submit': rule(
    'Een aanvraag indienen',
    'Submit an application',
    ['resident', 'organisationMember', 'helper'],
    'sign',
  ),
  'application.withdraw': rule(
    'Een aanvraag intrekken',
    'Withdraw an application',
    ['resident', 'organisationMember'],
    'sign',
  ),
  'application.view': rule(
    'Een aanvraag bekijken',
    'View an application',
    ['resident', 'organisationMember', 'officer', 'controller', 'payer', 'helper', 'administrator'],
    'view',
  ),
  'application.enterForOther': rule(
    'Een aanvraag invoeren voor een ander',
    'Enter an application for someone else',
    ['helper', 'officer'],
  ),
  'application.reportDeviation': rule(
    'Een wijziging melden',
    'Report a deviation',
    ['resident', 'organisationMember'],
    'edit',
  ),
  'case.message': rule(
    'Een bericht schrijven bij een zaak',
    'Write a message on a case',
    ['resident', 'organisationMember', 'officer', 'helper'],
    'edit',
  ),
  'case.note': rule('Een interne notitie schrijven', 'Write an internal note', ['officer', 'helper']),
  'case.handle': rule('Een zaak behandelen', 'Handle a case', ['officer']),
  'worklist.view': rule('De werklijst bekijken', 'View the work list', ['officer', 'controller']),
  'pack.view': rule('Het besluitpakket bekijken', 'View the decision pack', [
    'councilMember',
    'districtOffice',
    'officer',
    'controller',
  ]),
  'pack.declare': rule('Een belang melden', 'Declare an interest', ['councilMember']),
  'pack.advise': rule('Een advies vastleggen', 'Record advice', ['councilMember']),
  'interest.register': rule('Het eigen belangenregister bijhouden', 'Keep own register of interests', [
    'councilMember',
    'officer',
  ]),
  'decision.take': rule('Een besluit nemen', 'Take a decision', ['officer']),
  'decision.takeMandated': rule('In mandaat besluiten', 'Decide by mandate', ['councilMember']),
  'decision.hear': rule('Een hoorgesprek vastleggen', 'Record a hearing', ['officer']),
  'objection.file': rule(
    'Bezwaar maken',
    'File an objection',
    ['resident', 'organisationMember', 'helper'],
    'sign',
  ),
  'objection.handle': rule('Een bezwaar behandelen', 'Handle an objection', ['officer']),
  'objection.view': rule('Bezwaren bekijken', 'View objections', ['officer', 'controller']),
  'aid.view': rule('Het steunregister bekijken', 'View the aid register', [
    'officer',
    'controller',
    'administrator',
  ]),
  'aid.register': rule('Steun in het register zetten', 'Enter aid in the register', ['officer']),
  'payment.prepare': rule('Een betaling klaarzetten', 'Prepare a payment', ['officer', 'payer']),
  'payment.execute': rule('Betalingen vrijgeven en exporteren', 'Release and export payments', ['payer']),
  'payment.view': rule('Betalingen bekijken', 'View payments', ['payer', 'controller', 'officer']),
  'budget.view': rule('Het grootboek bekijken', 'View the ledger', [
    'officer',
    'payer',
    'controller',
    'districtOffice',
    'administrator',
  ]),
  'budget.publish': rule('Een plafond bekendmaken of wijzigen', 'Publish or change a ceiling', ['officer']),
  'areaBudget.propose': rule('Een voorstel voor het wijkbudget doen', 'Propose a move of the area budget', [
    'districtOffice',
    'councilMember',
  ]),
  'areaBudget.turnKey': rule(
    'Namens de gebiedsorganisatie of de wijkraad een sleutel omdraaien',
    'Turn a key for the district office or the council',
    ['districtOffice', 'councilMember'],
  ),
  'areaBudget.view': rule('Zien wie een sleutel omdraaide', 'See who turned a key', [
    'districtOffice',
    'councilMember',
    'officer',
    'controller',
  ]),
  'areaBudget.manage': rule(
    'Wijkbudgetten openen en geldbronnen vastleggen',
    'Open area budgets and record sources of money',
    ['officer'],
  ),
  'draft.view': rule('Concepten van regelingen bekijken', 'View drafts of schemes', overseers),
  'scheme.edit': rule('Een regeling opstellen', 'Draft a scheme', ['officer', 'administrator']),
  'scheme.publish': rule('Een regeling bekendmaken', 'Publish a scheme', ['officer', 'administrator']),
  'organisation.view': rule(
    'Een eigen organisatie bekijken',
    'View own organisation',
    ['organisationMember', 'officer', 'controller', 'administrator'],
    'view',
  ),
  'organisation.edit': rule(
    'Een eigen organisatie bewerken',
    'Edit own organisation',
    ['organisationMember', 'administrator'],
    'edit',
  ),
  'message.view': rule(
    'Een brief lezen',
    'Read a letter',
    ['resident', 'organisationMember', 'officer', 'controller'],
    'view',
  ),
  'printQueue.view': rule('De printlijst bekijken', 'View the print queue', [
    'helper',
    'officer',
    'controller',
  ]),
  'message.printQueue': rule('De printlijst verwerken', 'Handle the print queue', ['helper', 'officer']),
  'message.log': rule('Het berichtenlogboek bekijken', 'View the message log', overseers),
  'administration.view': rule('Het overzicht van beheer zien', 'See the hub of administration', overseers),
  'outage.view': rule('Storingen bekijken', 'View outages', ['controller', 'administrator']),
  'outage.record': rule('Een storing vastleggen', 'Record an outage', ['administrator']),
  'audit.view': rule('Het auditlogboek bekijken', 'View the audit log', ['controller', 'administrator']),
  'token.view': rule('API-sleutels bekijken', 'View API keys', ['controller', 'administrator']),
  'token.manage': rule('API-sleutels beheren', 'Manage API keys', ['administrator']),
  'access.view': rule('Zien wie welke rol heeft', 'See who holds which role', [
    'controller',
    'administrator',
  ]),
  'access.manage': rule('Rollen toekennen', 'Grant roles', ['administrator']),
  'retention.view': rule(
    'Zien tot wanneer dossiers bewaard blijven',
    'See until when files are kept',
    overseers,
  ),
  'retention.prepare': rule(
    'Dossiers aanhouden en vernietiging voorstellen',
    'Hold files and propose their destruction',
    ['officer', 'administrator'],
  ),
  'retention.approve': rule('Vernietiging van dossiers goedkeuren', 'Approve the destruction of files', [
    'controller',
    'administrator',
  ]),
  'listing.propose': rule('Iets op de sociale kaart voorstellen', 'Propose something for the social map', [
    'resident',
  ]),
  'listing.edit': rule(
    'De eigen plekken en activiteiten bijhouden',
    'Keep own places and activities',
    ['organisationMember', 'steward', 'administrator'],
    'edit',
  ),
  'listing.moderate': rule(
    'Voorstellen voor de sociale kaart beoordelen',
    'Judge proposals for the social map',
    ['steward', 'administrator'],
  ),
  'listing.policy': rule(
    'Vaststellen wanneer iets op de sociale kaart oud wordt',
    'Set when things on the social map grow old',
    ['administrator'],
  ),
  'evidence.record': rule(
    'Vastleggen dat een activiteit doorging',
    'Record that an activity took place',
    ['organisationMember', 'steward'],
    'edit',
  ),
  'network.edit': rule('Een netwerk bijhouden', 'Keep a network', ['steward', 'administrator']),
  'recognition.ask': rule(
    'Erkenning van een plek vragen',
    'Ask recognition of a place',
    ['organisationMember'],
    'sign',
  ),
  'recognition.review': rule('Een plek toetsen', 'Review a place', ['steward', 'officer']),
  'recognition.decide': rule('Over erkenning adviseren', 'Advise on recognition', ['councilMember']),
  'import.run': rule(
    'Een agenda inlezen',
    'Import a calendar',
    ['organisationMember', 'steward', 'administrator'],
    'edit',
  ),
  'vote.view': rule('Voorbereiding van een stemming bekijken', 'View the preparation of a vote', [
    'councilMember',
    'districtOffice',
    'helper',
    'officer',
    'controller',
    'administrator',
  ]),
  'vote.prepare': rule('Een stemming voorbereiden', 'Prepare a vote', ['officer', 'districtOffice']),
  'vote.question': rule('De vraag van een stemming stellen', 'Put the question of a vote', ['councilMember']),
  'vote.idea': rule('Een idee voor een stemming insturen', 'Send in an idea for a vote', ['resident']),
  'vote.enterPaper': rule('Papieren stembiljetten invoeren', 'Enter ballots on paper', [
    'helper',
    'officer',
    'districtOffice',
  ]),
  'vote.count': rule('Een stemming tellen en bekendmaken', 'Count a vote and publish it', ['officer']),
  'vote.settle': rule('Besluiten nemen naar een uitslag', 'Take decisions after a vote', ['councilMember']),
  'motion.keep': rule(
    'Moties, toezeggingen en actielijnen bijhouden',
    'Keep motions, pledges and action lines',
    ['officer'],
  ),
  'motion.settle': rule(
    'Vastleggen dat een motie of toezegging is afgedaan',
    'Record that a motion or pledge is settled',
    ['officer', 'administrator'],
  ),
  'councilReport.view': rule('Concept-raadsrapportages zien', 'View draft council reports', overseers),
  'councilReport.make': rule('Een raadsrapportage maken', 'Make a council report', ['officer']),
  'councilReport.publish': rule('Een raadsrapportage publiceren', 'Publish a council report', ['officer']),
  'story.reply': rule('Op een verhaal uit de wijk reageren', 'React to a story from the neighbourhood', [
    'resident',
  ]),
  'story.judge': rule('Verhalen en reacties beoordelen', 'Judge stories and reactions', [
    'steward',
    'officer',
  ]),
  ...insightPermissions,
  'synonym.manage': rule('Zoekwoorden beheren', 'Manage search words', ['administrator', 'steward']),
  'mydata.view': rule('Eigen gegevens bekijken', 'View own data', ['resident']),
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;
export const permissionNames = Object.keys(permissions) as Permission[];

/**
 * May this actor use this permission, on this subject?
 * @param subject leave out to ask whether the actor could use it on anything at all (menus, route guards); commands
 *   always pass it.
 */
export function allowed(actor: Actor, permission: Permission, subject?: Subject): boolean {
  const wanted: Rule = permissions[permission];
  if (actor.kind === 'system') {
    const { onBehalfOf: organisationId } = actor;
    if (organisationId === undefined) return true;
    const member = {
      role: 'organisationMember',
      scope: 'organisation',
      organisationId,
      right: 'edit',
      known: true,
    } as const;
    return grantCovers(member, wanted, subject);
  }
  if (actor.kind === 'anonymous') return false;
  if (actor.kind === 'token') return actor.permissions.includes(permission);
  const own = subject === undefined || (subject.personId != null && subject.personId === actor.personId);
  if (wanted.roles.includes('resident') && own) return true;
  return actor.grants.some((grant) => grantCovers(grant, wanted, subject));
}
