export { huizeMiddelland } from './cases/huize-middelland.ts';
export { basefundingPages } from './pages.tsx';
export { simulateCity } from './rules/city.ts';
export { claimOf } from './rules/claim.ts';
export { because } from './rules/explain.ts';
export { defaultParameters } from './rules/parameters.ts';
export { readCityInput, readClaimInput } from './rules/read-input.ts';
