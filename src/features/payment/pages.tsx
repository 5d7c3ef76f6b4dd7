/** The payer's pages, and the applicant's page with her account. */
import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { maxXmlBytes } from './iso20022/xml-branch.ts';
import {
  accountCheckPage,
  accountsPage,
  decideOnAccount,
  giveAccount,
  ownAccountPage,
} from './pages/accounts.tsx';
import { batchesPage, batchFile, batchPage } from './pages/batches.tsx';
import { csvExport, paymentsPage, postExport, postRelease } from './pages/list.tsx';
import { objectorAccountPage, postObjectorAccount } from './pages/objector-account.tsx';
import { orderPage, orderSteps, postStep } from './pages/order.tsx';
import { recoveryPages } from './pages/recoveries.tsx';
import { setOffPages } from './pages/set-off.tsx';
import { sharePages } from './pages/shares.tsx';
import { applyFile, discardFile, offerFile, previewPage, statusFilePage } from './pages/status-file.tsx';

/** Room for the other fields and the boundaries of a multipart body. */
const uploadBytes = maxXmlBytes + 64 * 1024;
/** Ids of all orders that fit on a page. */
const choiceBytes = 64 * 1024;

export function paymentPages(routes: Routes, deps: Deps): void {
  routes.get('/betalingen', 'payment.view', (c) => paymentsPage(c, deps));
  routes.post('/betalingen/vrijgeven', 'payment.execute', (c) => postRelease(c, deps), {
    maxBytes: choiceBytes,
  });
  routes.post('/betalingen/bestand', 'payment.execute', (c) => postExport(c, deps), {
    maxBytes: choiceBytes,
  });
  routes.get('/betalingen/export.csv', 'payment.view', (c) => csvExport(c, deps), { page: false });
  routes.get('/betalingen/batches', 'payment.view', (c) => batchesPage(c, deps));
  routes.get('/betalingen/batches/:id', 'payment.view', (c) => batchPage(c, deps));
  routes.get('/betalingen/batches/:id/bestand', 'payment.execute', (c) => batchFile(c, deps), {
    page: false,
  });
  routes.get('/betalingen/statusbestand', 'payment.execute', (c) => statusFilePage(c, deps));
  routes.post('/betalingen/statusbestand', 'payment.execute', (c) => offerFile(c, deps), {
    maxBytes: uploadBytes,
  });
  routes.get('/betalingen/statusbestand/:id', 'payment.execute', (c) => previewPage(c, deps));
  routes.post('/betalingen/statusbestand/:id', 'payment.execute', (c) => applyFile(c, deps));
  routes.post('/betalingen/statusbestand/:id/weg', 'payment.execute', (c) => discardFile(c, deps));
  routes.get('/betalingen/rekeningen', 'payment.view', (c) => accountsPage(c, deps));
  routes.get('/betalingen/rekeningen/:id', 'payment.view', (c) => accountCheckPage(c, deps));
  for (const [path, outcome] of [
    ['goedkeuren', 'approved'],
    ['afwijzen', 'refused'],
  ] as const)
    routes.post(`/betalingen/rekeningen/:id/${path}`, 'payment.prepare', (c) =>
      decideOnAccount(c, deps, outcome),
    );
  routes.get('/betalingen/dwangsommen/:id', 'payment.view', (c) => objectorAccountPage(c, deps));
  routes.post('/betalingen/dwangsommen/:id', 'payment.prepare', (c) => postObjectorAccount(c, deps));
  routes.get('/betalingen/opdrachten/:id', 'payment.view', (c) => orderPage(c, deps));
  for (const step of orderSteps)
    routes.post(`/betalingen/opdrachten/:id/${step.path}`, step.permission, (c) => postStep(c, deps, step));
  recoveryPages(routes, deps);
  setOffPages(routes, deps);
  sharePages(routes, deps);
  routes.get('/zaken/:caseNumber/rekening', 'signedIn', (c) => ownAccountPage(c, deps));
  routes.post('/zaken/:caseNumber/rekening', 'signedIn', (c) => giveAccount(c, deps));
}
