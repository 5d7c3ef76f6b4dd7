/** Finds a form for every route that takes one: by clicking as people of the demo city, and by knowing where to look. */
import { personas } from '../../src/features/party/index.ts';
import { type TestApp, Visitor } from './app.ts';
import { crawl } from './crawl.ts';
import { joiningCase } from './joining-case.ts';
import { anonymousForms } from './reach-forms/anonymous.ts';
import { areaBudgets } from './reach-forms/area-budget.ts';
import { casePages } from './reach-forms/cases.ts';
import {
  type As,
  Collected,
  type Part,
  type Reached,
  type Walker,
  walkers,
} from './reach-forms/collected.ts';
import { councilReportForms } from './reach-forms/council-report.ts';
import { determinationForms } from './reach-forms/determination.ts';
import { impactForms } from './reach-forms/impact.ts';
import { askingPages, learningPages } from './reach-forms/learning.ts';
import { motionPages } from './reach-forms/motions.ts';
import { officePages } from './reach-forms/office.ts';
import { ownPages } from './reach-forms/own-pages.ts';
import { socialMap } from './reach-forms/social-map.ts';
import { storyPages } from './reach-forms/stories.ts';
import { unseenForms } from './reach-forms/unseen.ts';
import { ideaForms, votes, voting } from './reach-forms/votes.ts';

export type { Reached };

type Place = { readonly who: Walker; readonly path: string };

/** Visits pages that need nothing done first, each as who sees its form. */
const visits =
  (places: (app: TestApp) => Promise<readonly Place[]>): Part =>
  async (found, as, app) => {
    for (const { who, path } of await places(app)) await found.visit(as(who), path);
  };
const at = (who: Walker, paths: readonly string[]): readonly Place[] => paths.map((path) => ({ who, path }));

/** In this order: a later part may find what an earlier one left. */
const parts: readonly Part[] = [
  anonymousForms,
  casePages,
  ownPages,
  officePages,
  areaBudgets,
  votes,
  voting,
  socialMap,
  ideaForms,
  visits(async (app) => at('behandelaar', await councilReportForms(app))),
  visits(impactForms),
  visits(determinationForms),
  visits(storyPages),
  visits(async (app) => at('bewoner', [await joiningCase(app)])),
  visits(async (app) => at('behandelaar', [...motionPages, ...(await learningPages(app))])),
  visits(async () => at('bewoner', askingPages)),
];

export async function reachForms(app: TestApp): Promise<readonly Reached[]> {
  const found = new Collected(app);
  const visitors = new Map<Walker, Visitor>();
  for (const key of walkers) {
    const visitor = new Visitor(app);
    await visitor.post('/demo/inloggen', { persona: key });
    visitors.set(key, visitor);
  }
  const as: As = (key) => visitors.get(key) ?? new Visitor(app);
  for (const { key, start } of personas) {
    const visitor = visitors.get(key as Walker);
    if (!visitor) continue;
    for (const { html, path } of await crawl(visitor, app.routes.list, ['/', start], { perRoute: () => 2 }))
      found.addPage(visitor, html ?? '', path);
    // She also clicked on 'English'.
    visitor.cookies.delete('taal');
  }
  for (const part of parts) await part(found, as, app);
  return [...found.all, ...(await unseenForms(app, found.all, as))];
}
