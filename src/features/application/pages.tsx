/** All pages of the application. Fixed addresses stand before the form's own pages. */
import type { Routes } from '../../platform/http/routes.ts';
import type { ApplicationPagesDeps } from './deps.ts';
import { checkPages } from './pages/check.tsx';
import { cosignPages } from './pages/cosign.tsx';
import { cosignerPages } from './pages/cosigners.tsx';
import { deskPages } from './pages/desk.tsx';
import { deskOrganisationPages } from './pages/desk-organisation.tsx';
import { filePages } from './pages/files.ts';
import { formPages } from './pages/form.tsx';
import { ownPages } from './pages/own.tsx';
import { startPages } from './pages/start.tsx';

export function applicationPages(routes: Routes, deps: ApplicationPagesDeps): void {
  startPages(routes, deps);
  cosignerPages(routes, deps);
  checkPages(routes, deps);
  ownPages(routes, deps);
  formPages(routes, deps);
  cosignPages(routes, deps);
  deskPages(routes, deps);
  deskOrganisationPages(routes, deps);
  filePages(routes, deps);
}
