/** The small forms on a request: who leads it, and how many people live there. */
import type { VNode } from 'preact';
import { Button, Details, Form, Select, TextInput } from '../../../ui/index.ts';
import { fundingWords as words } from '../funding-words.ts';
import { isOpen, type RequestProps, requestPath } from './request-parts.tsx';

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
