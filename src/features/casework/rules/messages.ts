/** What a message on a case must be. */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';

export const messageLength = 5000;

export function bodyProblems(body: string): readonly Problem[] {
  if (body === '')
    return [problem('body', 'body-needed', text('Schrijf eerst uw bericht.', 'Write your message first.'))];
  return [tooLong('body', body, messageLength)].filter((one) => one !== null);
}
