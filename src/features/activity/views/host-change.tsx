/** What a host changes by her link: what people must know to come. */

import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Words } from '../../../kernel/words.ts';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  TextInput,
} from '../../../ui/index.ts';
import { ChangedMeanwhile, type Fact } from '../../listing/index.ts';
import { formWords } from '../form-words.ts';
import { hostWords } from './host.tsx';
import { AudienceFields, CostFields, type Part, SignupFields } from './more-fields.tsx';
import { type Preview, PreviewBlock } from './preview.tsx';
import type { Shown } from './typed.ts';
import { SentenceField } from './when-fields.tsx';

type ChangeProps = {
  lang: Lang;
  action: string;
  title: Words;
  /** It has a name in English too, which would otherwise stay behind. */
  hasEnglish: boolean;
  typed: Shown;
  revision: string;
  preview: Preview | null;
  problems: readonly Problem[];
  /** Somebody else was first: what stands there now, and what was typed here. */
  meanwhile: { readonly now: readonly Fact[]; readonly typed: readonly Fact[] } | null;
};

/** From top to bottom. */
const fieldOrder = ['titel', 'titelEn', 'wanneer', 'waar', 'kosten', 'kostenUitleg', 'hoeAanmelden'];

function Fields({ hasEnglish, ...part }: Part & Pick<ChangeProps, 'hasEnglish'>): VNode {
  const { lang, typed, problems } = part;
  const line = { lang, problems } as const;
  return (
    <>
      <TextInput {...line} name="titel" label={formWords.title[lang]} value={typed.text('titel')} />
      {hasEnglish && (
        <TextInput
          {...line}
          name="titelEn"
          label={formWords.englishTitle[lang]}
          value={typed.text('titelEn')}
          optional
        />
      )}
      <SentenceField {...part} />
      <TextInput {...line} name="waar" label={formWords.place[lang]} value={typed.text('waar')} optional />
      <AudienceFields {...part} />
      <CostFields {...part} />
      <SignupFields {...part} />
    </>
  );
}

export function HostChangeView(props: ChangeProps): VNode {
  const { lang, action, preview, problems, meanwhile } = props;
  return (
    <>
      <Heading level={1} kicker={<OwnWords said={props.title} lang={lang} />}>
        {hostWords.changeTitle[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} order={fieldOrder} />
      {meanwhile !== null && <ChangedMeanwhile lang={lang} {...meanwhile} />}
      <Lead>{hostWords.changeLead[lang]}</Lead>
      <Form action={`${action}/wijzigen`}>
        {preview !== null && <PreviewBlock lang={lang} preview={preview} />}
        <input type="hidden" name="versie" value={props.revision} />
        <input type="hidden" name="gezien" value={preview?.seen ?? ''} />
        <Fields lang={lang} typed={props.typed} problems={problems} hasEnglish={props.hasEnglish} />
        <ButtonGroup>
          {preview !== null && (
            <Button name="knop" value="bewaar" icon="send">
              {formWords.save[lang]}
            </Button>
          )}
          <Button name="knop" value="bekijk" variant={preview === null ? 'primary' : 'secondary'} icon="eye">
            {(preview === null ? formWords.look : formWords.lookAgain)[lang]}
          </Button>
          <LinkButton href={action} variant="quiet">
            {formWords.back[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}
