/** Applying for a network, and what this reader sees of what came of it. */
import type { Actor } from '../../../kernel/actor.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type Application, canReportDeviation, mayOn } from '../../application/index.ts';
import { getVersion } from '../../scheme/index.ts';
import type { RequestFacts } from '../facts.ts';
import { cameToNothing, isUnsent } from '../rules/applying.ts';
import type { Applying } from '../views/request-parts.tsx';

type Changed = { readonly beforeCents: number; readonly nowCents: number };

export async function applyingOf(
  r: Reader,
  actor: Actor,
  {
    request,
    application,
  }: Pick<RequestFacts, 'request'> & {
    /** What came of the request; null when nothing did. */
    readonly application: Application | null;
  },
  changes: readonly (Changed | null)[],
): Promise<Applying> {
  const { leadOrganisationId, status } = request;
  const anew = status === 'submitted' && cameToNothing(application);
  const sees = application !== null && mayOn(actor, 'application.view', application);
  return {
    signs:
      leadOrganisationId !== null &&
      allowed(actor, 'application.submit', { organisationId: leadOrganisationId }),
    open: status === 'confirming' || anew,
    anew,
    unsent: isUnsent(application),
    grantedCents: grantedOf(application),
    runs: application?.status === 'running',
    href: application !== null && sees && !anew ? hrefOf(application) : null,
    report: application === null ? null : await reportOf(r, actor, application, largest(changes)),
  };
}

const madeKnown: readonly Application['status'][] = ['running', 'accounted', 'determined', 'closed'];

/** A decision is not there for anybody before its letter was sent (Awb 3:40). */
const grantedOf = (application: Application | null): number | null =>
  application !== null && madeKnown.includes(application.status) && (application.grantedCents ?? 0) > 0
    ? application.grantedCents
    : null;

const hrefOf = ({ id, caseNumber }: Application): string =>
  caseNumber === null ? `/aanvragen/${id}` : `/zaken/${caseNumber}`;

/** Of a correction of what was counted, and of the year as it goes, what differs most. */
const largest = (changes: readonly (Changed | null)[]): Changed | null =>
  changes
    .filter((one) => one !== null)
    .toSorted((a, b) => Math.abs(b.nowCents - b.beforeCents) - Math.abs(a.nowCents - a.beforeCents))[0] ??
  null;

/** A change that the scheme wants to hear of, for who may report it (SVR 2014 art. 12). */
async function reportOf(
  r: Reader,
  actor: Actor,
  application: Application,
  changed: Changed | null,
): Promise<Applying['report']> {
  if (changed === null || changed.beforeCents === 0) return null;
  if (!canReportDeviation(application) || !mayOn(actor, 'application.reportDeviation', application))
    return null;
  const { share } = (await getVersion(r, application.schemeVersionId)).rules.deviation;
  if (Math.abs(changed.nowCents - changed.beforeCents) <= share * changed.beforeCents) return null;
  const query = new URLSearchParams({
    uit: 'agenda',
    was: String(changed.beforeCents),
    wordt: String(changed.nowCents),
  });
  return {
    ...changed,
    href: `/aanvragen/${application.id}/melden?${query}`,
    percent: Math.round(share * 100),
  };
}
