/** What a message on a case must be. */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';

export const messageLength = 5000;

export function bodyProblems(body: string): readonly Problem[] {
  if (body === '')
    return [problem('body', 'body-needed', text('Schrijf eerst uw bericht.', 'Write your message first.'))];
  if ([...body].length > messageLength)
    return [
      problem(
        'body',
        'body-length',
        text(
          `Maak uw bericht korter: ten hoogste ${messageLength} tekens.`,
          `Shorten your message: at most ${messageLength} characters.`,
        ),
      ),
    ];
  return [];
}
