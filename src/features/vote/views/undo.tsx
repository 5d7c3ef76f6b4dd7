/** What the office can still do with a vote that went on: let people vote longer, go back, stop altogether. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import { Button, DateInput, Details, Form, TextArea } from '../../../ui/index.ts';
import { longestNote } from '../limits.ts';
import { mayTakeAgain } from '../rules/standing.ts';
import { voteStatus } from '../status.ts';
import type { Vote } from '../types.ts';
import { officeWords as words } from './office-words.ts';
import { NoteFields } from './set-up-fields.tsx';
import { managePath } from './words.ts';

export type UndoProps = {
  readonly lang: Lang;
  readonly now: Date;
  readonly vote: Vote;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
};

function Longer({ lang, vote, problems, typed }: UndoProps): VNode {
  const value = (name: string): string => typed[name] ?? '';
  return (
    <Details summary={words.longer[lang]} open={typed.doe === 'verlengen'}>
      <p>{words.longerLead[lang]}</p>
      <Form action={managePath(vote.slug)} label={words.longer[lang]}>
        <input type="hidden" name="doe" value="verlengen" />
        <DateInput
          lang={lang}
          name="lastDay"
          label={words.longerUntil[lang]}
          value={value('lastDay')}
          problems={problems}
        />
        <NoteFields lang={lang} problems={problems} value={value} />
        <Button variant="secondary">{words.longer[lang]}</Button>
      </Form>
    </Details>
  );
}

/** Going back, or stopping altogether. */
export function Undo(props: UndoProps): VNode | null {
  const { lang, vote, problems, typed } = props;
  const value = (name: string): string => typed[name] ?? '';
  const action = managePath(vote.slug);
  const unfreeze = canTransition(voteStatus, vote.status, 'unfreeze');
  if (!canTransition(voteStatus, vote.status, 'cancel')) return null;
  return (
    <>
      {mayTakeAgain(vote, props.now) && <Longer {...props} />}
      {unfreeze && (
        <Details summary={words.unfreeze[lang]} open={typed.doe === 'openmaken'}>
          <p>{words.unfreezeLead[lang]}</p>
          <Form action={action} label={words.unfreeze[lang]}>
            <input type="hidden" name="doe" value="openmaken" />
            <NoteFields lang={lang} problems={problems} value={value} />
            <Button variant="secondary">{words.unfreeze[lang]}</Button>
          </Form>
        </Details>
      )}
      <Details summary={words.cancel[lang]} open={typed.doe === 'afblazen'}>
        <Form action={action} label={words.cancel[lang]}>
          <input type="hidden" name="doe" value="afblazen" />
          <TextArea
            lang={lang}
            name="reason"
            label={words.cancelReason[lang]}
            hint={words.cancelHint[lang]}
            value={value('reason')}
            maxLength={longestNote}
            rows={2}
            problems={problems}
          />
          <Button variant="danger">{words.cancel[lang]}</Button>
        </Form>
      </Details>
    </>
  );
}
