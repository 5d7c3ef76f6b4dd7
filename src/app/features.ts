/** The features' routes, in the order of DESIGN §2. */
import type { Routes } from '../platform/http/routes.ts';
import type { AppDeps } from './deps.ts';

export const features: readonly ((routes: Routes, deps: AppDeps) => void)[] = [];
