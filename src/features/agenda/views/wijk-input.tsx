import type { VNode } from 'preact';
import { Select, TextInput, type TextInputProps } from '../../../ui/index.ts';
import { agendaWords as words } from '../messages.ts';
import type { WijkChoice } from '../wijk-choice.ts';

export type WijkInputProps = Pick<TextInputProps, 'lang' | 'optional' | 'problems'> & {
  readonly choice: WijkChoice;
  /** Slug of the chosen one, for a list. */
  readonly chosen: string;
  /** What stands in the list for none; without it something must be chosen. */
  readonly every?: string;
};

/** Which wijk: chosen from a list, or typed where it would be too long. */
export function WijkInput({ choice, chosen, every, ...shared }: WijkInputProps): VNode {
  const named = { ...shared, name: 'wijk', label: words.wijk[shared.lang] };
  if (choice.kind === 'typed')
    return <TextInput {...named} value={choice.value} offered={choice.near} width="medium" />;
  return (
    <Select
      {...named}
      {...(every === undefined ? {} : { placeholder: every })}
      options={choice.options}
      value={chosen}
    />
  );
}
