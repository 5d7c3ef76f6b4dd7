/** The page on which a group tells how it went: a phone in one hand, one page, and nothing that we know already. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import { acceptedFiles, acceptedPhotos, acceptedSounds, sizeText } from '../../../kernel/files.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  Checkboxes,
  ErrorSummary,
  FileInput,
  Form,
  fill,
  Heading,
  Icon,
  Lead,
  MoneyInput,
  Radios,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { bandLabels, bands } from '../../activity/index.ts';
import {
  accountFiles,
  accountPhotos,
  accountSound,
  happenedKinds,
  happenedLabels,
} from '../../application/index.ts';
import type { AccountTerm, Application } from '../../application/types.ts';
import { accountabilityLabels } from '../../scheme/index.ts';
import type { Tier } from '../../scheme/types.ts';
import type { GrantAgenda } from '../agenda.ts';
import { consentText, consentVersion, useLabels } from '../policy.ts';
import type { Asks } from '../rules/tell.ts';
import { type ConsentKey, type ConsentPart, consentUses, longest } from '../types.ts';
import { tellWords as words } from '../words.ts';

/** As typed and chosen, so that a refused answer comes back as it was. */
export type TellValues = Readonly<
  Record<'happened' | 'reach' | 'words' | 'alt' | 'summary' | 'left' | 'leftAmount', string>
> & { readonly consents: readonly ConsentKey[] };

export type TellProps = {
  readonly lang: Lang;
  readonly application: Application;
  readonly asks: Asks;
  readonly tier: Tier;
  readonly term: AccountTerm | null;
  /** The day by which it was asked has passed. */
  readonly late: boolean;
  readonly agenda: GrantAgenda;
  readonly values: TellValues;
  readonly problems: readonly Problem[];
};

export const tellPath = (id: string): string => `/aanvragen/${id}/verantwoorden`;

export function BackToCase({ lang, caseNumber }: { lang: Lang; caseNumber: string | null }): VNode {
  return (
    <p class="hv-back">
      <a href={`/zaken/${caseNumber}`}>
        <Icon name="arrow-left" /> {words.back[lang]}
      </a>
    </p>
  );
}

function WhatWeKnow({ lang, agenda, application }: TellProps): VNode | null {
  const { says, choices } = agenda;
  if (choices.length === 0) return null;
  const spoken = says !== null && says.tookPlace + says.didNotTakePlace > 0;
  const slots = { held: says?.tookPlace ?? 0, not: says?.didNotTakePlace ?? 0 };
  return (
    <Alert kind="info" lang={lang}>
      <p>{spoken ? fill(words.agendaKnows, lang, slots) : words.agendaSilent[lang]}</p>
      <p>
        <a href={`${tellPath(application.id)}/agenda`}>{words.tieLink[lang]}</a>
      </p>
    </Alert>
  );
}

/** What it brought: written, photographed or spoken, as she likes. */
function Brought({ lang, values, problems }: TellProps): VNode {
  const common = { lang, problems } as const;
  return (
    <>
      <TextArea
        {...common}
        name="words"
        label={words.words[lang]}
        hint={words.wordsHint[lang]}
        value={values.words}
        maxLength={longest.words}
        written="any"
        optional="unmarked"
      />
      <Alert kind="attention" lang={lang}>
        {words.faces[lang]}
      </Alert>
      <FileInput
        {...common}
        name="photos"
        label={words.photos[lang]}
        hint={fill(words.photosHint, lang, {
          count: accountPhotos.maxFiles,
          size: sizeText(accountPhotos.maxBytes)[lang],
        })}
        optional
        accept={acceptedPhotos}
        multiple
      />
      <TextInput
        {...common}
        name="alt"
        label={words.alt[lang]}
        hint={words.altHint[lang]}
        value={values.alt}
        written="any"
        optional
      />
      <FileInput
        {...common}
        name="recording"
        label={words.sound[lang]}
        hint={fill(words.soundHint, lang, { size: sizeText(accountSound.maxBytes)[lang] })}
        optional
        accept={acceptedSounds}
        capture="user"
      />
      <TextArea
        {...common}
        name="summary"
        label={words.summary[lang]}
        hint={words.summaryHint[lang]}
        value={values.summary}
        maxLength={longest.summary}
        rows={2}
        written="any"
        optional
      />
    </>
  );
}

