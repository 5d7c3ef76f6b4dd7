/** The form in which somebody adds a place or changes one. */
import type { VNode } from 'preact';
import {
  Alert,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  otherLanguageFields,
} from '../../../ui/index.ts';
import { ChangedMeanwhile, type Fact } from '../../listing/index.ts';
import { saidFields } from '../messages.ts';
import {
  AccessFields,
  BaseFields,
  ContactFields,
  type DescribeProps,
  KeepingFields,
  OpeningFields,
  WhereFields,
} from './describe.tsx';
import { formWords as words } from './form-words.ts';

export type EditProps = DescribeProps & {
  keeper: boolean;
  basedOn: number | null;
  /** When somebody else was first: what stands there now, and what was typed. */
  meanwhile: { readonly now: readonly Fact[]; readonly typed: readonly Fact[] } | null;
};

/** From top to bottom; the rest follows. */
const fieldOrder = [
  ...['name', 'kind', 'organisationId', 'management', 'summary.nl', 'summary.en', 'description.nl'],
  ...[
    'description.en',
    ...otherLanguageFields(saidFields),
    'street',
    'houseNumber',
    'postcode',
    'town',
    'wijkId',
    'publicPhone',
    'publicEmail',
  ],
  'website',
];

export function EditView(props: EditProps): VNode {
  const { lang, place, problems } = props;
  const title = place === null ? words.addTitle[lang] : fill(words.changeTitle, lang, { name: place.name });
  const back = place === null ? '/plekken' : `/plekken/${place.slug}`;
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary problems={problems} lang={lang} order={fieldOrder} />
      {place === null && <Lead>{words.addLead[lang]}</Lead>}
      {!props.keeper && (
        <Alert kind="info" lang={lang}>
          {words.waits[lang]}
        </Alert>
      )}
      {props.meanwhile !== null && <ChangedMeanwhile lang={lang} {...props.meanwhile} />}
      <Form action={place === null ? '/plekken/nieuw' : `${back}/wijzigen`}>
        {props.basedOn !== null && <input type="hidden" name="basedOn" value={String(props.basedOn)} />}
        <BaseFields {...props} />
        <WhereFields {...props} />
        <ContactFields {...props} />
        <AccessFields {...props} />
        <OpeningFields {...props} />
        {props.keeper && <KeepingFields {...props} />}
        <ButtonGroup>
          <Button icon="check">{props.keeper ? words.save[lang] : words.send[lang]}</Button>
          <LinkButton href={back} variant="quiet">
            {words.back[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}
