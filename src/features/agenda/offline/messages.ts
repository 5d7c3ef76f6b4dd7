import { text } from '../../../kernel/messages.ts';

export const offlineWords = {
  kept: text(
    'Deze agenda staat nu ook op dit toestel. U kunt haar lezen als u geen internet hebt.',
    'This agenda is now on this device too. You can read it without internet.',
  ),
  stop: text('Bewaar geen agenda’s op dit toestel', 'Keep no agendas on this device'),
  off: text('Wij bewaren geen agenda’s op dit toestel.', 'We keep no agendas on this device.'),
  start: text('Bewaar ze wel', 'Do keep them'),
} as const;
