/**
 * What won and is no application yet becomes one: a draft with what is known of the plan, for who had the idea, and its money set
 * aside. In the transaction that records the standpoint, so that no winner is left without its money.
 */
import { isoDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, preparedState, prepareWithMoney } from '../../application/index.ts';
import { type Envelope, getEnvelope } from '../../budget/index.ts';
import { findPerson, type Person } from '../../party/index.ts';
import type { Wijk } from '../../place/index.ts';
import { getVersion, maximumFor, type SchemeVersion } from '../../scheme/index.ts';
import { areaOf } from '../area.ts';
import { listCosts, listIdeas } from '../ideas/store/index.ts';
import type { Idea } from '../ideas/types.ts';
import type { Vote, VoteProject } from '../types.ts';
import { handInUntil, type Settled } from './rules.ts';
import { linkApplication } from './store.ts';
import { tellWinner } from './tell.ts';

export type Winner = Pick<Settled, 'amountCents'> & { readonly project: VoteProject };

type Around = {
  readonly vote: Vote;
  readonly envelope: Envelope;
  readonly version: SchemeVersion;
  readonly wijken: readonly Wijk[];
  /** Address of this site, for links in letters. */
  readonly publicUrl: string;
};

const noMoney = (number: number) =>
  problem(
    '',
    'ceiling-reached',
    text(
      `Voor project ${number} is er net te weinig geld vrij (Awb 4:25). Er is niets vastgelegd. Probeer het opnieuw.`,
      `For project ${number} too little money is free just now (Awb 4:25). Nothing was recorded. Try again.`,
    ),
  );

/** Who had the first of the ideas and is still known applies; the others are told. */
async function giversOf(
  unit: UnitOfWork,
  ideas: readonly Idea[],
): Promise<readonly { readonly idea: Idea; readonly person: Person }[]> {
  const givers = new Map<string, { readonly idea: Idea; readonly person: Person }>();
  for (const idea of ideas) {
    if (idea.personId === null || givers.has(idea.personId)) continue;
    const person = await findPerson(unit.tx, idea.personId);
    if (person) givers.set(idea.personId, { idea, person });
  }
  return [...givers.values()];
}

/** The project as residents chose it, and what she wrote herself where that is more. */
function planOf(project: VoteProject, idea: Idea | undefined): string {
  const own = idea ? [idea.description, idea.place] : [];
  const said = [project.description, ...own].map((one) => one.trim()).filter((one) => one !== '');
  return [...new Set(said)].join('\n\n');
}

async function prepareOne(
  unit: UnitOfWork,
  { vote, envelope, version, wijken, publicUrl }: Around,
  { project, amountCents: won }: Winner,
): Promise<Result<Application>> {
  const givers = await giversOf(unit, await listIdeas(unit.tx, vote.id, { projectId: project.id }));
  const [first] = givers;
  const [onlyWijk, ...otherWijken] = wijken;
  const wijk =
    wijken.find(({ id }) => id === project.wijkId) ?? (otherWijken.length === 0 ? onlyWijk : undefined);
  const costs = (await listCosts(unit.tx, vote.id)).filter(({ projectId }) => projectId === project.id);
  // A ballot that was fixed before decision 0054 can hold more than the scheme gives.
  const amountCents = Math.min(won, maximumFor(version.rules, wijk?.slug ?? null).amountCents);
  const lang = first?.person.lang === 'en' ? 'en' : 'nl';
  const draft = await prepareWithMoney(unit, {
    envelope,
    applicantPersonId: first?.person.id ?? null,
    channel: first && first.person.email === null ? 'desk' : 'online',
    lang,
    title: project.title,
    state: preparedState(version.rules, {
      title: project.title,
      plan: planOf(project, first?.idea),
      wijkId: wijk?.id ?? null,
      domain: project.category,
      costs:
        costs.length > 0
          ? costs.map(({ label, cents }) => ({ description: label, amountCents: cents }))
          : [{ description: project.title, amountCents: project.costCents }],
      amountCents,
    }),
    amountCents,
    submitUntil: isoDate(handInUntil(unit.today)),
    basis: `stemming ${vote.slug}`,
  });
  if (!draft.ok) return refused(noMoney(project.number));
  await linkApplication(unit.tx, project.id, draft.value.id);
  for (const [at, { person }] of givers.entries())
    await tellWinner(unit, { vote, project, person, application: at === 0 ? draft.value : null, publicUrl });
  return draft;
}

/**
 * @param winners projects that get money and have no application
 * @returns the application of each by number of the project; refusal `ceiling-reached`. None where one applies for the scheme in
 *   another way than with its form
 */
export async function prepareWinners(
  unit: UnitOfWork,
  vote: Vote,
  winners: readonly Winner[],
  publicUrl: string,
): Promise<Result<ReadonlyMap<number, Application['id']>>> {
  const made = new Map<number, Application['id']>();
  const envelope = await getEnvelope(unit.tx, vote.envelopeId);
  const version = await getVersion(unit.tx, envelope.schemeVersionId);
  if (winners.length === 0 || version.rules.applyAt !== undefined) return ok(made);
  const { wijken } = await areaOf(unit.tx, vote);
  for (const winner of winners) {
    const one = await prepareOne(unit, { vote, envelope, version, wijken, publicUrl }, winner);
    if (!one.ok) return one;
    made.set(winner.project.number, one.value.id);
  }
  return ok(made);
}
