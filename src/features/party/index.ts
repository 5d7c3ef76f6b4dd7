/** People, organisations, who belongs to which, and who holds which role. */

export { loadActor } from './actor.ts';
export { appointFirstAdministrator } from './commands/access.ts';
export { keepReasons, requestErasure, sourcesOf } from './commands/erase.ts';
export { addOrganisationForOther } from './commands/organisation.ts';
export { personLoggedIn, setConsents } from './commands/person.ts';
export type { PartyDeps, PartyPagesDeps } from './deps.ts';
export { readCode, readEmail, readOrganisation } from './forms.ts';
export { partyJobs } from './jobs.ts';
export { legalFormLabels } from './messages.ts';
export { partyPages } from './pages.tsx';
export type { PersonalDataSource } from './personal-data.ts';
export { personaOrganisation, personas } from './personas.ts';
export { givenName } from './rules.ts';
export {
  findOrganisation,
  findOrganisationBySlug,
  getOrganisation,
  insertMember,
  insertOrganisation,
  insertOrganisations,
  listMembers,
  listOrganisationsById,
  listOrganisationsOf,
  lockOrganisation,
  searchOrganisations,
  updateOrganisation,
} from './store/organisations.ts';
export {
  consentedChannels,
  ensurePerson,
  findPerson,
  findPersonByEmail,
  getPerson,
  type NewPerson,
  updatePerson,
} from './store/people.ts';
export { listStewards, type StewardOnDay } from './store/stewards.ts';
export {
  changeUndertaking,
  type GroupedOrganisation,
  listGroupedOrganisations,
  listUndertakingChanges,
  type UndertakingChange,
} from './store/undertakings.ts';
export type * from './types.ts';
export { OrganisationFields, type OrganisationTyped, OrganisationView } from './views/organisations.tsx';
