/** What the pages of a case show of the base funding that it is about: joined by the composition root. */
import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import { type Clock, today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import { type Application, events } from '../application/index.ts';
import { belongsTo } from '../community/index.ts';
import { getVersion } from '../scheme/index.ts';
import { changedSince, claimNow, factsOf, factsOverAll } from './facts.ts';
import { readsAll } from './pages/load.ts';
import { type DeterminationFacts, determinationFacts } from './rules/determination.ts';
import { lastSaid } from './store/activities.ts';
import { findBaseFundingOfApplication, listBaseFundingsOfApplications } from './store/requests.ts';
import { ChangedEvidence, YearEnd } from './views/case-sections.tsx';
import { requestPath } from './views/request-parts.tsx';

type Deps = { readonly db: Reader; readonly clock: Clock };

/** Evidence under the sum that was corrected after it was sent, or after the decision; null when the sum is the same. */
export async function changedEvidence(
  { db, clock }: Deps,
  application: Pick<Application, 'id' | 'status'>,
  actor: Actor,
  lang: Lang,
): Promise<VNode | null> {
  const request = await findBaseFundingOfApplication(db, application.id);
  const facts = request && (await factsOf(db, request, today(clock)));
  const changed = facts && changedSince(facts);
  if (!changed) return null;
  const activities = facts.parts.flatMap((part) => part.activities.map(({ activity }) => activity.id));
  const decided = (await events(db, application.id)).find(({ kind }) => kind === 'decided');
  const said = await lastSaid(db, activities, facts.period);
  const { leadOrganisationId: lead } = facts.request;
  const sees = readsAll(actor) || (lead !== null && belongsTo(actor, lead));
  return (
    <ChangedEvidence
      lang={lang}
      {...changed}
      // To the applicant a decision is not there before it was sent (Awb 3:40).
      decided={
        application.status !== 'decided' && decided !== undefined && said !== null && said > decided.at
      }
      href={sees ? `${requestPath(facts.request)}/bewijs` : null}
    />
  );
}

type Determining = Pick<Application, 'id' | 'schemeVersionId'>;

/** Those of these cases that are about base funding that was sent, with as many questions to the database as for one. */
async function yearsOf({ db, clock }: Deps, applications: readonly Determining[]) {
  const versions = new Map(applications.map(({ id, schemeVersionId }) => [id, schemeVersionId]));
  const requests = await listBaseFundingsOfApplications(db, [...versions.keys()]);
  if (requests.length === 0) return [];
  const all = await factsOverAll(db, requests, today(clock));
  const years = all.map(async (facts) => {
    const { request, frozen, period, parts } = facts;
    const id = request.applicationId;
    const versionId = id && versions.get(id);
    if (!id || !versionId || frozen === null) return [];
    const { share } = (await getVersion(db, versionId)).rules.deviation;
    const found = determinationFacts(frozen, parts, claimNow(facts, 'confirmed'), share);
    return [{ applicationId: id, request, period, share, found }];
  });
  return (await Promise.all(years)).flat();
}

/** What was counted on beside what took place, of those of these cases that are about base funding. */
export async function yearEndFacts(
  deps: Deps,
  applications: readonly Determining[],
): Promise<ReadonlyMap<Id<'application'>, DeterminationFacts>> {
  const years = await yearsOf(deps, applications);
  return new Map(years.map(({ applicationId, found }) => [applicationId, found]));
}

/** For who determines the grant: what was counted on beside what took place, and what follows if no fact fails (Awb 4:46). */
export async function yearEnd(deps: Deps, application: Determining, lang: Lang): Promise<VNode | null> {
  const [year] = await yearsOf(deps, [application]);
  if (!year) return null;
  const { request, period, found, share } = year;
  return <YearEnd {...{ lang, request, period, found }} percent={Math.round(share * 100)} />;
}
