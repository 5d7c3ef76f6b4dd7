/** Voting, and what the office does for it: letters with codes, and sheets of paper. */
import type { Routes } from '../../platform/http/routes.ts';
import type { BallotBoxDeps } from './deps.ts';
import { letterPages } from './pages/letters.tsx';
import { mailPages } from './pages/mail.tsx';
import { ownVotePages } from './pages/own-vote.tsx';
import { paperPages } from './pages/paper.tsx';
import { votingPages } from './pages/voting.tsx';

export function ballotBoxPages(routes: Routes, deps: BallotBoxDeps): void {
  votingPages(routes, deps);
  mailPages(routes, deps);
  ownVotePages(routes, deps);
  letterPages(routes, deps);
  paperPages(routes, deps);
}
