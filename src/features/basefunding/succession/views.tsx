import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Radios,
  Select,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import type { BaseFunding, Part } from '../types.ts';
import { RequestCrumbs, requestPath } from '../views/request-parts.tsx';
import { successionWords as words } from './words.ts';

/** As long as the reasons of a decision may be. */
const longestReasons = 10_000;

export type SuccessionProps = {
  readonly lang: Lang;
  readonly request: BaseFunding;
  readonly revision: number;
  readonly grantedCents: number;
  /** Name; null: erased since. */
  readonly lead: string | null;
  readonly choices: readonly Pick<Part, 'organisationName' | 'organisationSlug'>[];
  readonly typed: { readonly text: (name: string) => string };
  readonly problems: readonly Problem[];
};

function Change({ lang, request, revision, choices, typed, problems }: SuccessionProps): VNode {
  const field = { lang, problems };
  return (
    <Form action={`${requestPath(request)}/andere-penvoerder`} label={words.title[lang]}>
      <input type="hidden" name="revision" value={revision} />
      <Select
        {...field}
        name="lead"
        label={words.who[lang]}
        hint={words.whoHint[lang]}
        value={typed.text('lead')}
        options={choices.map((one) => ({ value: one.organisationSlug, label: one.organisationName }))}
      />
      <Radios
        {...field}
        name="stays"
        label={words.stays[lang]}
        hint={words.staysHint[lang]}
        value={typed.text('stays')}
        options={[
          { value: 'ja', label: words.yes[lang] },
          { value: 'nee', label: words.no[lang] },
        ]}
      />
      <TextArea
        {...field}
        name="reasons"
        label={words.reasons[lang]}
        hint={words.reasonsHint[lang]}
        value={typed.text('reasons')}
        maxLength={longestReasons}
      />
      <ButtonGroup>
        <Button>{words.decide[lang]}</Button>
        <LinkButton href={requestPath(request)} variant="quiet">
          {words.cancel[lang]}
        </LinkButton>
      </ButtonGroup>
    </Form>
  );
}

export function SuccessionView(props: SuccessionProps): VNode {
  const { lang, request, grantedCents, lead, choices, problems } = props;
  return (
    <>
      <RequestCrumbs lang={lang} request={request} />
      <Heading level={1} kicker={<OwnWords said={request.networkName} lang={lang} />}>
        {words.title[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.lead[lang]}</Lead>
      <SummaryList
        lang={lang}
        rows={[
          ...(lead === null ? [] : [{ key: words.now[lang], value: <OwnWords said={lead} lang={lang} /> }]),
          { key: words.granted[lang], value: formatCents(grantedCents, lang) },
        ]}
      />
      <Heading level={2}>{words.what[lang]}</Heading>
      <ul>
        {words.steps.map((step) => (
          <li key={step.nl}>{step[lang]}</li>
        ))}
      </ul>
      {choices.length === 0 ? <EmptyState title={words.nobody[lang]} /> : <Change {...props} />}
    </>
  );
}
