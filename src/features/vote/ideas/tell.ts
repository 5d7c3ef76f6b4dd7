/** Letters to who had an idea: on the site after a mail, or on paper, as she is reached for everything else. */
import { personIdOf } from '../../../kernel/actor.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { fill } from '../../../ui/words.ts';
import { collegeSignature, salutation, sendLetter } from '../../correspondence/index.ts';
import { findPerson, getPerson } from '../../party/index.ts';
import type { Vote } from '../types.ts';
import type { Idea } from './types.ts';

export type Told = {
  readonly what: 'feasible' | 'notFeasible' | 'again' | 'project' | 'merged' | 'apart';
  /** The finding of the office, or the name of the project. */
  readonly words: string;
};

type Words = { readonly title: Text; readonly text: Text };

const words: Readonly<Record<Told['what'], Words>> = {
  feasible: {
    title: text('Uw idee kan', 'Your idea can be done'),
    text: text(
      'Wij hebben uw idee bekeken. Het kan. Dit vonden wij:\n\n{words}\n\nNu rekenen wij uit wat het kost. Daarna komt het op het stembiljet, alleen of samen met ideeën die erop lijken. U hoort dat van ons.',
      'We looked at your idea. It can be done. This is what we found:\n\n{words}\n\nNow we work out what it costs. Then it comes on the ballot, alone or together with ideas like it. We will tell you.',
    ),
  },
  notFeasible: {
    title: text('Uw idee kan helaas niet', 'Unfortunately your idea cannot be done'),
    text: text(
      'Wij hebben uw idee bekeken. Het komt niet op het stembiljet. Dit is waarom:\n\n{words}\n\nDenkt u er anders over? Bel ons. Zolang het stembiljet niet vaststaat, kijken wij graag opnieuw.',
      'We looked at your idea. It does not come on the ballot. This is why:\n\n{words}\n\nDo you see it differently? Call us. As long as the ballot is not fixed, we are glad to look again.',
    ),
  },
  again: {
    title: text('Wij bekijken uw idee opnieuw', 'We look at your idea again'),
    text: text(
      'Wij schreven u eerder wat wij van uw idee vonden. Dat antwoord geldt niet meer. U krijgt een nieuw antwoord.',
      'We wrote to you before what we thought of your idea. That answer no longer counts. You will have a new answer.',
    ),
  },
  project: {
    title: text('Uw idee is een project geworden', 'Your idea has become a project'),
    text: text(
      'Uw idee staat nu als project ‘{words}’ bij de stemming. Op de pagina van de stemming ziet u wat het kost. Klopt het niet, of wilt u het niet meer? Zeg het bij Mijn ideeën, voordat het stembiljet vaststaat.',
      'Your idea is now the project ‘{words}’ in the vote. On the page of the vote you see what it costs. Is it not right, or do you no longer want it? Say so at My ideas, before the ballot is fixed.',
    ),
  },
  merged: {
    title: text('Uw idee is samengevoegd', 'Your idea has been merged'),
    text: text(
      'Uw idee lijkt op ideeën van anderen. Daarom hebben wij er samen één project van gemaakt: ‘{words}’. Bent u het daar niet mee eens? Zeg het bij Mijn ideeën, of trek uw idee daar in. Dat kan tot het stembiljet vaststaat.',
      'Your idea is like ideas of others. So we made one project of them together: ‘{words}’. Do you not agree? Say so at My ideas, or withdraw your idea there. You can until the ballot is fixed.',
    ),
  },
  apart: {
    title: text('Uw idee staat weer op zichzelf', 'Your idea stands by itself again'),
    text: text(
      'Het project ‘{words}’ is weer uit elkaar gehaald. Uw idee staat nu weer op zichzelf. U hoort van ons wat ermee gebeurt.',
      'The project ‘{words}’ was taken apart again. Your idea stands by itself now. We will tell you what happens with it.',
    ),
  },
};

const yourIdea = text('Uw idee', 'Your idea');
const theVote = text('De stemming', 'The vote');
const office = text('Gebiedsorganisatie', 'District office');

const langOf = (lang: string): Lang => (lang === 'en' ? 'en' : 'nl');

/** Nothing for who is no longer known. In the transaction of what it tells about. */
export async function tellGiver(unit: UnitOfWork, vote: Vote, idea: Idea, told: Told): Promise<void> {
  const person = idea.personId === null ? null : await findPerson(unit.tx, idea.personId);
  if (!person) return;
  const lang = langOf(person.lang);
  const signing = personIdOf(unit.actor);
  const name = signing ? (await getPerson(unit.tx, signing)).name : office[lang];
  const { title, text: body } = words[told.what];
  await sendLetter(unit, {
    caseId: null,
    recipient: { personId: person.id },
    kind: 'other',
    lang,
    subject: title[lang],
    letter: {
      reference: vote.slug,
      salutation: salutation(person, lang),
      blocks: [
        {
          kind: 'facts',
          rows: [
            { label: theVote[lang], value: vote.name[lang] },
            { label: yourIdea[lang], value: idea.title },
          ],
        },
        { kind: 'paragraph', text: fill(body, lang, { words: told.words }) },
      ],
      signature: collegeSignature({ name, role: office[lang] }, lang),
    },
  });
}
