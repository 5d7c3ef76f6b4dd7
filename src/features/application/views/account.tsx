/** What the recipient of a grant told of it afterwards, for who reads the case. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { fill, SummaryList } from '../../../ui/index.ts';
import { bandLabels } from '../../activity/index.ts';
import { happenedLabels } from '../rules/account.ts';
import type { Attachment, GrantAccount } from '../types.ts';
import { fileHref } from './files.tsx';

const words = {
  happened: text('Zijn de activiteiten er geweest?', 'Did the activities take place?'),
  agenda: text('Wat de agenda zegt', 'What the agenda says'),
  agendaSays: text(
    '{held} keer bevestigd, {not} keer niet doorgegaan',
    'confirmed {held} times, cancelled {not} times',
  ),
  reach: text('Ongeveer hoeveel mensen per keer', 'About how many people each time'),
  spent: text('Uitgegeven van de subsidie', 'Spent of the grant'),
  words: text('Hoe het is gegaan', 'How it went'),
  sent: text('Verantwoording ontvangen op', 'Account received on'),
  told: text('Verhaal ontvangen op', 'Story received on'),
  attached: text('Meegestuurd', 'Sent along'),
} as const;

const agendaSlots = ({ tookPlace, didNotTakePlace }: GrantAccount) => ({
  held: tookPlace ?? 0,
  not: didNotTakePlace ?? 0,
});

/** For the officer who determines on it, and for her who told it. */
export function AccountSummary(props: {
  readonly lang: Lang;
  readonly account: GrantAccount;
  readonly files: readonly Attachment[];
}): VNode {
  const { lang, account, files } = props;
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: (account.asked ? words.sent : words.told)[lang], value: formatDate(account.sentOn, lang) },
        { key: words.happened[lang], value: happenedLabels[account.happened][lang] },
        ...(account.tookPlace === null
          ? []
          : [{ key: words.agenda[lang], value: fill(words.agendaSays, lang, agendaSlots(account)) }]),
        ...(account.reach === null
          ? []
          : [{ key: words.reach[lang], value: bandLabels[account.reach][lang] }]),
        ...(account.spentCents === null
          ? []
          : [{ key: words.spent[lang], value: formatCents(account.spentCents, lang) }]),
        ...(account.words === ''
          ? []
          : [
              {
                key: words.words[lang],
                value: (
                  <span class="hv-answer" dir="auto">
                    {account.words}
                  </span>
                ),
              },
            ]),
        ...(files.length === 0
          ? []
          : [
              {
                key: words.attached[lang],
                value: (
                  <ul>
                    {files.map((file) => (
                      <li key={file.id}>
                        <a href={fileHref(file)}>{file.name}</a>
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]),
      ]}
    />
  );
}
