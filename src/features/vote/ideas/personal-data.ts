/** What is held about who had an idea, for 'Mijn gegevens'. */
import { dateText, formatMoment } from '../../../kernel/dates.ts';
import { same, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { PersonalDataSource } from '../../party/index.ts';
import { ideaStatus } from './status.ts';
import { forgetPerson, type KeptDraft, listDraftsOf, listIdeasOf } from './store/index.ts';
import type { Idea } from './types.ts';
import { ideaWords, ownWords } from './words.ts';

const moment = (at: Date) => ({ nl: formatMoment(at, 'nl'), en: formatMoment(at, 'en') });
const known = text('Bekend dat het van u is tot en met', 'Known to be yours until');
const written = text('Wat u schreef', 'What you wrote');

const ofIdea = (idea: Idea) => ({
  title: same(idea.title),
  facts: [
    { label: ownWords.sent, value: moment(idea.sentAt) },
    { label: ownWords.status, value: ideaStatus.labels[idea.status] },
    { label: written, value: same(idea.description) },
    { label: ideaWords.place, value: same(idea.place) },
    ...(idea.estimateCents === null
      ? []
      : [{ label: ideaWords.estimate, value: euroText(idea.estimateCents) }]),
    ...(idea.finding === null ? [] : [{ label: ideaWords.finding, value: same(idea.finding) }]),
    ...(idea.objection === null ? [] : [{ label: ownWords.objection, value: same(idea.objection) }]),
    { label: known, value: dateText(idea.retainUntil) },
  ],
});

const ofDraft = ({ typed, savedAt }: KeptDraft) => ({
  title: typed.title === '' ? ownWords.untitled : same(typed.title),
  facts: [
    { label: ownWords.drafts, value: moment(savedAt) },
    ...[typed.description, typed.place, typed.estimate]
      .filter((words) => words !== '')
      .map((words) => ({ label: written, value: same(words) })),
  ],
});

/** The idea itself stays when it was public; that it was hers goes. */
export function ideasSent(db: Db): PersonalDataSource {
  return {
    key: 'vote-ideas',
    name: text('Ideeën voor een stemming', 'Ideas for a vote'),
    async list(personId) {
      const [ideas, drafts] = await Promise.all([listIdeasOf(db, personId), listDraftsOf(db, personId)]);
      return [...drafts.map(ofDraft), ...ideas.map(ofIdea)];
    },
    async erase(unit, personId) {
      const ideas = await forgetPerson(unit.tx, personId);
      unit.audit('vote.ideaGiverForgotten', 'person', personId, { ideas });
    },
  };
}
