/** For administrators: which wijken a network is steward of. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  OwnWords,
  Select,
  Table,
} from '../../../ui/index.ts';
import { holdsOn } from '../rules.ts';
import type { Stewardship } from '../types.ts';
import { words } from '../words.ts';
import type { TypedFields } from './forms.tsx';

export type StewardshipProps = {
  lang: Lang;
  name: string;
  slug: string;
  coordinators: readonly string[];
  stewardships: readonly Stewardship[];
  wijken: readonly { readonly slug: string; readonly name: string }[];
  /** ISO date. */
  today: string;
  typed: TypedFields;
  problems: readonly Problem[];
};

function EndForm({ lang, slug, one }: { lang: Lang; slug: string; one: Stewardship }): VNode {
  return (
    <Form
      action={`/netwerken/${slug}/wijkbeheer/einde`}
      label={fill(words.stewardEndOf, lang, { wijk: one.wijkName })}
    >
      <input type="hidden" name="wijk" value={one.wijkSlug} />
      <Button variant="quiet">
        {words.stewardEnd[lang]}
        <span class="hv-visually-hidden">: {one.wijkName}</span>
      </Button>
    </Form>
  );
}

export function StewardshipView(props: StewardshipProps): VNode {
  const { lang, name, slug, stewardships, today, typed, problems } = props;
  const common = { lang, problems } as const;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[{ href: `/netwerken/${slug}`, label: <OwnWords said={name} lang={lang} /> }]}
      />
      <Heading level={1}>
        {fillWith(words.stewardTitle, lang, { name: <OwnWords said={name} lang={lang} /> })}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.stewardLead[lang]}</Lead>
      <p>
        {words.coordinators[lang]}: {props.coordinators.join(', ') || words.nobody[lang]}.
      </p>
      <Table
        lang={lang}
        id="beheer"
        caption={words.stewardCaption[lang]}
        narrow="stack"
        rows={stewardships}
        empty={<p>{words.stewardNone[lang]}</p>}
        columns={[
          {
            header: words.stewardWijk[lang],
            rowHeader: true,
            cell: (one) => <a href={`/wijken/${one.wijkSlug}`}>{one.wijkName}</a>,
          },
          { header: words.sinceDay[lang], cell: (one) => formatDate(one.since, lang) },
          { header: words.stewardUntil[lang], cell: (one) => one.until && formatDate(one.until, lang) },
          {
            header: words.act[lang],
            cell: (one) => holdsOn(one, today) && <EndForm lang={lang} slug={slug} one={one} />,
          },
        ]}
      />
      <Heading level={2}>{words.stewardAdd[lang]}</Heading>
      <Form action={`/netwerken/${slug}/wijkbeheer`}>
        <Select
          {...common}
          name="wijk"
          label={words.stewardWijk[lang]}
          value={typed.text('wijk')}
          options={props.wijken.map((wijk) => ({ value: wijk.slug, label: wijk.name }))}
        />
        <DateInput
          {...common}
          name="until"
          label={words.stewardUntil[lang]}
          hint={words.stewardUntilHint[lang]}
          value={typed.text('until')}
        />
        <Button icon="check">{words.stewardAppoint[lang]}</Button>
      </Form>
    </>
  );
}
