/** What the agenda knows of a grant: its activities, and what hosts said of them. Reads only. */
import { dateOf, type PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Reader } from '../../platform/db/index.ts';
import { evidenceCounts } from '../activity/index.ts';
import { activityDays, type Case } from '../application/index.ts';
import { findPerson } from '../party/index.ts';
import { type AgendaSays, agendaSays } from './rules/agenda.ts';
import { type Choice, listChoices, listTied } from './store/index.ts';

export type GrantAgenda = {
  /** What she can tie: of her organisation, or what she hosts herself. */
  readonly choices: readonly Choice[];
  /** What she tied; empty while she did not: then all choices are counted. */
  readonly tied: readonly Id<'activity'>[];
  /** Null without activities. */
  readonly says: AgendaSays | null;
};

type Granted = Pick<Case, 'application' | 'version'>;

/** Her organisation's, or those for which the applicant is asked herself. */
export async function choicesFor(
  r: Reader,
  { application }: Pick<Case, 'application'>,
): Promise<readonly Choice[]> {
  const { organisationId, applicantPersonId } = application;
  if (organisationId !== null) return await listChoices(r, { organisationId });
  const email = applicantPersonId === null ? null : ((await findPerson(r, applicantPersonId))?.email ?? null);
  return email === null ? [] : await listChoices(r, { hostEmail: email });
}

/** From the first day of the activities until the last, or until today while that is not known. */
function periodOf(found: Granted, today: PlainDate) {
  const days = activityDays(found);
  const { submittedAt } = found.application;
  const from = days.from ?? (submittedAt === null ? today : dateOf(submittedAt));
  return { from, until: (days.until ?? today).add({ days: 1 }) };
}

export async function grantAgenda(r: Reader, found: Granted, today: PlainDate): Promise<GrantAgenda> {
  const [choices, tied] = await Promise.all([choicesFor(r, found), listTied(r, found.application.id)]);
  const counted = tied.length > 0 ? tied : choices.map(({ id }) => id);
  const counts = counted.length === 0 ? [] : await evidenceCounts(r, counted, periodOf(found, today), today);
  return { choices, tied, says: counts.length === 0 ? null : agendaSays(counts) };
}
