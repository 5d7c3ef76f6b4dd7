/** The form of one part: what only the member knows, and its own word. */
import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  amountAsTyped,
  Button,
  ButtonGroup,
  Form,
  fill,
  fillWith,
  MoneyInput,
  Radios,
  Select,
  TextInput,
} from '../../../ui/index.ts';
import { fundingWords as words } from '../funding-words.ts';
import type { PlaceChoice } from '../store/activities.ts';
import {
  type Answer,
  type AnswerField,
  answerFields,
  type BaseFunding,
  type Parameters,
  type PartFacts,
} from '../types.ts';
import { Names, type TypedFields } from './request-parts.tsx';
import { numberWords } from './sum-words.ts';

export type PartProps = {
  readonly lang: Lang;
  readonly request: BaseFunding;
  readonly one: PartFacts;
  readonly parameters: Parameters;
  readonly places: readonly PlaceChoice[];
  /** Square metres of the rooms of its place, where these say it. */
  readonly roomArea: number | null;
  readonly sharing: readonly string[];
  readonly others: readonly string[];
  /** Where its forms go; null for who only looks. */
  readonly action: string | null;
  /** Its own word is asked here. */
  readonly own: boolean;
  /** Who keeps the network may go on without it: where that form goes. */
  readonly asideAction: string | null;
  /** Above the title, for who came through the network. */
  readonly crumbs: VNode | null;
  /** Null: what stands there now is shown. */
  readonly typed: TypedFields | null;
  readonly problems: readonly Problem[];
};

const saidOn = (answer: Answer, lang: Lang): string =>
  fill(words.saidBy[answer.saidBy], lang, {
    date: formatDate(dateOf(answer.saidAt), lang),
  });

function shown(field: AnswerField, { typed, one, lang }: PartProps): string {
  if (typed) return typed.text(field);
  const answer = one.answers[field];
  if (answer === undefined) return '';
  if (field === 'rentCents' || field === 'energyCents') return amountAsTyped(answer.value, lang);
  if (field === 'floorAreaM2') return String(answer.value);
  return answer.value === 1 ? 'ja' : 'nee';
}

function hintOf(field: AnswerField, hint: Text, { one, lang }: PartProps): string {
  const answer = one.answers[field];
  return answer === undefined ? hint[lang] : `${hint[lang]} ${saidOn(answer, lang)}.`;
}

function Costs(props: PartProps): VNode {
  const { lang, problems, roomArea } = props;
  const common = { lang, problems } as const;
  const area = hintOf('floorAreaM2', words.hints.floorAreaM2, props);
  return (
    <>
      <MoneyInput
        {...common}
        name="rentCents"
        label={words.fields.rentCents[lang]}
        hint={hintOf('rentCents', words.hints.rentCents, props)}
        value={shown('rentCents', props)}
      />
      <MoneyInput
        {...common}
        name="energyCents"
        label={words.fields.energyCents[lang]}
        hint={hintOf('energyCents', words.hints.energyCents, props)}
        value={shown('energyCents', props)}
      />
      <TextInput
        {...common}
        name="floorAreaM2"
        label={words.fields.floorAreaM2[lang]}
        hint={
          roomArea === null
            ? area
            : `${area} ${fill(words.hints.areaRooms, lang, { n: numberWords(roomArea, lang) })}`
        }
        inputmode="numeric"
        width="short"
        value={shown('floorAreaM2', props)}
      />
    </>
  );
}

const questions = ['inclusive', 'mainlyUnpaid', 'noBusinessModel'] as const;

function Questions(props: PartProps): VNode {
  const { lang, problems } = props;
  const options = [
    { value: 'ja', label: words.yes[lang] },
    { value: 'nee', label: words.no[lang] },
  ];
  return (
    <>
      {questions.map((field) => (
        <Radios
          key={field}
          lang={lang}
          problems={problems}
          name={field}
          label={words.fields[field][lang]}
          hint={hintOf(field, words.hints[field], props)}
          value={shown(field, props)}
          options={options}
          inline
        />
      ))}
    </>
  );
}

function PlaceField({ lang, problems, places, one, typed }: PartProps): VNode {
  return (
    <Select
      lang={lang}
      problems={problems}
      name="place"
      label={words.place[lang]}
      hint={words.hints.place[lang]}
      placeholder={words.placeNone[lang]}
      value={typed ? typed.text('place') : (one.part.venueSlug ?? '')}
      options={places.map(({ slug, name }) => ({ value: slug, label: name }))}
      optional
    />
  );
}

function OwnWord(props: PartProps): VNode {
  const { lang, problems, request, others, one, typed } = props;
  return (
    <>
      {others.length > 0 && (
        <Alert kind="info" lang={lang}>
          <p>{fillWith(words.two, lang, { networks: <Names lang={lang} names={others} /> })}</p>
        </Alert>
      )}
      <Radios
        lang={lang}
        problems={problems}
        name="mandate"
        label={words.mandate[lang]}
        value={typed ? typed.text('mandate') : (one.part.mandate ?? '')}
        options={[
          { value: 'apply', label: words.mandates.apply[lang] },
          { value: 'receive', label: words.mandates.receive[lang] },
        ]}
      />
      <p class="hv-hint">{fill(words.confirmHint, lang, { year: request.year })}</p>
      <ButtonGroup>
        <Button name="doe" value="bevestigen" icon="check">
          {words.confirm[lang]}
        </Button>
        <Button name="doe" value="bewaren" variant="secondary">
          {words.saveOnly[lang]}
        </Button>
      </ButtonGroup>
    </>
  );
}

export function AnswersForm(props: PartProps & { readonly action: string }): VNode {
  const { lang, one, action, own, request } = props;
  const keptFromBefore = answerFields.some(
    (field) => (one.answers[field]?.year ?? request.year) < request.year,
  );
  return (
    <Form action={action} label={words.answersTitle[lang]}>
      {keptFromBefore && <p>{words.kept[lang]}</p>}
      {answerFields.map((field) => (
        <input key={field} type="hidden" name={`op.${field}`} value={one.answers[field]?.id ?? ''} />
      ))}
      <Costs {...props} />
      <PlaceField {...props} />
      <Questions {...props} />
      {own ? (
        <OwnWord {...props} />
      ) : (
        <>
          <p class="hv-hint">{words.networkMay[lang]}</p>
          <Button name="doe" value="bewaren">
            {words.save[lang]}
          </Button>
        </>
      )}
    </Form>
  );
}
