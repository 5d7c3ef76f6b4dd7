import type { VNode } from 'preact';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { domainLabels, domains } from '../../../kernel/domains.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { contentLangs, languageLabels } from '../../../kernel/words.ts';
import {
  Button,
  ButtonGroup,
  Checkbox,
  DateInput,
  Details,
  Form,
  Select,
  TextInput,
} from '../../../ui/index.ts';
import { audienceLabels, audiences } from '../../activity/index.ts';
import { type AgendaForm, mapView, type TypedAgenda, whenValues } from '../forms.ts';
import { whenLabels, agendaWords as words } from '../messages.ts';
import { WordsField } from '../search/search-box.tsx';
import { whenNames } from '../types.ts';
import type { WijkChoice } from '../wijk-choice.ts';
import { type Chip, Chips } from './chips.tsx';
import { WijkInput } from './wijk-input.tsx';

export type FilterProps = {
  readonly lang: Lang;
  readonly form: AgendaForm;
  readonly today: PlainDate;
  readonly wijken: WijkChoice;
};

export type FilterFormProps = FilterProps & {
  /** What was typed as one and is none: one that is read leaves the address. */
  readonly postcode: string;
};

/** What the agenda is about, which no field changes. */
export const subjectNames = ['gebied', 'plek', 'organisatie', 'netwerk', 'activiteit'] as const;

export function HiddenSubjects({ typed }: { readonly typed: TypedAgenda }): VNode {
  return (
    <>
      {subjectNames
        .filter((name) => typed[name] !== '')
        .map((name) => (
          <input key={name} type="hidden" name={name} value={typed[name]} />
        ))}
    </>
  );
}

/** Words stand open; the other choices fold on a phone, and what was chosen is said under them. */
export function AgendaFilterForm(props: FilterFormProps & { readonly chips: readonly Chip[] }): VNode {
  const { lang, form, chips } = props;
  return (
    <>
      <Form method="get" action="/agenda" label={words.filter[lang]} class="hv-filter">
        <HiddenSubjects typed={form.typed} />
        {form.view === 'map' && <input type="hidden" name="beeld" value={mapView} />}
        {['vanaf' as const, 'dichtbij' as const]
          .filter((name) => form.typed[name] !== '')
          .map((name) => (
            <input key={name} type="hidden" name={name} value={form.typed[name]} />
          ))}
        <div class="hv-form--inline hv-filter__words">
          <WordsField lang={lang} value={form.typed.q} only="activity" />
          <Button icon="search">{words.show[lang]}</Button>
        </div>
        <Details
          summary={words.choices[lang]}
          unfoldsWide
          open={form.problems.some(({ field }) => field !== 'q')}
        >
          <div class="hv-form--inline">
            <WijkField {...props} />
            <TextInput
              {...fieldOf(props)}
              name="postcode"
              label={words.postcode[lang]}
              width="short"
              value={props.postcode}
            />
            <WhenField {...props} />
            <DateInput
              {...fieldOf(props)}
              name="datum"
              label={words.date[lang]}
              value={form.typed.datum}
              min={isoDate(props.today)}
            />
          </div>
          <More lang={lang} form={form} />
          <ButtonGroup>
            <Button icon="search">{words.show[lang]}</Button>
          </ButtonGroup>
        </Details>
      </Form>
      <Chips lang={lang} chips={chips} />
    </>
  );
}

type FieldsOf = Pick<FilterProps, 'lang' | 'form'>;

const fieldOf = ({
  lang,
  form,
}: FieldsOf): { lang: Lang; problems: readonly Problem[]; optional: 'unmarked' } => ({
  lang,
  problems: form.problems,
  optional: 'unmarked',
});

export function WijkField(props: FieldsOf & Pick<FilterProps, 'wijken'>): VNode {
  const { lang, form, wijken } = props;
  return (
    <WijkInput {...fieldOf(props)} choice={wijken} chosen={form.typed.wijk} every={words.everyWijk[lang]} />
  );
}

export function WhenField(props: FieldsOf): VNode {
  const { lang } = props;
  return (
    <Select
      {...fieldOf(props)}
      name="wanneer"
      label={words.when[lang]}
      placeholder={null}
      options={whenNames.map((name) => ({ value: whenValues[name], label: whenLabels[name][lang] }))}
      value={props.form.typed.wanneer}
    />
  );
}

export function DomainField(props: FieldsOf): VNode {
  const { lang } = props;
  return (
    <Select
      {...fieldOf(props)}
      name="domein"
      label={words.domain[lang]}
      placeholder={words.everyDomain[lang]}
      options={domains.map((value) => ({ value, label: domainLabels[value][lang] }))}
      value={props.form.typed.domein}
    />
  );
}

export function AudienceField(props: FieldsOf): VNode {
  const { lang } = props;
  return (
    <Select
      {...fieldOf(props)}
      name="voor"
      label={words.audience[lang]}
      placeholder={words.everyAudience[lang]}
      options={audiences.map((value) => ({ value, label: audienceLabels[value][lang] }))}
      value={props.form.typed.voor}
    />
  );
}

const ticks = [
  ['gratis', words.free],
  ['rolstoel', words.wheelchair],
  ['inloop', words.walkIn],
] as const;
const moreNames = ['domein', 'voor', 'spreektaal', 'gratis', 'rolstoel', 'inloop'] as const;

function More(props: FieldsOf): VNode {
  const { lang, form } = props;
  const { typed } = form;
  return (
    <Details summary={words.more[lang]} open={moreNames.some((name) => typed[name] !== '')}>
      <div class="hv-form--inline">
        <DomainField {...props} />
        <AudienceField {...props} />
        <Select
          {...fieldOf(props)}
          name="spreektaal"
          label={words.language[lang]}
          placeholder={words.everyLanguage[lang]}
          options={contentLangs.map((value) => ({ value, label: languageLabels[value][lang] }))}
          value={typed.spreektaal}
        />
      </div>
      {ticks.map(([name, label]) => (
        <Checkbox
          key={name}
          {...fieldOf(props)}
          name={name}
          value="ja"
          label={label[lang]}
          checked={typed[name] === 'ja'}
        />
      ))}
    </Details>
  );
}
