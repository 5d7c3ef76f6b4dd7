/** People, organisations, who belongs to which, and who holds which role. */
export { loadActor } from './actor.ts';
export { setConsents } from './commands.ts';
export type { PartyDeps } from './deps.ts';
export { partyPages } from './pages.tsx';
export type { PersonalDataSource } from './personal-data.ts';
export { personaOrganisation, personas } from './personas.ts';
export { givenName, holdsOn, safeReturnPath } from './rules.ts';
export {
  consentedChannels,
  ensurePerson,
  findPerson,
  findPersonByEmail,
  getPerson,
  type NewPerson,
} from './store.ts';
