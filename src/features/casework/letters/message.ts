/** A message on a case as a letter: in the portal, or on paper. */
import { text } from '../../../kernel/messages.ts';
import { type Built, type LetterContext, letter, named, paragraph } from './frame.ts';

export function caseMessageLetter(context: LetterContext, body: string): Built {
  const { application } = context;
  return letter(context, {
    kind: 'caseMessage',
    subject: text(
      `Een bericht over uw aanvraag ${named(application).nl}`,
      `A message about your application ${named(application).en}`,
    ),
    blocks: [paragraph(text(body, body), application.lang)],
    legal: [],
  });
}