function MoneyLeft({ lang, asks, values, problems }: TellProps): VNode {
  const common = { lang, problems } as const;
  return (
    <>
      <Radios
        {...common}
        name="left"
        label={words.left[lang]}
        options={[
          { value: 'none', label: words.leftNone[lang] },
          { value: 'some', label: words.leftSome[lang] },
        ]}
        value={values.left}
        optional={!asks.asked}
      />
      <MoneyInput
        {...common}
        name="leftAmount"
        label={words.leftAmount[lang]}
        hint={words.leftAmountHint[lang]}
        value={values.leftAmount}
        optional
      />
    </>
  );
}

/** What larger grants must send along; anybody may. */
function Papers({ lang, asks, tier, problems }: TellProps): VNode | null {
  if (!asks.asked) return null;
  const common = { lang, problems, accept: acceptedFiles } as const;
  const size = sizeText(accountFiles.maxBytes)[lang];
  return (
    <>
      {asks.finances && <FileInput {...common} name="finances" label={words.finances[lang]} hint={size} />}
      {asks.auditor && <FileInput {...common} name="auditor" label={words.auditor[lang]} hint={size} />}
      <FileInput
        {...common}
        name="papers"
        label={words.papers[lang]}
        hint={fill(words.papersHint, lang, { size, count: accountFiles.maxFiles })}
        optional
        multiple
      />
      {tier.toVerify && (
        <p>
          <small>
            {fill(words.toVerify, lang, {
              what: accountabilityLabels[tier.accountability][lang],
              source: tier.source,
            })}
          </small>
        </p>
      )}
    </>
  );
}

const part = (wanted: ConsentPart, values: TellValues, lang: Lang) => ({
  options: consentUses.map((use) => ({
    value: use,
    label: useLabels[use][lang],
  })),
  values: values.consents.filter((one) => one.part === wanted).map(({ use }) => use),
});

/** Nothing is ticked beforehand, and nothing follows from not ticking. */
function Consents({ lang, values }: TellProps): VNode {
  return (
    <>
      <Heading level={2}>{words.consentTitle[lang]}</Heading>
      <p>{consentText(consentVersion)[lang]}</p>
      <Checkboxes
        lang={lang}
        name="story"
        label={words.consentStory[lang]}
        optional
        {...part('story', values, lang)}
      />
      <Checkboxes
        lang={lang}
        name="photo"
        label={words.consentPhoto[lang]}
        optional
        {...part('photo', values, lang)}
      />
      <Checkboxes
        lang={lang}
        name="sound"
        label={words.consentSound[lang]}
        optional
        {...part('sound', values, lang)}
      />
    </>
  );
}

export function TellView(props: TellProps): VNode {
  const { lang, application, values, problems, term, asks } = props;
  const slots = {
    amount: formatCents(application.grantedCents ?? 0, lang),
    date: term === null ? '' : formatDate(term.accountBy, lang),
  };
  return (
    <>
      <BackToCase lang={lang} caseNumber={application.caseNumber} />
      <Heading level={1} kicker={application.title}>
        {words.title[lang]}
      </Heading>
      <Lead>{fill(asks.asked ? words.leadAsked : words.leadFree, lang, slots)}</Lead>
      {props.late && <p>{words.late[lang]}</p>}
      <ErrorSummary problems={problems} lang={lang} />
      <WhatWeKnow {...props} />
      <Form action={tellPath(application.id)} enctype="multipart/form-data">
        <Radios
          lang={lang}
          name="happened"
          label={words.happened[lang]}
          options={happenedKinds.map((kind) => ({ value: kind, label: happenedLabels[kind][lang] }))}
          value={values.happened}
          problems={problems}
        />
        <Radios
          lang={lang}
          name="reach"
          label={words.reach[lang]}
          options={bands.map((band) => ({ value: band, label: bandLabels[band][lang] }))}
          value={values.reach}
          problems={problems}
          optional
          inline
        />
        <Brought {...props} />
        <MoneyLeft {...props} />
        <Papers {...props} />
        <Consents {...props} />
        <Button icon="send">{words.send[lang]}</Button>
      </Form>
    </>
  );
}
