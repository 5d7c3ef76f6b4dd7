/** Parts that the pages of motions and action lines share. */
import type { ComponentChildren, VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { inDutch } from '../../../kernel/words.ts';
import { Alert, Badge, fill, OwnWords, type Tone } from '../../../ui/index.ts';
import { yearOfNumber } from '../rules.ts';
import { motionStatus } from '../status.ts';
import type { EventAction, Motion, MotionStatus } from '../types.ts';
import { motionWords as words } from '../words.ts';

/** What the office typed, in Dutch. */
export function Typed({ lang, words: typed }: { lang: Lang; words: string }): VNode | null {
  return <OwnWords said={inDutch(typed)} lang={lang} />;
}

/** Of several lines; each blank line begins a paragraph. */
export function TypedParagraphs({ lang, words: typed }: { lang: Lang; words: string }): VNode {
  return (
    <>
      {typed.split(/\n{2,}/).map((paragraph, at) => (
        <OwnWords key={`p-${at}`} said={inDutch(paragraph)} lang={lang} as="p" />
      ))}
    </>
  );
}

const tones: Readonly<Record<MotionStatus, Tone>> = {
  open: 'sand',
  inProgress: 'neutral',
  proposed: 'orange',
  settled: 'green',
  withdrawn: 'sand',
};

export function StatusBadge({ lang, status }: { lang: Lang; status: MotionStatus }): VNode {
  return <Badge tone={tones[status]}>{motionStatus.labels[status][lang]}</Badge>;
}

export function actionText(action: EventAction): Text {
  return action === 'record' || action === 'report' || action === 'correct'
    ? words.actions[action]
    : motionStatus.transitions[action].label;
}

/** The day, or only the year where no source gives the day. */
export function dayText({ datedOn, number }: Pick<Motion, 'datedOn' | 'number'>, lang: Lang): string {
  return datedOn === null
    ? fill(words.unknownDay, lang, { year: yearOfNumber(number) })
    : formatDate(datedOn, lang);
}

/** What somebody must still check; nothing where nothing is in doubt. */
export function ToVerify({ lang, doubt }: { lang: Lang; doubt: string | null }): VNode | null {
  if (doubt === null) return null;
  return (
    <Alert kind="attention" lang={lang} title={words.toVerify[lang]}>
      <p>
        <Typed lang={lang} words={doubt} />
      </p>
    </Alert>
  );
}

/** A document by its name, as a link where its address is known; null when neither is. */
export function documentLink(props: {
  readonly lang: Lang;
  readonly name: string | null;
  readonly url: string | null;
}): ComponentChildren {
  const { lang, name, url } = props;
  const shown = name === null ? words.readDocument[lang] : <Typed lang={lang} words={name} />;
  if (url !== null)
    return (
      <a href={url} rel="noopener">
        {shown}
      </a>
    );
  return name === null ? null : shown;
}
