/** Letters of this feature: a question for more, its receipt, and the reminders to account. */
import { dateText, type PlainDate } from '../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../kernel/messages.ts';
import type { Block } from '../../platform/pdf/index.ts';
import type { Application } from '../application/types.ts';
import { collegeSignature, type LetterToSend, questionBlocks, salutation } from '../correspondence/index.ts';
import { wantLabels } from './rules/question.ts';
import type { AccountQuestion, ReminderKind } from './types.ts';

export type LetterFacts = {
  readonly application: Pick<Application, 'id' | 'title' | 'lang'> & { readonly caseNumber: string };
  readonly applicant: { readonly name: string } | null;
  /** Public address of this site, without a slash at the end. */
  readonly siteUrl: string;
};
type Built = Pick<LetterToSend, 'kind' | 'lang' | 'subject' | 'letter'>;

const department = text('Team Subsidies', 'Subsidies Team');
const paragraph = (said: Text, lang: Lang): Block => ({ kind: 'paragraph', text: said[lang] });

function built(
  facts: LetterFacts,
  kind: LetterToSend['kind'],
  subject: Text,
  blocks: readonly Block[],
): Built {
  const { lang, caseNumber } = facts.application;
  return {
    kind,
    lang,
    subject: subject[lang],
    letter: {
      reference: caseNumber,
      salutation: salutation(facts.applicant, lang),
      blocks: [...blocks, ...questionBlocks(caseNumber, lang)],
      legal: null,
      objection: null,
      signature: collegeSignature({ name: department[lang], role: null }, lang),
      enclosures: [],
    },
  };
}

type Asked = Pick<AccountQuestion, 'reason' | 'wants' | 'body' | 'dueOn'>;

/** What is asked, why, until when and where; for a sample also where the draw stands (Awb 4:45). */
export function questionLetter(facts: LetterFacts, asked: Asked, drawSlug: string | null): Built {
  const { application, siteUrl } = facts;
  const { lang, id, title } = application;
  const by = dateText(asked.dueOn);
  const why =
    asked.reason === 'sample'
      ? text(
          `Wij vragen zo weinig mogelijk papier. Daarom loten wij wie wel iets meer laat zien. Uw subsidie is geloot. Dat zegt niets over u. Hoe wij loten, leest u op ${siteUrl}/steekproeven/${drawSlug ?? ''}.`,
          `We ask as little paper as we can. So we draw lots for who does show some more. Your grant was drawn. That says nothing about you. How we draw, you can read at ${siteUrl}/steekproeven/${drawSlug ?? ''}.`,
        )
      : text(
          'Wij willen uw subsidie vaststellen, en hebben daarvoor nog iets van u nodig.',
          'We want to determine your grant, and need something more of you for that.',
        );
  return built(
    facts,
    'accountRequest',
    text(`Wilt u ons iets meer laten zien? ${title}`, `Will you show us some more? ${title}`),
    [
      paragraph(why, lang),
      { kind: 'heading', level: 1, text: text('Dit vragen wij', 'This is what we ask')[lang] },
      { kind: 'list', items: asked.wants.map((want) => wantLabels[want][lang]) },
      ...(asked.body.trim() === '' ? [] : [{ kind: 'paragraph' as const, text: asked.body.trim() }]),
      {
        kind: 'callout',
        title: text(`Graag uiterlijk op ${by.nl}`, `Please by ${by.en}`)[lang],
        text: text(
          `Dat kan op ${siteUrl}/aanvragen/${id}/laten-zien, of met een brief aan ons. Een foto van een bon is goed.`,
          `You can do so at ${siteUrl}/aanvragen/${id}/laten-zien, or by a letter to us. A photo of a receipt is fine.`,
        )[lang],
      },
      paragraph(
        text(
          'Horen wij niets? Dan kunnen wij het bedrag lager vaststellen. Dat doen wij nooit zonder u eerst te horen (artikelen 4:12, 4:45 en 4:46 van de Algemene wet bestuursrecht).',
          'If we hear nothing, we can determine a lower amount. We never do that without hearing you first (articles 4:12, 4:45 and 4:46 of the General Administrative Law Act).',
        ),
        lang,
      ),
    ],
  );
}

/** Awb 2:17: a receipt with a copy of what was entered. */
export function answerReceivedLetter(facts: LetterFacts, answer: string, files: readonly string[]): Built {
  const { lang, title } = facts.application;
  return built(
    facts,
    'confirmation',
    text(`Wij hebben uw antwoord: ${title}`, `We have your answer: ${title}`),
    [
      paragraph(
        text(
          'Wij bekijken wat u stuurde en stellen daarna de subsidie vast. U krijgt daar een brief over.',
          'We look at what you sent and then determine the grant. You will get a letter about that.',
        ),
        lang,
      ),
      ...(answer === ''
        ? []
        : [
            {
              kind: 'heading' as const,
              level: 1 as const,
              text: text('Dit schreef u', 'This is what you wrote')[lang],
            },
            { kind: 'paragraph' as const, text: answer },
          ]),
      ...(files.length === 0 ? [] : [{ kind: 'list' as const, items: [...files] }]),
    ],
  );
}

/** Before the last day a friendly word; after it the last term, and what happens without an account (Awb 4:44 lid 3 and 4). */
export function reminderLetter(facts: LetterFacts, kind: ReminderKind, until: PlainDate): Built {
  const { application, siteUrl } = facts;
  const { lang, id, title } = application;
  const by = dateText(until);
  const where = text(
    `Dat kan op ${siteUrl}/aanvragen/${id}/verantwoorden, of met een brief aan ons.`,
    `You can do so at ${siteUrl}/aanvragen/${id}/verantwoorden, or by a letter to us.`,
  );
  const said =
    kind === 'before'
      ? text(
          'U vertelde ons nog niet hoe het is gegaan. Dat is niet veel werk: een paar vragen. Hebt u het net verstuurd? Dan hoeft u niets te doen.',
          'You have not told us yet how it went. It is not much work: a few questions. Have you just sent it? Then you need do nothing.',
        )
      : text(
          'De dag waarop u zou vertellen hoe het is gegaan, is voorbij. U krijgt nog een laatste termijn (artikel 4:44 lid 3 van de Algemene wet bestuursrecht). Horen wij dan niets, dan stellen wij de subsidie vast zonder uw antwoord (artikel 4:44 lid 4). Het bedrag kan dan lager zijn. Dat doen wij nooit zonder u eerst te horen.',
          'The day by which you would tell how it went has passed. You get one last term (article 4:44 lid 3 of the General Administrative Law Act). If we hear nothing then, we determine the grant without your answer (article 4:44 lid 4). The amount can then be lower. We never do that without hearing you first.',
        );
  return built(facts, 'accountRequest', text(`Denkt u eraan? ${title}`, `A reminder: ${title}`), [
    {
      kind: 'callout',
      title: text(`Vertel ons uiterlijk op ${by.nl} hoe het ging`, `Tell us by ${by.en} how it went`)[lang],
      text: where[lang],
    },
    paragraph(said, lang),
    paragraph(
      text(
        'Lukt het niet alleen? Bel ons op 14 010. Wij helpen u graag.',
        'Do you need help with it? Call us on 14 010. We are glad to help.',
      ),
      lang,
    ),
  ]);
}
