/** The small forms on a request: who leads it, and how many people live there. */
import type { VNode } from 'preact';
import { Button, Details, Form, fill, Radios, Select, TextInput } from '../../../ui/index.ts';
import { fundingWords as words } from '../funding-words.ts';
import { isOpen, type RequestProps, requestPath } from './request-parts.tsx';
import { numberWords } from './sum-words.ts';

export function LeadForm({ lang, facts, typed, problems }: RequestProps): VNode {
  const { request, parts } = facts;
  const now = parts.find(({ part }) => part.organisationId === request.leadOrganisationId);
  return (
    <Details summary={words.leadChoose[lang]} open={problems.some(({ field }) => field === 'lead')}>
      <Form action={`${requestPath(request)}/penvoerder`}>
        <Select
          lang={lang}
          problems={problems}
          name="lead"
          label={words.leadOrganisation[lang]}
          hint={words.leadHint[lang]}
          value={typed.text('lead') || (now?.part.organisationSlug ?? '')}
          options={parts
            .filter(isOpen)
            .map(({ part }) => ({ value: part.organisationSlug, label: part.organisationName }))}
        />
        <Button variant="secondary">{words.save[lang]}</Button>
      </Form>
    </Details>
  );
}

/** Only where the formula has a band. */
export function BandForm({ lang, facts, problems, bandPercent }: RequestProps): VNode | null {
  if (bandPercent === null) return null;
  return (
    <Details summary={words.bandChoose[lang]} open={problems.some(({ field }) => field === 'band')}>
      <Form action={`${requestPath(facts.request)}/stabiliteit`}>
        <Radios
          lang={lang}
          problems={problems}
          name="band"
          label={words.bandChoose[lang]}
          hint={words.bandHint[lang]}
          value={facts.request.withoutBand ? 'zonder' : 'met'}
          options={[
            { value: 'met', label: fill(words.bandOn, lang, { n: numberWords(bandPercent, lang) }) },
            { value: 'zonder', label: words.bandOff[lang] },
          ]}
        />
        <Button variant="secondary">{words.save[lang]}</Button>
      </Form>
    </Details>
  );
}

const inhabitantFields: readonly string[] = ['inhabitants', 'inhabitantsYear', 'inhabitantsSource'];

export function InhabitantsForm({ lang, facts, typed, problems }: RequestProps): VNode {
  const common = { lang, problems } as const;
  return (
    <Details
      summary={words.inhabitantsEnter[lang]}
      open={problems.some(({ field }) => inhabitantFields.includes(field))}
    >
      <Form action={`${requestPath(facts.request)}/inwoners`}>
        <TextInput
          {...common}
          name="inhabitants"
          label={words.inhabitants[lang]}
          hint={words.inhabitantsHint[lang]}
          inputmode="numeric"
          width="short"
          value={typed.text('inhabitants')}
        />
        <TextInput
          {...common}
          name="inhabitantsYear"
          label={words.inhabitantsYear[lang]}
          inputmode="numeric"
          width="short"
          value={typed.text('inhabitantsYear')}
        />
        <TextInput
          {...common}
          name="inhabitantsSource"
          label={words.inhabitantsSource[lang]}
          value={typed.text('inhabitantsSource')}
        />
        <Button variant="secondary">{words.save[lang]}</Button>
      </Form>
    </Details>
  );
}
