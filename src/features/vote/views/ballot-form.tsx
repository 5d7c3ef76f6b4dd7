/** The ballot on screen: the same fields for who votes, who rehearses and who enters a sheet of paper. */
import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Words } from '../../../kernel/words.ts';
import {
  Alert,
  Badge,
  Checkbox,
  Fieldset,
  fill,
  OwnParagraphs,
  OwnWords,
  Select,
  TextInput,
} from '../../../ui/index.ts';
import type { TypedBallot } from '../forms/ballot.ts';
import { ballotField, choiceField, type Withdrawn } from '../rules/ballot-valid.ts';
import { sayChoice, sayCost, sayIncompatible } from '../say.ts';
import type { FrozenBallot } from '../types.ts';

const words = {
  yourChoice: text('Uw keuze', 'Your choice'),
  choose: text('Ik kies project {number}', 'I choose project {number}'),
  points: text('Punten voor project {number}', 'Points for project {number}'),
  place: text('Plaats van project {number}', 'Place of project {number}'),
  noPlace: text('Geen plaats', 'No place'),
  placeIs: text('Plaats {rank}', 'Place {rank}'),
  withdrawn: text('Ingetrokken', 'Withdrawn'),
  cannotChoose: text(
    'Dit project doet niet meer mee. U kunt het niet kiezen.',
    'This project no longer takes part. You cannot choose it.',
  ),
  advice: text('De wijkraad:', 'The neighbourhood council:'),
  for: text('is voor.', 'is in favour.'),
  against: text('is tegen.', 'is against.'),
  none: text('heeft geen voorkeur.', 'has no preference.'),
  budget: text('Er is {euros} te verdelen.', 'There is {euros} to divide.'),
} as const;

/** Titles and descriptions are in one language, that of who wrote them. */
export const wordsOf = (said: string, lang: string): Words => ({ [lang]: said }) as Words;

export type BallotFieldsProps = {
  readonly lang: Lang;
  readonly ballot: FrozenBallot;
  readonly withdrawn: Withdrawn;
  readonly typed: TypedBallot;
  readonly problems: readonly Problem[];
};

/** To stand in a form of whoever uses it. */
export function BallotFields(props: BallotFieldsProps): VNode {
  const { lang, ballot, problems } = props;
  const hint = `${fill(words.budget, lang, { euros: formatCents(ballot.budgetCents, lang) })} ${sayChoice(ballot.rules, ballot.budgetCents)[lang]}`;
  return (
    <Fieldset
      lang={lang}
      name={ballotField}
      label={words.yourChoice[lang]}
      hint={hint}
      problems={problems}
      focusTarget
    >
      {sayIncompatible(ballot).map((sentence) => (
        <p key={sentence.nl}>{sentence[lang]}</p>
      ))}
      <ol class="hv-ballot">
        {ballot.projects.map((project) => (
          <li key={project.number} class="hv-ballot__project">
            <ProjectOnBallot {...props} project={project} />
          </li>
        ))}
      </ol>
    </Fieldset>
  );
}

/** What the council said of a project before the vote; nothing when it said nothing. */
export function AdviceLine({
  lang,
  advice,
}: {
  readonly lang: Lang;
  readonly advice: FrozenBallot['projects'][number]['advice'];
}): VNode | null {
  if (advice === null) return null;
  return (
    <p>
      {advice.council === undefined ? words.advice[lang] : `${advice.council}:`}{' '}
      {words[advice.standpoint][lang]} <OwnWords said={advice.reason} lang={lang} />
    </p>
  );
}

type One = BallotFieldsProps & { readonly project: FrozenBallot['projects'][number] };

function ProjectOnBallot(props: One): VNode {
  const { lang, project, withdrawn } = props;
  const gone = withdrawn.has(project.number);
  return (
    <>
      <h2 class="hv-ballot__title">
        {project.number}. <OwnWords said={wordsOf(project.title, project.lang)} lang={lang} />
      </h2>
      <p>
        <strong>{sayCost(project)[lang]}</strong>{' '}
        {gone && <Badge tone="orange">{words.withdrawn[lang]}</Badge>}
      </p>
      <OwnParagraphs said={wordsOf(project.description, project.lang)} lang={lang} />
      <AdviceLine lang={lang} advice={project.advice} />
      {gone && (
        <Alert kind="attention" lang={lang}>
          <p>{words.cannotChoose[lang]}</p>
        </Alert>
      )}
      <Choice {...props} gone={gone} />
    </>
  );
}

/** A withdrawn project keeps its box only to take away what was filled in before. */
function Choice({
  lang,
  ballot,
  project,
  typed,
  problems,
  gone,
}: One & { readonly gone: boolean }): VNode | null {
  const { kind, choicesMax } = ballot.rules.ballot;
  const { number } = project;
  const value = typed[number] ?? '';
  if (gone && value === '') return null;
  const field = { lang, name: choiceField(number), problems, optional: 'unmarked' as const };
  if (kind === 'points')
    return (
      <TextInput
        {...field}
        label={fill(words.points, lang, { number })}
        inputmode="numeric"
        width="short"
        value={value}
      />
    );
  if (kind === 'ranking')
    return (
      <Select
        {...field}
        label={fill(words.place, lang, { number })}
        placeholder={words.noPlace[lang]}
        value={value}
        options={Array.from({ length: choicesMax }, (_, at) => ({
          value: String(at + 1),
          label: fill(words.placeIs, lang, { rank: at + 1 }),
        }))}
      />
    );
  return <Checkbox {...field} label={fill(words.choose, lang, { number })} checked={value !== ''} />;
}
