/** What a council asked: kept as it was said. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';

export async function insertQuestion(
  tx: Tx,
  asked: {
    readonly voteId: Id<'vote'>;
    readonly question: Text;
    readonly metOn: string;
    readonly byPersonId: Id<'person'>;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('voteQuestion')
    .values({
      id: newId<'vote_question'>(),
      voteId: asked.voteId,
      questionNl: asked.question.nl,
      questionEn: asked.question.en,
      metOn: asked.metOn,
      byPersonId: asked.byPersonId,
      madeAt: asked.at,
    })
    .execute();
}

/** The day of the meeting that settled the question as it is now, ISO; null when nobody recorded one. */
export async function findAskedOn(r: Reader, voteId: Id<'vote'>): Promise<string | null> {
  const row = await r
    .selectFrom('voteQuestion')
    .select('metOn')
    .where('voteId', '=', voteId)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.metOn ?? null;
}

/** Did this person send in one of the ideas of a project? Withdrawn ones count: she had a wish with it. */
export async function gaveIdeaFor(
  r: Reader,
  projectId: Id<'vote_project'>,
  personId: Id<'person'>,
): Promise<boolean> {
  const row = await r
    .selectFrom('voteIdea')
    .select('id')
    .where('projectId', '=', projectId)
    .where('personId', '=', personId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
