import type { VNode } from 'preact';
import {
  Breadcrumbs,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { kindLabels } from '../say.ts';
import { ballotKinds } from '../types.ts';
import { Caps, Counting } from './set-up-count.tsx';
import { fieldOf, NoteFields, NumberInput, type SetUpProps, Sourced } from './set-up-fields.tsx';
import { setUpWords as words } from './set-up-words.ts';
import { voteWords } from './words.ts';

export function SetUpView(props: SetUpProps): VNode {
  const { lang, problems, envelopes } = props;
  const title = envelopes ? words.newTitle[lang] : words.changeTitle[lang];
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[{ href: '/stemmingen', label: voteWords.votes[lang] }, ...props.crumbs]}
      />
      <Heading level={1}>{title}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.lead[lang]}</Lead>
      <Form action={props.action} label={title}>
        <Naming {...props} />
        <Dates {...props} />
        <Voters {...props} />
        <BallotRules {...props} />
        <Counting {...props} />
        <Caps {...props} />
        {props.noted && <Note {...props} />}
        <Button>{envelopes ? words.create[lang] : words.save[lang]}</Button>
      </Form>
    </>
  );
}

function Naming(props: SetUpProps): VNode {
  const { lang, problems, value } = fieldOf(props);
  const input = (name: 'slug' | 'nameNl' | 'nameEn', hint?: string): VNode => (
    <TextInput
      lang={lang}
      name={name}
      label={words[name][lang]}
      hint={hint}
      value={value(name)}
      problems={problems}
    />
  );
  return (
    <>
      {props.envelopes && (
        <>
          <Select
            lang={lang}
            name="envelope"
            label={words.envelope[lang]}
            hint={words.envelopeHint[lang]}
            value={value('envelope')}
            options={props.envelopes}
            problems={problems}
          />
          {input('slug', words.slugHint[lang])}
        </>
      )}
      {input('nameNl')}
      {input('nameEn')}
    </>
  );
}

function Dates(props: SetUpProps): VNode {
  const { lang, problems, value } = fieldOf(props);
  const input = (
    name: 'ideasFrom' | 'ideasUntil' | 'opensOn' | 'closesOn',
    optional: boolean,
    hint?: string,
  ): VNode => (
    <DateInput
      lang={lang}
      name={name}
      label={words[name][lang]}
      hint={hint}
      value={value(name)}
      problems={problems}
      optional={optional}
    />
  );
  return (
    <>
      <Heading level={2}>{words.dates[lang]}</Heading>
      {input('ideasFrom', true, words.ideasHint[lang])}
      {input('ideasUntil', true)}
      {input('opensOn', false, words.opensHint[lang])}
      {input('closesOn', false)}
    </>
  );
}

function Voters(props: SetUpProps): VNode {
  const field = fieldOf(props);
  const { lang, problems, value } = field;
  return (
    <>
      <Heading level={2}>{words.voters[lang]}</Heading>
      <NumberInput field={field} name="ageFrom" />
      <TextArea
        lang={lang}
        name="postcodes"
        label={words.postcodes[lang]}
        hint={words.postcodesHint[lang]}
        value={value('postcodes')}
        rows={3}
        problems={problems}
        optional="unmarked"
      />
      <Sourced field={field} name="voters" part={words.voters[lang]} />
    </>
  );
}

function BallotRules(props: SetUpProps): VNode {
  const field = fieldOf(props);
  const { lang, problems, value } = field;
  return (
    <>
      <Heading level={2}>{words.ballot[lang]}</Heading>
      <Radios
        lang={lang}
        name="kind"
        label={words.kind[lang]}
        value={value('kind')}
        problems={problems}
        options={ballotKinds.map((kind) => ({ value: kind, label: kindLabels[kind][lang] }))}
      />
      <NumberInput field={field} name="choicesMin" hint={words.choicesMinHint[lang]} />
      <NumberInput field={field} name="choicesMax" />
      <NumberInput field={field} name="points" hint={words.pointsHint[lang]} optional />
      <Sourced field={field} name="ballot" part={words.ballot[lang]} />
    </>
  );
}

function Note(props: SetUpProps): VNode {
  return (
    <>
      <Heading level={2}>{words.note[props.lang]}</Heading>
      <p>{words.noteLead[props.lang]}</p>
      <NoteFields {...fieldOf(props)} />
    </>
  );
}
