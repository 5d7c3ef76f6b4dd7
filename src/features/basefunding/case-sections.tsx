/** What the pages of a case show of the base funding that it is about: joined by the composition root. */
import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import { type Clock, today } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import { type Application, events } from '../application/index.ts';
import { belongsTo } from '../community/index.ts';
import { getVersion } from '../scheme/index.ts';
import { changedSince, claimNow, factsOf, factsOver } from './facts.ts';
import { readsAll } from './pages/load.ts';
import { type DeterminationFacts, determinationFacts } from './rules/determination.ts';
import { lastSaid } from './store/activities.ts';
import { findBaseFundingOfApplication } from './store/requests.ts';
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

async function yearOf({ db, clock }: Deps, application: Determining) {
  const request = await findBaseFundingOfApplication(db, application.id);
  const facts = request && (await factsOver(db, request, today(clock)));
  if (request === null || facts?.frozen == null) return null;
  const { share } = (await getVersion(db, application.schemeVersionId)).rules.deviation;
  const found = determinationFacts(facts.frozen, facts.parts, claimNow(facts, 'confirmed'), share);
  return { request, period: facts.period, share, found };
}

/** What was counted on beside what took place; null for a grant that is no base funding. */
export async function yearEndFacts(deps: Deps, application: Determining): Promise<DeterminationFacts | null> {
  return (await yearOf(deps, application))?.found ?? null;
}

/** For who determines the grant: what was counted on beside what took place, and what follows if no fact fails (Awb 4:46). */
export async function yearEnd(deps: Deps, application: Determining, lang: Lang): Promise<VNode | null> {
  const year = await yearOf(deps, application);
  if (year === null) return null;
  const { request, period, found, share } = year;
  return <YearEnd {...{ lang, request, period, found }} percent={Math.round(share * 100)} />;
}
