/** Questions of an activity that nobody has to answer; some stand in the form of a host as well. */
import type { VNode } from 'preact';
import { domainLabels } from '../../../kernel/domains.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { languageLabels } from '../../../kernel/words.ts';
import {
  Checkbox,
  Checkboxes,
  Details,
  MoneyInput,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { functionLabels } from '../../venue/index.ts';
import { formWords as words } from '../form-words.ts';
import { audienceLabels, signupLabels, wheelchairLabels } from '../messages.ts';
import type { Shown } from './typed.ts';

export type Part = { lang: Lang; typed: Shown; problems: readonly Problem[] };

export const optionsOf = (labels: Readonly<Record<string, Text>>, lang: Lang) =>
  Object.entries(labels).map(([value, label]) => ({ value, label: label[lang] }));

/** Asked of nobody who does not want to: closed, unless something in it is wrong. */
export const moreFields = [
  'uitleg',
  'domein',
  'kosten',
  'kostenUitleg',
  'hoeAanmelden',
  'leeftijdVan',
  'leeftijdTot',
];

export function AudienceFields({ lang, typed, problems }: Part): VNode {
  return (
    <Checkboxes
      lang={lang}
      problems={problems}
      optional="unmarked"
      name="voor"
      label={words.audiences[lang]}
      values={typed.texts('voor')}
      options={optionsOf(audienceLabels, lang)}
    />
  );
}

export function CostFields({ lang, typed, problems }: Part): VNode {
  const common = { lang, problems, optional: 'unmarked' } as const;
  return (
    <>
      <MoneyInput
        {...common}
        name="kosten"
        label={words.cost[lang]}
        hint={words.costHint[lang]}
        value={typed.text('kosten')}
      />
      <TextInput
        {...common}
        name="kostenUitleg"
        label={words.costNote[lang]}
        value={typed.text('kostenUitleg')}
      />
    </>
  );
}

export function SignupFields({ lang, typed, problems }: Part): VNode {
  const common = { lang, problems, optional: 'unmarked' } as const;
  return (
    <>
      <Radios
        {...common}
        name="aanmelden"
        label={words.signup[lang]}
        value={typed.text('aanmelden') || 'none'}
        options={optionsOf(signupLabels, lang)}
      />
      <TextInput
        {...common}
        name="hoeAanmelden"
        label={words.signupText[lang]}
        value={typed.text('hoeAanmelden')}
      />
    </>
  );
}

/** What it counts for: where money is divided by domain, and what a wijk has of the minimal functions. */
function CountsFor({ lang, typed, problems }: Part): VNode {
  const common = { lang, problems, optional: 'unmarked' } as const;
  return (
    <>
      <Select
        {...common}
        name="domein"
        label={words.domain[lang]}
        hint={words.domainHint[lang]}
        value={typed.text('domein')}
        placeholder={words.domainByKind[lang]}
        options={optionsOf(domainLabels, lang)}
      />
      <Checkboxes
        {...common}
        name="functies"
        label={words.functions[lang]}
        values={typed.texts('functies')}
        options={optionsOf(functionLabels, lang)}
      />
    </>
  );
}

function AgeFields({ lang, typed, problems }: Part): VNode {
  const common = { lang, problems, optional: 'unmarked', width: 'short', inputmode: 'numeric' } as const;
  return (
    <>
      <TextInput
        {...common}
        name="leeftijdVan"
        label={words.ageFrom[lang]}
        value={typed.text('leeftijdVan')}
      />
      <TextInput
        {...common}
        name="leeftijdTot"
        label={words.ageUntil[lang]}
        value={typed.text('leeftijdTot')}
      />
    </>
  );
}

export function MoreFields(part: Part): VNode {
  const { lang, typed, problems } = part;
  const common = { lang, problems, optional: 'unmarked' } as const;
  const open = problems.some(({ field }) => moreFields.includes(field));
  return (
    <Details summary={words.more[lang]} open={open}>
      <TextArea
        {...common}
        name="uitleg"
        label={words.description[lang]}
        value={typed.text('uitleg')}
        maxLength={4000}
      />
      <CountsFor {...part} />
      <AudienceFields {...part} />
      <Checkboxes
        {...common}
        name="talen"
        label={words.languages[lang]}
        values={typed.texts('talen')}
        options={optionsOf(languageLabels, lang)}
      />
      <CostFields {...part} />
      <Radios
        {...common}
        name="rolstoel"
        label={words.wheelchair[lang]}
        value={typed.text('rolstoel') || 'unknown'}
        options={optionsOf(wheelchairLabels, lang)}
      />
      <SignupFields {...part} />
      <AgeFields {...part} />
      <Checkbox
        {...common}
        name="eredienst"
        label={words.worship[lang]}
        checked={typed.text('eredienst') !== ''}
      />
    </Details>
  );
}
