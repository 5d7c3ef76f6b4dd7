/** What the city of the demo tried, learned and stopped, what people asked, and complaints: one of each in every status. */
import type { Actor } from '../../kernel/actor.ts';
import { type Clock, type PlainDate, startOfDay } from '../../kernel/dates.ts';
import { assert, type Result } from '../../kernel/result.ts';
import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import { recordComplaint, stepComplaint } from './complaints/commands.ts';
import { recordLesson } from './lessons/commands.ts';
import { recordProof, stepProof } from './proofs/commands.ts';
import { declineQuestion, sendQuestion, takeQuestion } from './questions/commands.ts';
import { listWaiting } from './questions/store.ts';
import { seededComplaints } from './seed/complaints.ts';
import { seededLessons } from './seed/lessons.ts';
import { seededProofs } from './seed/proofs.ts';

function done<T>(result: Result<T>, what: string): T {
  assert(result.ok, `The demo's ${what}: ${result.ok ? '' : JSON.stringify(result.problems)}`);
  return result.value;
}

/** Written down on the day itself, so that the report to the council of that half-year tells of it. */
function morningOf(day: PlainDate | null): Clock {
  assert(day !== null, 'the demo says when it learned something');
  const moment = startOfDay(day).add({ hours: 9 });
  return { now: () => moment };
}

/** @param people an officer, and a resident who asks. @param now the day that `deps.clock` says */
export async function seedLearning(
  deps: CommandDeps,
  { officer, resident }: { readonly officer: Actor; readonly resident: Actor },
  now: PlainDate,
): Promise<void> {
  for (const { proof, steps } of seededProofs(now)) {
    const slug = done(await recordProof(deps, officer, proof), proof.question);
    for (const step of steps)
      done(await stepProof(deps, officer, slug, { ...step, unreadable: [] }), `${slug}: ${step.action}`);
  }
  for (const lesson of seededLessons(now)) {
    const then = { ...deps, clock: morningOf(lesson.learnedOn) };
    done(await recordLesson(then, officer, lesson, null), lesson.title);
  }
  await seedQuestions(deps, officer, resident, now);
  for (const { complaint, steps } of seededComplaints(now)) {
    const id = done(await recordComplaint(deps, officer, complaint), complaint.reference);
    for (const step of steps) done(await stepComplaint(deps, officer, id, step), complaint.reference);
  }
}

const asked = [
  {
    question: 'Kunnen wij de speeltuin zelf openen en sluiten?',
    why: 'Nu gaat het hek om vijf uur dicht, terwijl het nog licht is.',
    place: 'Speeltuin aan het plein',
  },
  {
    question: 'Mag onze straat een dag per maand autovrij zijn?',
    why: 'Dan kunnen kinderen buiten spelen en eten wij samen op straat.',
    place: '',
  },
  {
    question: 'Kan er een vast spreekuur komen in het buurthuis?',
    why: 'Veel buren durven niet te bellen.',
    place: '',
  },
] as const;

/** One that was taken, one that was declined, and one that waits. */
async function seedQuestions(
  deps: CommandDeps,
  officer: Actor,
  resident: Actor,
  now: PlainDate,
): Promise<void> {
  for (const one of asked)
    done(await sendQuestion(deps, resident, { ...one, wijk: 'middelland', organisation: '' }), one.question);
  const waiting = await listWaiting(deps.db);
  const idOf = (at: 0 | 1) => {
    const found = waiting.find(({ question }) => question === asked[at].question);
    assert(found, 'sent just now');
    return found.id;
  };
  const proof = {
    question: 'Kunnen bewoners een speeltuin zelf openen en sluiten?',
    why: 'Voorbeeld van de demo. Een hek dat vroeg dichtgaat, houdt kinderen weg.',
    wijk: 'middelland',
    place: '',
    partners: '',
    beginsOn: null,
    endsOn: null,
    documentUrl: '',
    happenedOn: now,
    reason: '',
    unreadable: [],
  } as const;
  done(
    await takeQuestion(deps, officer, idOf(0), proof, 'Een goede vraag. Wij zoeken samen uit of het kan.'),
    'question taken',
  );
  done(
    await declineQuestion(
      deps,
      officer,
      idOf(1),
      'Dit is geen proef voor het Werkatelier. Een straat een dag afsluiten kan al: vraag het aan bij uw gebied.',
    ),
    'question declined',
  );
}
