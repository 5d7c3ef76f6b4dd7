import type { VNode } from 'preact';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { domainLabels, domains } from '../../../kernel/domains.ts';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonGroup,
  Checkbox,
  DateInput,
  Details,
  Form,
  LinkButton,
  Select,
  type SelectProps,
  TextInput,
} from '../../../ui/index.ts';
import { audienceLabels, audiences, languageLabels } from '../../activity/index.ts';
import { contentLangs } from '../../listing/index.ts';
import { type AgendaForm, agendaQuery, whenValues } from '../forms.ts';
import { whenLabels, agendaWords as words } from '../messages.ts';
import { WordsField } from '../search/search-box.tsx';
import { whenNames } from '../types.ts';

export type FilterProps = {
  readonly lang: Lang;
  readonly form: AgendaForm;
  readonly today: PlainDate;
  /** Wijken by gebied, as options. */
  readonly wijken: SelectProps['options'];
};

/** Where and when stand open; who wants more opens the rest. */
export function AgendaFilterForm({ lang, form, today, wijken }: FilterProps): VNode {
  const { typed } = form;
  const shared = { lang, problems: form.problems, optional: 'unmarked' as const };
  const hidden = (['plek', 'organisatie', 'netwerk', 'activiteit'] as const).filter(
    (name) => typed[name] !== '',
  );
  return (
    <Form method="get" action="/agenda" label={words.filter[lang]}>
      {hidden.map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name]} />
      ))}
      <div class="hv-form--inline">
        <WordsField lang={lang} value={typed.q} only="activity" />
        <Select
          {...shared}
          name="wijk"
          label={words.wijk[lang]}
          placeholder={words.everyWijk[lang]}
          options={wijken}
          value={typed.wijk}
        />
        <TextInput
          {...shared}
          name="postcode"
          label={words.postcode[lang]}
          inputmode="numeric"
          maxLength={7}
          width="short"
          value=""
        />
        <Select
          {...shared}
          name="wanneer"
          label={words.when[lang]}
          placeholder={null}
          options={whenNames.map((name) => ({ value: whenValues[name], label: whenLabels[name][lang] }))}
          value={typed.wanneer}
        />
        <DateInput
          {...shared}
          name="datum"
          label={words.date[lang]}
          value={typed.datum}
          min={isoDate(today)}
        />
      </div>
      <More lang={lang} form={form} />
      <ButtonGroup>
        <Button icon="search">{words.show[lang]}</Button>
        {agendaQuery(typed) !== '' && (
          <LinkButton href="/agenda" variant="quiet">
            {words.clear[lang]}
          </LinkButton>
        )}
      </ButtonGroup>
    </Form>
  );
}

function More({ lang, form }: Pick<FilterProps, 'lang' | 'form'>): VNode {
  const { typed } = form;
  const shared = { lang, problems: form.problems, optional: 'unmarked' as const };
  const names = ['domein', 'voor', 'spreektaal', 'gratis', 'rolstoel', 'inloop'] as const;
  const ticks = [
    ['gratis', words.free],
    ['rolstoel', words.wheelchair],
    ['inloop', words.walkIn],
  ] as const;
  return (
    <Details summary={words.more[lang]} open={names.some((name) => typed[name] !== '')}>
      <div class="hv-form--inline">
        <Select
          {...shared}
          name="domein"
          label={words.domain[lang]}
          placeholder={words.everyDomain[lang]}
          options={domains.map((value) => ({ value, label: domainLabels[value][lang] }))}
          value={typed.domein}
        />
        <Select
          {...shared}
          name="voor"
          label={words.audience[lang]}
          placeholder={words.everyAudience[lang]}
          options={audiences.map((value) => ({ value, label: audienceLabels[value][lang] }))}
          value={typed.voor}
        />
        <Select
          {...shared}
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
          {...shared}
          name={name}
          value="ja"
          label={label[lang]}
          checked={typed[name] === 'ja'}
        />
      ))}
    </Details>
  );
}
