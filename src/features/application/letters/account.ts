/** Letters about the short account: what is asked after the activities, and what was received. */
import { dateText, formatDate, type PlainDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { bandLabels } from '../../activity/index.ts';
import { happenedLabels } from '../rules/account.ts';
import type { Application, Attachment, GrantAccount } from '../types.ts';
import { type Built, built, paragraph } from './letters.ts';

type Facts = {
  readonly application: Application;
  readonly applicant: { readonly name: string } | null;
};

const about = ({ application, applicant }: Facts) => ({
  application: { ...application, caseNumber: application.caseNumber ?? '' },
  applicant,
  lang: application.lang,
});

/** Awb 4:44: until when the account can come, where, and what happens without it. */
export function accountAskedLetter(
  facts: Facts & { readonly askedUntil: PlainDate; readonly siteUrl: string },
): Built {
  const { application, askedUntil, siteUrl } = facts;
  const { lang } = application;
  const by = dateText(askedUntil);
  return built(
    about(facts),
    'accountRequest',
    text(`Hoe is het gegaan? ${application.title}`, `How did it go? ${application.title}`),
    [
      {
        kind: 'callout',
        title: text(`Vertel het ons uiterlijk op ${by.nl}`, `Tell us by ${by.en}`)[lang],
        text: text(
          `Dat kan op ${siteUrl}/aanvragen/${application.id}/verantwoorden, of met een brief aan ons.`,
          `You can do so at ${siteUrl}/aanvragen/${application.id}/verantwoorden, or by a letter to us.`,
        )[lang],
      },
      paragraph(
        text(
          'De activiteiten waarvoor u subsidie kreeg, zijn voorbij. Wij willen drie dingen weten: zijn ze er geweest, hoeveel hebt u uitgegeven en hoe is het gegaan? Bonnen hoeft u niet mee te sturen. Bewaar ze wel.',
          'The activities that you received a grant for are over. We want to know three things: did they take place, how much did you spend, and how did it go? You need not send receipts. Do keep them.',
        ),
        lang,
      ),
      paragraph(
        text(
          'Met uw antwoord stellen wij de subsidie vast (artikel 4:44 van de Algemene wet bestuursrecht). Horen wij niets? Dan kunnen wij dat ook zonder uw antwoord doen.',
          'With your answer we determine the grant (article 4:44 of the General Administrative Law Act). If we hear nothing, we can do so without your answer.',
        ),
        lang,
      ),
    ],
  );
}

/** Awb 2:17: a receipt with a copy of what was entered. */
export function accountReceivedLetter(
  facts: Facts & { readonly account: GrantAccount; readonly files: readonly Attachment[] },
): Built {
  const { application, account, files } = facts;
  const { lang } = application;
  return built(
    about(facts),
    'confirmation',
    text(`Wij hebben uw verantwoording: ${application.title}`, `We have your account: ${application.title}`),
    [
      paragraph(
        account.asked
          ? text(
              `Op ${formatDate(account.sentOn, 'nl')} kregen wij uw verantwoording. Wij bekijken die en stellen daarna de subsidie vast. U krijgt daar een brief over.`,
              `We received your account on ${formatDate(account.sentOn, 'en')}. We look at it and then determine the grant. You will get a letter about that.`,
            )
          : text(
              `Op ${formatDate(account.sentOn, 'nl')} kregen wij uw verhaal. Dank u wel. Aan het bedrag verandert er niets.`,
              `We received your story on ${formatDate(account.sentOn, 'en')}. Thank you. It does not change the amount.`,
            ),
        lang,
      ),
      {
        kind: 'heading',
        level: 1,
        text: text('Dit hebt u ingevuld', 'This is what you entered')[lang],
      },
      {
        kind: 'facts',
        rows: [
          {
            label: text('Zijn de activiteiten er geweest?', 'Did the activities take place?')[lang],
            value: happenedLabels[account.happened][lang],
          },
          ...(account.reach === null
            ? []
            : [
                {
                  label: text('Ongeveer hoeveel mensen per keer', 'About how many people each time')[lang],
                  value: bandLabels[account.reach][lang],
                },
              ]),
          ...(account.spentCents === null
            ? []
            : [
                {
                  label: text('Uitgegeven van de subsidie', 'Spent of the grant')[lang],
                  value: formatCents(account.spentCents, lang),
                },
              ]),
        ],
      },
      ...(account.words === '' ? [] : [{ kind: 'paragraph' as const, text: account.words }]),
      ...(files.length === 0 ? [] : [{ kind: 'list' as const, items: files.map(({ name }) => name) }]),
    ],
  );
}
