/** The features' routes, in the order of DESIGN §2. */
import { budgetPages } from '../features/budget/index.ts';
import { type PersonalDataSource, partyPages } from '../features/party/index.ts';
import type { Routes } from '../platform/http/routes.ts';
import type { AppDeps } from './deps.ts';

/** What each feature holds about people, for 'Mijn gegevens'. */
const personalData: readonly PersonalDataSource[] = [];

export const features: readonly ((routes: Routes, deps: AppDeps) => void)[] = [
  (routes, deps) => partyPages(routes, { ...deps, personalData }),
  budgetPages,
];
