/** The fields in which a place is described, part after part. */
import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Checkbox,
  Checkboxes,
  DateInput,
  EmailInput,
  Fieldset,
  Heading,
  OtherLanguages,
  Radios,
  Select,
  type SelectProps,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { answerLabels, kindLabels, managementLabels, saidFields } from '../messages.ts';
import { functionLabels } from '../rules/criteria.ts';
import { weekdays } from '../rules/opening.ts';
import { knownAnswers, managements, venueFunctions, venueKinds, wheelchairAnswers } from '../types.ts';
import { formWords as words } from './form-words.ts';

/** What stands in the fields: what was typed, or the place as it is. */
export type VenueTyped = {
  text(name: string): string;
  texts(name: string): readonly string[];
};

export type DescribeProps = {
  lang: Lang;
  /** Null for a new place. */
  place: { readonly slug: string; readonly name: string } | null;
  typed: VenueTyped;
  problems: readonly Problem[];
  wijken: SelectProps['options'];
  /** Her own organisations, when a new place can be put under one. */
  organisations: readonly { readonly id: string; readonly name: string }[];
  /** Is there an address service that finds the wijk? */
  findsWijk: boolean;
};

type Shared = Pick<DescribeProps, 'lang' | 'problems' | 'typed'>;

function Part({ title, children }: { title: string; children: ComponentChildren }): VNode {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      {children}
    </>
  );
}

export function BaseFields({ lang, problems, typed, place, organisations }: DescribeProps): VNode {
  const common = { lang, problems };
  return (
    <Part title={words.base[lang]}>
      <TextInput {...common} name="name" label={words.name[lang]} value={typed.text('name')} />
      <Select
        {...common}
        name="kind"
        label={words.kind[lang]}
        value={typed.text('kind')}
        options={venueKinds.map((kind) => ({ value: kind, label: kindLabels[kind][lang] }))}
      />
      {place === null && organisations.length > 0 && (
        <Select
          {...common}
          name="organisationId"
          label={words.organisation[lang]}
          value={typed.text('organisationId')}
          placeholder={words.noOrganisation[lang]}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      )}
      <Select
        {...common}
        name="management"
        label={words.management[lang]}
        value={typed.text('management')}
        options={managements.map((one) => ({ value: one, label: managementLabels[one][lang] }))}
        optional
      />
      <Texts lang={lang} problems={problems} typed={typed} />
    </Part>
  );
}

function Texts({ lang, problems, typed }: Shared): VNode {
  const common = { lang, problems };
  return (
    <>
      <TextInput {...common} name="summary.nl" label={words.summary[lang]} value={typed.text('summary.nl')} />
      <TextInput
        {...common}
        name="summary.en"
        label={words.summaryEn[lang]}
        value={typed.text('summary.en')}
        optional
      />
      <TextArea
        {...common}
        name="description.nl"
        label={words.description[lang]}
        hint={words.descriptionHint[lang]}
        value={typed.text('description.nl')}
        maxLength={3000}
        optional
      />
      <TextArea
        {...common}
        name="description.en"
        label={words.descriptionEn[lang]}
        value={typed.text('description.en')}
        maxLength={3000}
        optional
      />
      <OtherLanguages {...common} typed={typed} fields={saidFields} />
    </>
  );
}

export function WhereFields({ lang, problems, typed, wijken, findsWijk }: DescribeProps): VNode {
  const common = { lang, problems, optional: true };
  return (
    <Part title={words.where[lang]}>
      <TextInput {...common} name="street" label={words.street[lang]} value={typed.text('street')} />
      <TextInput
        {...common}
        name="houseNumber"
        label={words.houseNumber[lang]}
        value={typed.text('houseNumber')}
        width="short"
      />
      <TextInput
        {...common}
        name="postcode"
        label={words.postcode[lang]}
        value={typed.text('postcode')}
        width="short"
      />
      <TextInput {...common} name="town" label={words.town[lang]} value={typed.text('town')} width="medium" />
      <Select
        {...common}
        name="wijkId"
        label={words.wijk[lang]}
        hint={findsWijk ? words.wijkHint[lang] : undefined}
        value={typed.text('wijkId')}
        options={wijken}
        optional={findsWijk}
      />
    </Part>
  );
}

export function ContactFields({ lang, problems, typed }: Shared): VNode {
  const common = { lang, problems, optional: true };
  return (
    <Part title={words.contact[lang]}>
      <p>{words.contactHint[lang]}</p>
      <TextInput
        {...common}
        name="publicPhone"
        type="tel"
        label={words.phone[lang]}
        value={typed.text('publicPhone')}
        width="medium"
      />
      <EmailInput
        {...common}
        name="publicEmail"
        label={words.email[lang]}
        value={typed.text('publicEmail')}
      />
      <TextInput
        {...common}
        name="website"
        type="url"
        label={words.website[lang]}
        value={typed.text('website')}
      />
    </Part>
  );
}

export function AccessFields({ lang, problems, typed }: Shared): VNode {
  const common = { lang, problems };
  const choice = (
    name: 'wheelchair' | 'accessibleToilet' | 'nearTransit',
    label: string,
    answers: readonly (typeof wheelchairAnswers)[number][],
  ) => (
    <Radios
      {...common}
      name={name}
      label={label}
      inline
      value={typed.text(name)}
      options={answers.map((one) => ({ value: one, label: answerLabels[one][lang] }))}
    />
  );
  return (
    <Part title={words.access[lang]}>
      {choice('wheelchair', words.wheelchair[lang], wheelchairAnswers)}
      {choice('accessibleToilet', words.toilet[lang], knownAnswers)}
      {choice('nearTransit', words.transit[lang], knownAnswers)}
      <Checkbox
        {...common}
        name="lowThreshold"
        label={words.lowThreshold[lang]}
        checked={typed.text('lowThreshold') === 'yes'}
        optional="unmarked"
      />
      <Checkboxes
        {...common}
        name="functions"
        label={words.functions[lang]}
        values={typed.texts('functions')}
        options={venueFunctions.map((name) => ({ value: name, label: functionLabels[name][lang] }))}
        optional
      />
    </Part>
  );
}

export function OpeningFields({ lang, problems, typed }: Shared): VNode {
  return (
    <Fieldset lang={lang} name="opening" label={words.opening[lang]} hint={words.openingHint[lang]} optional>
      {weekdays.map((day, index) => (
        <TextInput
          key={day.en}
          lang={lang}
          problems={problems}
          name={`opening.${index + 1}`}
          label={day[lang]}
          value={typed.text(`opening.${index + 1}`)}
          width="medium"
          optional="unmarked"
        />
      ))}
    </Fieldset>
  );
}

export function KeepingFields({ lang, problems, typed }: Shared): VNode {
  const common = { lang, problems, optional: true };
  return (
    <Part title={words.keeping[lang]}>
      <TextInput {...common} name="owner" label={words.owner[lang]} value={typed.text('owner')} />
      <DateInput
        {...common}
        name="leaseUntil"
        label={words.leaseUntil[lang]}
        value={typed.text('leaseUntil')}
      />
    </Part>
  );
}
