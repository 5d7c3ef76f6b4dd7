import { expect, test } from 'vitest';
import { actionsFrom, statusDiagram } from '../../kernel/status.ts';
import { partStatus, requestStatus } from './status.ts';

test('a request is sent only after the members were asked, and comes back only from there', () => {
  expect(actionsFrom(requestStatus, 'preparing')).toEqual(['ask']);
  expect(actionsFrom(requestStatus, 'confirming')).toEqual(['ask', 'submit']);
  expect(actionsFrom(requestStatus, 'submitted')).toEqual(['takeBack']);
});

test('other figures take the word of a member back; who left does not come back', () => {
  expect(partStatus.transitions.change.to).toBe('waiting');
  expect(actionsFrom(partStatus, 'left')).toEqual([]);
  expect(statusDiagram(partStatus)).toContain('setAside --> waiting: bringBack');
});
