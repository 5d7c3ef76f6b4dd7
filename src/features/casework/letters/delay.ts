/** The letter that a decision comes after its term, and when it can be expected (Awb 4:14 lid 1). */
import type { PlainDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { type Built, callout, heading, type LetterContext, letter, named, on, paragraph } from './frame.ts';

export function delayLetter(
  context: LetterContext,
  facts: {
    readonly expectedOn: PlainDate;
    readonly due: PlainDate;
    /** The term is over already. */
    readonly late: boolean;
    readonly reason: string;
  },
): Built {
  const { application } = context;
  const { lang } = application;
  const [due, expected] = [on(facts.due), on(facts.expectedOn)];
  return letter(context, {
    kind: 'extension',
    subject: text(
      `Ons besluit op uw aanvraag ${named(application).nl} komt te laat`,
      `Our decision on your application ${named(application).en} will be late`,
    ),
    blocks: [
      callout(
        text(
          `U kunt ons besluit verwachten op uiterlijk ${expected.nl}`,
          `You can expect our decision by ${expected.en}`,
        ),
        facts.late
          ? text(
              `Wij hadden uiterlijk op ${due.nl} moeten beslissen. Dat is niet gelukt.`,
              `We should have decided by ${due.en}. We did not manage to.`,
            )
          : text(
              `Wij moeten uiterlijk op ${due.nl} beslissen. Dat lukt niet.`,
              `We must decide by ${due.en}. We will not manage to.`,
            ),
        lang,
      ),
      heading(text('Waarom?', 'Why?'), lang),
      paragraph(text(facts.reason, facts.reason), lang),
      paragraph(
        text(
          'U hoeft niets te doen. Het spijt ons dat u langer moet wachten.',
          'You need not do anything. We are sorry that you have to wait longer.',
        ),
        lang,
      ),
      heading(text('Wat blijft hetzelfde?', 'What stays the same?'), lang),
      paragraph(
        text(
          `Deze brief verandert de wettelijke termijn niet. Is er na ${due.nl} geen besluit? Dan mag u ons in gebreke stellen. U krijgt een dwangsom als wij dan ook niet binnen twee weken beslissen.`,
          `This letter does not change the legal term. Is there no decision after ${due.en}? Then you may give us notice of default. You receive a penalty payment if we then also fail to decide within two weeks.`,
        ),
        lang,
      ),
    ],
    legal: [
      text(
        'Dit is de mededeling van artikel 4:14, eerste lid, van de Algemene wet bestuursrecht: het besluit kan niet binnen de termijn worden gegeven, en daarbij noemen wij een zo kort mogelijke termijn waarbinnen u het wel kunt verwachten. De artikelen 4:17 en 6:12 (ingebrekestelling, dwangsom en beroep) blijven gelden.',
        'This is the notice of article 4:14, first paragraph, of the General Administrative Law Act (Awb): the decision cannot be given within the term, and we name a term as short as possible within which you can expect it. Articles 4:17 and 6:12 (notice of default, penalty payment and appeal) continue to apply.',
      ),
    ],
  });
}
